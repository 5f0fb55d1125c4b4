"""Whoever thinks of coming reads about the programmes without saying who they are, and without JavaScript."""

from playwright.sync_api import expect

PAGES = ["/programmes", "/programmes/adult-day", "/programmes/after-school", "/level-of-care", "/costs", "/virtual-week", "/questions-to-ask",
    "/refer", "/refer/self", "/refer/family", "/refer/professional"]


def tell(stage):
    stage.open()
    stranger = stage.visitor(width=360, height=740)
    for address in PAGES:
        stranger.go(address)
        stranger.fits()
    assert stranger.context.cookies() == []

    page = stranger.go("/programmes/adult-day")
    main = stranger.text()
    assert "Theo Marchetti" in main and "Mara Lindgren" not in main, "only those who agreed are listed"
    assert "How a week by video works" in main
    profile = stranger.context.request.get(page.get_by_role("link", name="The same as data").get_attribute("href")).json()
    assert profile["level"] == "iop" and "outcomes" not in profile, profile

    # The guided explanation informs and sends nothing.
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    stranger.go("/level-of-care")
    asked.clear()
    page.get_by_text("Weekly appointments help, but not enough").click()
    expect(page.get_by_text("That is what intensive outpatient treatment was made for")).to_be_visible()
    assert asked == [], asked

    # Without JavaScript somebody asks for themselves.
    plain = stage.visitor(width=360, height=740, java_script_enabled=False)
    form = plain.go("/refer/self")
    form.get_by_label("First name").fill("Priya")
    form.locator("#about label").first.click()
    form.locator("#soon label").nth(2).click()
    plain.forgive("422")
    form.get_by_role("button", name="Send it").click()
    expect(form.locator(".error-summary")).to_contain_text("Give a telephone number that is safe to call")
    form.get_by_label("A telephone number that is safe to call").fill("213-555-0188")
    form.get_by_role("button", name="Send it").click()
    expect(form.locator("h1")).to_have_text("We have your form.")

    # Staff write the page of a programme that has none yet.
    adam = stage.visitor("adam.administrator")
    page = adam.go("/settings/profiles")
    adam.fits()
    page.get_by_role("link", name="Partial Hospitalisation").click()
    adam.look()
    adam.fits()
    page.get_by_label("Address", exact=True).fill("day-programme")
    page.get_by_label("What it is", exact=True).fill("Five days a week, most of the day, and home for the night.")
    page.get_by_role("button", name="Save").click()
    adam.forgive("422")
    page.get_by_role("button", name="Publish what is saved").click()
    expect(page.locator(".error-summary")).to_contain_text("whom it is for")
    adam.look()
    page.get_by_label("Whom it is for").fill("Adults after a hospital, or instead of one.")
    page.get_by_label("What happens in a crisis").fill("Somebody of us is there all day. At night: 988 or 911.")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Publish what is saved").click()
    expect(page.get_by_role("link", name="/programmes/day-programme")).to_have_count(1)
    page = stranger.go("/programmes/day-programme")
    expect(page.locator("main")).to_contain_text("home for the night")
    for address in ["/settings/documents", "/settings/documents/group-rules", "/settings/minors"]:
        adam.go(address)
        adam.fits()
