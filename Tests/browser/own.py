"""A person's own page: how somebody gets there, and what the database kept of what they told."""

import datetime
import re
import sqlite3

from playwright.sync_api import expect


def kept(clinic, query, *values):
    """What the database holds, read beside the running server."""
    with sqlite3.connect(f"file:{clinic.database}?mode=ro", uri=True) as database:
        return database.execute(query, values).fetchall()


def born(clinic, family):
    (number,), = kept(clinic, "SELECT birth_day FROM member WHERE family = ?", family)
    return (datetime.date(1970, 1, 1) + datetime.timedelta(days=number)).isoformat()


def person_address(visitor, family):
    """The chart of somebody, as staff find it."""
    visitor.page.goto(f"/people?q={family}")
    return visitor.page.locator("main tbody a[href^='/people/']").first.get_attribute("href")


def link_for(visitor, family):
    """The address behind which somebody's own page opens, as staff hand it over: the first, or a new one."""
    visitor.page.goto(person_address(visitor, family) + "/access")
    first = visitor.page.locator("form:has(input[name='for'][value='member']) button")
    (first if first.count() else visitor.page.get_by_role("button", name="New link").first).click()
    return re.sub(r"^https?://[^/]+", "", visitor.page.locator("code.secret").inner_text())


def open_link(phone, link, family):
    phone.page.goto(link)
    phone.page.get_by_label("Birth date").fill(born(phone.clinic, family))
    phone.page.get_by_role("button", name="Open").click()
    expect(phone.page.locator("h1")).to_contain_text("Hello")


def own_page(stage, family, staff="dana.director", width=360, **options):
    """Staff make a link, and the person opens it on their phone."""
    visitor = stage.visitor(staff)
    link = link_for(visitor, family)
    stage.leave(visitor)
    phone = stage.visitor(width=width, height=740, **options)
    open_link(phone, link, family)
    phone.look()
    return phone
