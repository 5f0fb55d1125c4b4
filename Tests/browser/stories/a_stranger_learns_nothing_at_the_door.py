"""A wrong password and an unknown account get the same answer, and what was typed stays."""

from playwright.sync_api import expect


def tell(stage):
    stranger = stage.visitor()
    stranger.forgive("status of 422")
    page = stranger.go("/sign-in")
    said = []
    for account in ["theo.therapist", "nobody.here"]:
        page.get_by_label("Account", exact=True).fill(account)
        page.get_by_label("Password", exact=True).fill("not the password at all")
        page.get_by_role("button", name="Sign in").click()
        said.append(page.locator(".notice").inner_text())
        expect(page.get_by_label("Account", exact=True)).to_have_value(account)
        stranger.look()
    assert said[0] == said[1], said
