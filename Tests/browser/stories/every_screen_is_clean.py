"""Every screen is clean for a screen reader and fits on 320 pixels"""

PLACES = {
    "dana.director": ["/", "/week", "/people", "/groups", "/import", "/settings/programmes", "/settings/packs", "/settings/payers",
        "/settings/help-lines", "/settings/letters", "/settings/fees", "/settings/admissions", "/settings/documents",
        "/settings/minors", "/settings/profiles", "/account", "/inbox", "/measures/unanswered", "/admissions", "/admissions/list", "/admissions/sources", "/admissions/new", "/tasks"],
    "audrey.auditor": ["/journal"],
}
# One page of each kind that hangs below another: where its link stands, and how it begins.
BELOW = [
    ("/people", "/people/"), ("/groups", "/groups/"), ("/week", "/weeks/"), ("/settings/programmes", "/settings/programmes/"),
    ("/settings/packs", "/settings/packs/"), ("/settings/documents", "/settings/documents/"), ("/settings/profiles", "/settings/profiles/"),
]


def tell(stage):
    for account, places in PLACES.items():
        visitor = stage.visitor(account)
        for place in places:
            visitor.go(place)
            visitor.fits()
    dana = stage.visitors[0]
    for place, beginning in BELOW:
        dana.go(place)
        links = [link.evaluate("a => a.pathname") for link in dana.page.locator("main a[href]").all()]
        dana.go(next(link for link in links if beginning in link and link.rstrip("/") != place))
        dana.fits()
    dana.go("/")
    dana.go("/sessions/nothing", status=404)
    dana.fits()
