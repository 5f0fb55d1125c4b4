"""Without JavaScript a person checks in, and help is there when the answer asks for it."""

from playwright.sync_api import expect

import own_page


def tell(stage):
    marcus = own_page.on_phone(stage, "Marcus Bell", java_script_enabled=False)
    page = marcus.page
    marcus.go("/my/check-in")
    page.locator("#mood label", has_text="4").click()
    expect(page.locator("#safe + .help-now")).to_be_hidden()
    page.locator("#safe label", has_text="Not sure").click()
    expect(page.locator("#safe + .help-now").get_by_role("link", name="Text 988")).to_be_visible()
    page.get_by_label("Hours slept last night").fill("lots")
    marcus.forgive("status of 422")
    page.get_by_role("button", name="Done").click()
    expect(page.locator(".error-summary")).to_contain_text("Write hours as 7 or 7:30")
    expect(page.locator("input[name='mood'][value='4']")).to_be_checked()
    page.get_by_label("Hours slept last night").fill("7")
    page.get_by_role("button", name="Done").click()
    expect(page.locator("main .help-now").get_by_role("link", name="Call 911")).to_be_visible()
