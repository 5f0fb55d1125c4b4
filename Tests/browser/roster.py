"""What the stories see of a roster: people by name, what stands beside them, and what the database kept."""

import sqlite3

from playwright.sync_api import expect


class Roster:
    """The roster on one visitor's screen."""

    def __init__(self, visitor):
        self.visitor = visitor
        self.page = visitor.page

    def open(self, group):
        """From Today to the roster of the group that meets now."""
        self.visitor.go("/")
        self.page.locator(".agenda li", has_text=group).locator("a.button").first.click()
        self.page.wait_for_selector("#roster-title")
        self.visitor.look()
        return self

    def person(self, name):
        return self.page.locator("[data-member]", has=self.page.get_by_role("link", name=name, exact=True))

    def press(self, name, label):
        self.person(name).get_by_role("button", name=f"{label}: {name}", exact=True).click()

    def says(self, name, text):
        """What stands beside a person once the mark is kept."""
        row = self.person(name)
        expect(row.locator("[data-status]")).to_contain_text(text)
        expect(row.and_(self.page.locator("[data-waiting]"))).to_have_count(0)
        expect(row.locator("[data-status]")).to_contain_text(text)

    def waits(self, name):
        expect(self.person(name).locator("[data-status]")).to_contain_text("waiting")

    def minutes(self, name):
        return self.person(name).locator(".person-minutes").inner_text().strip()

    def correct(self, name, arrived, left, reason):
        row = self.person(name)
        row.locator("summary").click()
        row.get_by_label("Arrived").fill(arrived)
        row.get_by_label("Left").fill(left)
        row.get_by_label("Reason").fill(reason)
        row.get_by_role("button", name="Keep the correction").click()
        expect(self.person(name)).to_contain_text("Corrected")


def marks(clinic, family):
    """Every mark of a person that the database keeps from today, in order."""
    with sqlite3.connect(f"file:{clinic.database}?mode=ro", uri=True) as database:
        rows = database.execute(
            "SELECT action FROM attendance_change c JOIN member m ON m.id = c.member_id WHERE m.family = ? AND c.client_key IS NOT NULL "
            "ORDER BY c.id", (family,)).fetchall()
    return [action for (action,) in rows]
