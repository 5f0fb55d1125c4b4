"""Somebody asks for care on their phone; two weeks of others' work later they sit in their first group, and every step was seen"""

import re

from playwright.sync_api import expect

import admission


def tell(stage):
    clinic = stage.open()
    asker = stage.visitor(width=360, height=740)
    page = asker.go("/refer")
    page.get_by_role("link", name="I am asking for myself").click()
    asker.look()
    page.get_by_label("First name", exact=True).fill("Freya")
    page.get_by_label("Last name").fill("Solberg")
    page.get_by_label("Birth date").fill("1993-07-08")
    page.get_by_label("A telephone number that is safe to call").fill("213-555-0136")
    page.get_by_label("What is going on").fill("I cannot get up in the morning, and I was let go.")
    page.locator("#about").get_by_text("How I feel").click()
    page.locator("#direction").get_by_text("Appointments now and then").click()
    page.locator("#soon").get_by_text("This week").click()
    page.get_by_role("button", name="Send it").click()
    expect(page.locator("h1")).to_have_text("We have your form.")
    stage.leave(asker)

    # At the desk: on the board with its clock, and in the tasks of whoever takes people in.
    ines, dana, samir = (stage.visitor(name) for name in ("ines.intake", "dana.director", "samir.prescriber"))
    page = ines.go("/admissions")
    card = page.locator(".card", has_text="Freya Solberg")
    expect(card).to_contain_text("First call by")
    page = ines.go("/tasks")
    expect(page.locator(".inbox-line", has_text="Freya Solberg")).to_contain_text("Speak for the first time")
    page.locator(".inbox-line", has_text="Freya Solberg").get_by_role("link").click()
    page.wait_for_url("**/admissions/*")
    inquiry = page.url.removeprefix(clinic.base)

    admission.speak(ines, inquiry)
    admission.move_on(ines, inquiry)
    # A gate says what is missing and who can supply it, and stays closed for whoever tries all the same.
    expect(page.locator("h1")).to_contain_text("Screening: the programme and the phone screen are missing.")
    expect(page.get_by_role("button", name=re.compile("^Move on"))).to_have_count(0)
    page.get_by_role("link", name="Correct").click()
    page.get_by_label("Programme").select_option(label="Adult Day IOP")
    page.get_by_role("button", name="Save").click()
    admission.screen(ines, inquiry)
    admission.move_on(ines, inquiry)

    admission.pay_themselves(ines, inquiry, "Freya Solberg")
    admission.move_on(ines, inquiry)
    admission.assess(ines, inquiry)
    admission.account_for_records(ines, inquiry)
    admission.move_on(ines, inquiry)
    admission.determine(ines, samir, inquiry)
    admission.move_on(ines, inquiry)
    # Whoever pays for themselves needs nobody's agreement beforehand.
    admission.move_on(ines, inquiry)
    admission.sign_documents(ines, inquiry, "Freya Solberg")
    admission.hold_seat(ines, inquiry)
    page = ines.go(inquiry)
    expect(page.locator("h1")).to_have_text("Everything is there: Freya Solberg can be admitted.")
    page.get_by_role("link", name="Admit", exact=True).click()
    ines.look()
    ines.fits()
    chart = admission.admit(ines, inquiry, "Theo Marchetti")

    # The chart has what was said on the first call, team, date and groups; Theo has his tasks; the first roster has her name.
    text = ines.text()
    for words in ("Freya Solberg", "8 Jul 1993", "Theo Marchetti", "Expected discharge"):
        assert words in text, words
    theo = stage.visitor("theo.therapist")
    page = theo.go("/tasks")
    expect(page.locator(".inbox-line", has_text="Freya Solberg").first).to_contain_text(re.compile("plan|questionnaires"))
    theo.go(chart)
    theo.page.locator("main").get_by_role("link", name="Measures").click()
    expect(theo.page.locator("main")).to_contain_text("PHQ-9 the person until")
    page = theo.go("/groups")
    page.get_by_role("link", name="Harbor").first.click()
    expect(page.locator("main")).to_contain_text("Freya Solberg")

    # The way is closed, and the source knows of it.
    page = dana.go("/admissions/list?standing=admitted")
    expect(page.locator("tbody tr", has_text="Freya Solberg")).to_contain_text("Admitted")
    audrey = stage.visitor("audrey.auditor")
    audrey.go("/journal?deed=admissions.admit")
    expect(audrey.page.locator("main")).to_contain_text("Freya Solberg")
