"""A person's own page: how somebody comes to one, as at a real clinic."""

import datetime
import re


def chart(staff, name):
    """The address of somebody's chart, found by their name as staff do."""
    staff.go(f"/people?q={name.split()[-1]}")
    return staff.page.get_by_role("link", name=name).first.evaluate("a => a.pathname")


def birth_date(staff, chart):
    """As it stands on the chart: "7 Jun 1997 (29)"."""
    staff.go(chart)
    found = re.search(r"Born (\d+ \w+ \d+)", staff.text())
    return datetime.datetime.strptime(found[1], "%d %b %Y").date().isoformat()


def invite(staff, chart, guardian=None, parts=()):
    """Staff make a link, for the person or for a guardian with a name; the link as it is handed over."""
    page = staff.go(f"{chart}/access")
    if guardian:
        page.locator("#g-name").fill(guardian)
        page.locator("#g-relationship").fill("mother")
        for part in parts:
            page.get_by_label(part, exact=True).check()
        if parts:
            page.locator("#g-reason").fill("They asked for it themselves, in the room")
    form = page.locator("form", has=page.locator(f"input[value={'guardian' if guardian else 'member'}][name=for]"))
    if not guardian and form.count() == 0:
        # They have a page already: a new link to it.
        page.locator("tr", has_text="The person themself").get_by_role("button", name="New link").click()
    else:
        form.get_by_role("button", name="Make the link").click()
    return page.locator("code.secret").inner_text()


def open_link(visitor, link, born):
    """Somebody follows their link and says when they were born."""
    visitor.go("/my/link/" + link.rsplit("/", 1)[-1])
    visitor.page.get_by_label("Birth date").fill(born)
    visitor.page.get_by_role("button", name="Open").click()
    visitor.page.wait_for_url("**/my")
    visitor.look()
    return visitor
