"""Each role sees only what is theirs, and is told so in plain words where it may not go."""

from playwright.sync_api import expect
from roster import Roster


def tell(stage):
    theo = Roster(stage.visitor("theo.therapist")).open("Harbor")
    session = theo.page.url.removeprefix(stage.clinic.base)
    person = theo.page.locator(".person-name a").first.get_attribute("href")

    # The administrator keeps the machine, not the charts.
    adam = stage.visitor("adam.administrator")
    for address in [session, "/week", person]:
        adam.go(address, status=403)
        expect(adam.page.locator("main")).to_contain_text("Not allowed")
        expect(adam.page.locator("h1")).not_to_be_empty()

    # An auditor reads everything and changes nothing: no button is there, and a form sent all the same is refused.
    audrey = stage.visitor("audrey.auditor")
    audrey.go(session)
    expect(audrey.page.locator("[data-marks]")).to_have_count(0)
    member = audrey.page.locator("[data-member]").first.get_attribute("data-member")
    proof = audrey.page.locator("input[name=csrf]").first.get_attribute("value")
    answer = audrey.context.request.post(f"{session}/marks", form={"csrf": proof, "member": member, "action": "arrive"})
    assert answer.status == 403, answer.status

    # A teenagers' therapist has no business in the adults' room, and does not even learn that there is one.
    stage.visitor("kofi.therapist").go(session, status=404)

    # Without a sign-in nothing is shown, and a form from elsewhere changes nothing.
    stranger = stage.visitor()
    stranger.go(session)
    assert "/sign-in" in stranger.page.url
    answer = theo.visitor.context.request.post(f"{session}/marks", form={"csrf": "guessed", "member": member, "action": "arrive"})
    assert answer.status == 403, answer.status
