"""What came live while a row was busy is shown once it is free: a mark whose answer comes late, a correction closed again."""

from playwright.sync_api import expect

from roster import Roster

LATE, TYPING = "Imani Castellanos", "Marcus Bell"


def tell(stage):
    theo = Roster(stage.visitor("theo.therapist")).open("Harbor")
    alex = Roster(stage.visitor("alex.associate")).open("Harbor")

    def answer_late(route):
        """The answer is held back until the mark is on the other screen, so its event has been sent to this one too."""
        answer = route.fetch()
        alex.says(LATE, "Here since 10:20")
        route.fulfill(response=answer)

    theo.page.route("**/marks", answer_late)
    theo.press(LATE, "Arrive")
    theo.says(LATE, "Here since 10:20")
    theo.page.unroute("**/marks")

    # Nobody's typing is swept away by somebody else's mark; when it is given up, the row says what is true.
    correction = theo.person(TYPING).locator("summary")
    correction.click()
    theo.person(TYPING).get_by_label("Reason").fill("Came by the side door.")
    alex.press(TYPING, "Excused")
    alex.says(TYPING, "Excused")
    alex.press(LATE, "Undo")
    theo.says(LATE, "Not marked yet")  # Events come in order: the one before this has been here, and waits.
    expect(theo.person(TYPING).get_by_label("Reason")).to_have_value("Came by the side door.")
    correction.click()
    theo.says(TYPING, "Excused")
