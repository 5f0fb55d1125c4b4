"""A teen and a parent are asked the same, see only their own, and are never averaged"""

from playwright.sync_api import expect

import own_page

# Words of ours, so that the story shows nobody else's: a site that holds permission brings the real ones.
WORDING = """wording: psc17
version: "1"
language: en
holder: Juniper Street Clinic, made up for a story
terms: Made-up words
sources:
  - Made up
instructions: Please mark what fits best.
answers:
  often: {0: Never, 1: Sometimes, 2: Often}
items:
""" + "".join(f"  {item}: {{text: Statement number {item}, answers: often}}\n" for item in range(1, 18))


def tell(stage):
    clinic = stage.open()
    (clinic.folder / "psc17.yaml").write_text(WORDING)
    refused = clinic.command("instruments", "import", "psc17.yaml", "--permission", "", fails=True)
    assert "permission" in refused, refused
    clinic.command("instruments", "import", "psc17.yaml", "--permission", "Letter of 3 March 2026, filed with the contracts")

    kofi = stage.visitor("kofi.therapist")
    chart = own_page.chart(kofi, "Rowan Petrakis")
    born = own_page.birth_date(kofi, chart)
    rowan_link = own_page.invite(kofi, chart)
    mother_link = own_page.invite(kofi, chart, guardian="Eleni Petrakis")
    for informant in ["member", "parent"]:
        page = kofi.go(f"{chart}/measures")
        page.get_by_label("Questionnaire").select_option("psc17")
        page.get_by_label("Answered by").select_option(informant)
        page.get_by_role("button", name="Ask", exact=True).click()
        kofi.look()

    def answer(link, choice):
        person = own_page.open_link(stage.visitor(width=360, height=740), link, born)
        page = person.go("/my/questions")
        page.get_by_role("link", name="Pediatric Symptom Checklist").click()
        person.look()
        for item in range(1, 18):
            page.locator(f"#a-{item}").get_by_text(choice).click()
        page.get_by_role("button", name="Send", exact=True).click()
        expect(page.locator("h1")).to_have_text("Thank you.")
        return person

    rowan = answer(rowan_link, "Sometimes")
    mother = answer(mother_link, "Often")

    # The parent sees the week and what they were asked; nothing that Rowan said.
    places = mother.text("nav.own-places")
    assert "Check-in" not in places and "Safety plan" not in places, places
    mine = rowan.page.url.removeprefix(clinic.base)
    mother.go(mine, status=404)
    assert "Statement" not in mother.text()
    rowan.go("/my")

    # Kofi sees both beside each other, 17 and 34, never 25.5.
    page = kofi.go(f"{chart}/measures")
    main = kofi.text()
    assert "the young person’s answers came to 17" in main and "the parent’s to 34" in main, main
    assert "25.5" not in main
    expect(page.locator("figure", has_text="PSC-17, parent")).to_have_count(1)
    kofi.fits()
