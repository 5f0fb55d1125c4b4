"""Somebody who needs a hospital first is not placed in IOP by anybody: they get a letter that says where to go, and who expects them."""

import re

from playwright.sync_api import expect

REQUIRED = {
    "why-now": "I drink to sleep and I cannot stop.", "symptoms": "Shaking every morning, no appetite.", "wish": "To sleep without it.",
    "diagnoses": "Alcohol use disorder, Dr Okoye, 2024", "treatment-before": "Outpatient counselling in 2025.",
    "use": "Vodka, a bottle a day, last night", "medications": "none", "allergies": "none", "conditions": "Seizures when stopping",
    "household": "Lives alone", "occupation": "On leave", "functioning": "Cannot keep appointments", "strengths": "Asks for help",
    "motivation": "My daughter", "supporters": "My sister calls", "means": "None at home", "keeps-safe": "My sister stays tonight",
}


def tell(stage):
    ines = stage.visitor("ines.intake")
    page = ines.page
    ines.go("/admissions/new")
    page.get_by_label("Given name").first.fill("Harper")
    page.get_by_label("Family name").first.fill("Quill")
    page.locator("#phone").fill("213-555-0177")
    page.locator("#reason").fill("I want to stop and I am afraid to.")
    choose_first_programme(page)
    page.locator(".inquiry-form button.primary").click()
    page.wait_for_url("**/admissions/*")
    inquiry = page.url.split("#")[0]

    # The assessment: what the call has told is there, and what is typed saves itself.
    ines.go(f"{inquiry}/intake")
    expect(page.locator(".known")).to_contain_text("I want to stop and I am afraid to.")
    ines.fits()
    page.get_by_role("link", name="Write the assessment").click()
    ines.look()
    ines.fits()
    for field, words in REQUIRED.items():
        page.locator(f"#{field}").fill(words)
    for field in ["hospital-stays", "ed-visits", "attempts"]:
        page.locator(f"#{field}").fill("0")
    for field, answer in {"diagnosed-licensed": "yes", "lower-care": "before", "withdrawal": "medical", "medically-stable": "no", "safe-now": "yes",
                          "home-safe": "yes", "suicide-now": "none", "self-harm": "no"}.items():
        page.locator(f"#{field}").select_option(answer)
    expect(page.locator("[data-saving]")).to_have_text("Saved")

    # One answer is missing: the page says which, and nothing is lost.
    page.get_by_role("link", name="Read it through and sign").click()
    expect(page.locator("h1")).to_have_text("One answer is missing before it can be signed.")
    ines.look()
    ines.forgive("422")
    page.get_by_role("button", name="I have read this and sign it").click()
    expect(page.locator(".error-summary")).to_contain_text("Danger to others: fill this in.")
    ines.look()
    page.get_by_role("link", name="Go on writing").click()
    page.locator("#others").select_option("no")
    expect(page.locator("[data-saving]")).to_have_text("Saved")
    page.get_by_role("link", name="Read it through and sign").click()
    page.get_by_role("button", name="I have read this and sign it").click()
    expect(page.locator("h1")).to_contain_text("Assessed by Inés Belmonte, LCSW")
    ines.look()

    # The records of the way on which they came.
    page.get_by_role("button", name="Ask for what this way asks for").click()
    expect(page.locator(".records li").first).to_contain_text("To ask for")
    page.locator(".records summary").first.click()
    page.get_by_label("Asked of whom").first.fill("Dr Okoye")
    page.get_by_role("button", name="Asked for", exact=True).first.click()
    expect(page.locator(".records li").first).to_contain_text("Asked of Dr Okoye")
    ines.look()
    ines.fits()

    # The level of care: withdrawal that needs medical care is present, shown by the assessment.
    ines.go(f"{inquiry}/level")
    ines.fits()
    page.get_by_role("link", name="Write the determination").click()
    ines.look()
    ines.fits()
    page.locator("#answer-withdrawal").select_option("yes")
    page.locator("#field-withdrawal").select_option("withdrawal")
    page.locator("#decided").select_option("iop")
    page.locator("#recommended").select_option("inpatient")
    expect(page.locator("[data-saving]")).to_have_text("Saved")
    page.get_by_role("link", name="Read it through").click()
    expect(page.locator(".hard-stop")).to_contain_text("Withdrawal that needs medical care")
    ines.look()

    # The because opens at the right and says where it shows.
    page.locator(".figure", has_text="Rules out").click()
    expect(page.locator(".panel")).to_contain_text("Needs medical withdrawal care")
    page.keyboard.press("Escape")

    # Nobody signs IOP over it, not even the physician.
    samir = stage.visitor("samir.prescriber")
    samir.go(f"{inquiry}/level")
    samir.forgive("409")
    samir.page.get_by_role("button", name="I determine this level of care").click()
    expect(samir.page.locator(".error-summary")).to_contain_text("This rules out IOP and PHP: withdrawal that needs medical care.")
    samir.look()

    # The letter begins with what was found; it is not signed before it says who expects them.
    page.get_by_role("button", name="Write the letter that says where to go").click()
    ines.look()
    ines.fits()
    expect(page.locator("#body")).to_have_value(re.compile("stopping safely needs medical care first"))
    page.locator("#place").fill("Alder Hospital, emergency department")
    page.locator("#placePhone").fill("213-555-0190")
    expect(page.locator("[data-saving]")).to_have_text("Saved")
    page.get_by_role("link", name="Read it through and sign").click()
    ines.look()
    ines.forgive("422")
    page.get_by_role("button", name="I sign this letter").click()
    expect(page.locator(".error-summary")).to_contain_text("Say who takes over")
    ines.look()
    page.locator("#handTo").fill("Dr Okoye, Alder Hospital")
    page.locator("#handHow").fill("Called at 10:40, expects them at 11:30")
    page.locator("#ground").select_option("agreed")
    expect(page.locator("[data-saving]")).to_have_text("Saved")
    page.get_by_role("link", name="Read it through and sign").click()
    page.get_by_role("button", name="I sign this letter").click()
    expect(page.locator("h1")).to_contain_text("The letter is signed by Inés Belmonte, LCSW")
    letter = page.locator(".letter")
    expect(letter).to_contain_text("Alder Hospital, emergency department")
    expect(letter).to_contain_text("Dr Okoye, Alder Hospital")
    expect(letter.get_by_role("link", name="988")).to_have_attribute("href", "tel:988")
    ines.look()
    ines.fits()

    # On paper there is the letter and nothing else.
    page.emulate_media(media="print")
    expect(page.locator(".tabs")).not_to_be_visible()
    expect(page.locator("h1")).not_to_be_visible()
    expect(letter).to_be_visible()
    page.emulate_media(media="screen")

    # The inquiry is closed with a reason that can be counted.
    page.get_by_role("button", name="Close as referred elsewhere").click()
    expect(page.locator("main")).to_contain_text("Referred elsewhere")
    expect(page.locator("main")).to_contain_text("Needs more care than we give")


def choose_first_programme(page):
    options = page.locator("#programme option")
    page.locator("#programme").select_option(options.nth(1).get_attribute("value"))

