"""A person's own page: how somebody comes to one, as at a real clinic, and what the database kept of what they told."""

import datetime
import re
import sqlite3

from playwright.sync_api import expect

# Resolves once the service worker stands between the page and the network.
STANDS_BETWEEN = """navigator.serviceWorker.controller ? true
    : new Promise(stands => navigator.serviceWorker.addEventListener("controllerchange", () => stands(true), { once: true }))"""


def kept(clinic, query, *values):
    """What the database holds, read beside the running server."""
    with sqlite3.connect(f"file:{clinic.database}?mode=ro", uri=True) as database:
        return database.execute(query, values).fetchall()


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


def on_phone(stage, name, staff="dana.director", **options):
    """Staff make a link, and the person opens it on their phone."""
    desk = stage.visitor(staff)
    at = chart(desk, name)
    born, link = birth_date(desk, at), invite(desk, at)
    stage.leave(desk)
    return open_link(stage.visitor(width=360, height=740, **options), link, born)


def ask(staff, chart, questionnaire):
    """Staff ask the person a questionnaire, and stand before its questions."""
    staff.page.goto(f"{chart}/measures")
    staff.page.get_by_label("Questionnaire").select_option(questionnaire)
    staff.page.get_by_role("button", name="Ask", exact=True).click()
    expect(staff.page.locator("form[data-questions]")).to_be_visible()


def answer(visitor, codes):
    """The questions on the screen are answered one after another, by their codes, and sent."""
    for item, code in enumerate(codes, 1):
        visitor.page.locator(f"#a-{item} label", has=visitor.page.locator(f"input[value='{code}']")).click()
    visitor.page.get_by_role("button", name="Send", exact=True).click()


def keep_plan(visitor):
    """Opens the safety plan, and waits until the device has its copy and the page that shows it."""
    visitor.go("/my/safety-plan")
    expect(visitor.page.locator("[data-copy-state]")).to_contain_text("A copy for when there is no network is on this device")
    visitor.page.evaluate(STANDS_BETWEEN)


def cut(visitor, is_cut):
    """Cuts the network of somebody's device, or gives it back."""
    visitor.forgive("ERR_INTERNET_DISCONNECTED", "Failed to fetch")
    visitor.context.set_offline(is_cut)
