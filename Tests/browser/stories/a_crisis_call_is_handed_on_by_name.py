"""A crisis call: help one key away, who was called and where, on every screen of those who take over until one of them does"""

from playwright.sync_api import expect


def tell(stage):
    ines = stage.visitor("ines.intake")
    page = ines.go("/admissions/new")
    page.get_by_label("Given name").fill("Renske")
    page.get_by_label("Family name").fill("Dijkstra")
    page.locator("#phone").fill("503-555-0119")
    page.get_by_label("Urgency").select_option("crisis")
    page.get_by_label("Programme").select_option(label="Adult Day IOP")
    page.get_by_label("Reason, in their words").fill("I do not think I can get through tonight.")
    page.get_by_role("button", name="Keep the inquiry").click()
    page.wait_for_url("**/admissions/*")
    expect(page.locator(".lead")).to_contain_text("crisis")
    ines.look()
    inquiry = page.evaluate("location.pathname")

    # The first call in a crisis is due within a quarter of an hour.
    page = ines.go("/admissions")
    expect(page.locator(".card", has_text="Renske Dijkstra")).to_contain_text("First call by Wed 18 Nov, 10:3")
    expect(page.locator(".column").first.locator(".card").first).to_contain_text("Renske Dijkstra")

    # One key away on the screen: the numbers, and a form that asks what an ambulance needs.
    page = ines.go(f"{inquiry}/screen")
    page.keyboard.press("c")
    expect(page.get_by_role("link", name="988")).to_be_visible()
    expect(page.locator(".crisis")).to_contain_text("911")
    ines.look()
    form = page.locator(".crisis form")
    form.evaluate("form => form.noValidate = true")
    ines.forgive("status of 422")
    page.get_by_label("Who was called?").fill("988, with her on the line")
    page.get_by_role("button", name="Hand on").click()
    expect(page.locator(".error-summary")).to_contain_text("Write where the person is now")
    assert page.get_by_label("Who was called?").input_value() == "988, with her on the line"
    ines.look()
    page.get_by_label("Where are they now?").fill("At home, 12 Alder Street, second floor")
    page.get_by_label("Number to call them back on").fill("503-555-0119")
    page.locator("#what").fill("Has pills in her hand. Agreed to stay on the line.")
    page.get_by_role("button", name="Hand on").click()
    expect(page.locator("#hand-offs")).to_be_visible()
    expect(page.locator("main")).to_contain_text("nobody has taken over yet")
    # Whoever hands on does not take over from themselves.
    expect(page.get_by_role("button", name="I take over")).to_have_count(0)
    ines.look()

    # It stands on every screen of those who could, whatever they are doing, at a phone's width too.
    theo = stage.visitor("theo.therapist", width=360, height=740)
    for address in ("/", "/week", "/people", "/groups"):
        page = theo.go(address)
        expect(page.get_by_role("alert").first).to_contain_text("nobody has taken over yet")
    theo.fits()
    # Not on the screen of somebody who may not open it: another programme's therapist, the front desk.
    for account in ("kofi.therapist", "felix.frontdesk"):
        other = stage.visitor(account)
        other.go("/")
        assert "taken over" not in other.text("body"), account
        stage.leave(other)

    page = theo.go("/")
    page.get_by_role("link", name="Take over").click()
    expect(page.locator("main")).to_contain_text("12 Alder Street")
    theo.look()
    page.get_by_label("What happens now").fill("On the phone with her; her sister is on the way")
    page.get_by_role("button", name="I take over").click()
    expect(page.locator("main")).to_contain_text("Theo Marchetti took over")
    theo.look()
    page = theo.go("/")
    expect(page.get_by_role("alert")).to_have_count(0)

    # Everything of it is in the history and in the journal.
    page = ines.go(inquiry)
    history = page.locator(".history")
    expect(history).to_contain_text("Handed on in a crisis. Called: 988, with her on the line")
    expect(history).to_contain_text("Theo Marchetti took over. On the phone with her; her sister is on the way")
    audrey = stage.visitor("audrey.auditor")
    for deed in ("screens.write", "hand-offs.acknowledge"):
        audrey.go(f"/journal?deed={deed}")
        expect(audrey.page.locator("main")).to_contain_text("Inquiry")
