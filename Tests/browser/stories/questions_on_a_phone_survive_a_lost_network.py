"""Questions on a phone are answered in a minute, survive a lost network, and reach the clinician with their meaning"""

from playwright.sync_api import expect

import own_page


def tell(stage):
    theo = stage.visitor("theo.therapist")
    chart = own_page.chart(theo, "Wren Okafor")
    born = own_page.birth_date(theo, chart)
    link = own_page.invite(theo, chart)
    theo.go(f"{chart}/measures")
    theo.page.get_by_label("Questionnaire").select_option("gad7")
    theo.page.get_by_role("button", name="Ask", exact=True).click()
    theo.look()

    wren = own_page.open_link(stage.visitor(width=360, height=740), link, born)
    page = wren.page
    expect(page.locator("main")).to_contain_text("A few questions for you")
    page.get_by_role("link", name="A few questions for you").click()
    if page.url.endswith("/my/questions"):
        wren.look()
        page.get_by_role("link", name="Generalised Anxiety").click()
    wren.look()
    wren.fits()

    # Each answer is kept as it is given.
    page.locator("#a-1").get_by_text("Several days").click()
    expect(page.locator("[data-kept]")).to_have_text("Kept.")
    # No network: it says so, and nothing is lost by closing the page.
    wren.context.set_offline(True)
    wren.forgive("ERR_INTERNET_DISCONNECTED", "request failed")
    for item in range(2, 8):
        page.locator(f"#a-{item}").get_by_text("More than half the days").click()
    expect(page.locator("[data-kept]")).to_contain_text("kept on this device")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.locator("[data-kept]")).to_contain_text("Not sent yet")
    wren.context.set_offline(False)
    expect(page.locator("h1")).to_have_text("Thank you.", timeout=20_000)
    wren.look()

    # The person sees what it came to, in plain words.
    wren.go("/my/scores")
    expect(page.locator("main")).to_contain_text("13, moderate")
    wren.fits()

    # 1 + 6 x 2 = 13, moderate (Spitzer et al. 2006), and before the therapist.
    theo.go("/inbox")
    expect(theo.page.locator(".inbox-line", has_text="Wren Okafor").filter(has_text="GAD-7 came to 13, moderate.")).to_have_count(1)
    theo.go(f"{chart}/measures")
    expect(theo.page.locator("figure", has_text="GAD-7")).to_contain_text("13, moderate")
    theo.fits()
