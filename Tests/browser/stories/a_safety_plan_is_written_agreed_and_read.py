"""A safety plan is written with staff, agreed by both, and read by the person on a phone."""

from playwright.sync_api import expect

import own_page


def tell(stage):
    theo = stage.visitor("theo.therapist")
    chart = own_page.chart(theo, "Nadia Haddad")
    born = own_page.birth_date(theo, chart)
    page = theo.page
    page.get_by_role("link", name="No safety plan yet").click()
    theo.look()
    page.get_by_role("link", name="Write it together").click()
    theo.look()
    theo.fits()

    # It saves by itself, as they speak.
    page.locator("#signs").fill("I clean the kitchen at night\nI say I am fine, twice")
    page.locator("#alone").fill("Call up the song from the wedding")
    page.locator("#helpers-1-text").fill("Salma, my cousin")
    page.locator("#helpers-1-phone").fill("213-555-0144 after six")
    expect(page.locator("[data-saving]")).to_have_text("Saved")

    # The colleague who has it open too does not write over it: both versions are shown.
    mara = stage.visitor("mara.therapist")
    mara.go(f"{chart}/safety-plan/write")
    page.locator("#alone").fill("Call up the song from the wedding, loud")
    expect(page.locator("[data-saving]")).to_have_text("Saved")
    mara.forgive("409")
    mara.page.locator("#alone").fill("Walk round the lake, slowly")
    expect(mara.page.locator(".conflict")).to_contain_text("Call up the song from the wedding, loud")
    mara.page.get_by_role("button", name="Put both together").click()
    expect(mara.page.locator("[data-saving]")).to_have_text("Saved")

    # What was not talked about is asked for, and nothing is lost.
    page.get_by_role("link", name="Read it through and agree").click()
    theo.look()
    page.get_by_label("Nadia has read this and agrees").check()
    theo.forgive("422")
    page.get_by_role("button", name="We agree on this plan").click()
    expect(page.locator(".error-summary")).to_contain_text("What makes my place safer")
    theo.look()
    page.get_by_role("link", name="Go on writing").click()
    page.locator("#safer-1-text").fill("Sleeping tablets")
    page.locator("#safer-1-agreed").fill("Salma keeps them, a week at a time")
    page.locator("#safer-1-state").select_option("done")
    expect(page.locator("[data-saving]")).to_have_text("Saved")
    page.get_by_role("link", name="Read it through and agree").click()
    page.get_by_label("Nadia has read this and agrees").check()
    page.get_by_role("button", name="We agree on this plan").click()
    expect(page.locator("h1")).to_have_text("Nadia’s safety plan: agreed 18 Nov, review due 25 Nov.")
    theo.look()
    theo.fits()

    # Whom it was shown to is written down, with their yes.
    page.get_by_label("Who", exact=True).fill("Salma, her cousin")
    page.get_by_label("Nadia agreed to this").check()
    page.get_by_role("button", name="Write it down").click()
    expect(page.locator(".plan-upkeep")).to_contain_text("Salma, her cousin")
    theo.go(chart)
    expect(page.locator("main")).to_contain_text("Agreed 18 Nov, review due 25 Nov")

    # A new version starts from it, and says what became of each line.
    theo.go(f"{chart}/safety-plan/write")
    page.locator("#signs").fill("I clean the kitchen at night\nI stop humming")
    expect(page.locator("[data-saving]")).to_have_text("Saved")
    theo.go(f"{chart}/safety-plan")
    expect(page.locator(".plan-draft")).to_contain_text("Two lines differ from version 1.")
    lines = [" ".join(line.inner_text().split()) for line in page.locator(".plan-draft [data-change]:not([data-change=kept])").all()]
    assert sorted(lines) == ["Added I stop humming", "Taken out I say I am fine, twice"], lines

    # The person reads what was agreed, not the draft, and calls with one tap.
    nadia = stage.visitor(width=360, height=740)
    own_page.open_link(nadia, own_page.invite(theo, chart), born)
    nadia.page.get_by_role("link", name="Safety plan").click()
    nadia.page.wait_for_url("**/my/safety-plan")
    nadia.look()
    nadia.fits()
    expect(nadia.page.locator("main")).to_contain_text("I say I am fine, twice")
    expect(nadia.page.locator("main")).not_to_contain_text("I stop humming")
    expect(nadia.page.get_by_role("link", name="213-555-0144 after six")).to_have_attribute("href", "tel:2135550144")
