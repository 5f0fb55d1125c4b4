"""An adolescent comes by a paediatrician, and both guardians sign what they have to."""

import re

from playwright.sync_api import expect

from admission import take_back


def tell(stage):
    clinic = stage.open()

    # The paediatrician sends the form from the practice, on a phone, and is helped when something is missing.
    doctor = stage.visitor(width=360, height=740)
    page = doctor.go("/refer")
    doctor.fits()
    assert doctor.text().index("Call 988") < doctor.text().index("You can ask for care here")
    page.get_by_role("link", name="I am referring as a professional").click()
    doctor.look()
    doctor.fits()
    page.get_by_label("Your name").fill("Dr Ama Osei")
    page.get_by_label("Your role").fill("Paediatrician")
    page.get_by_label("Practice, hospital").fill("Riverside Pediatrics")
    page.get_by_label("First name", exact=True).fill("Juno")
    page.get_by_label("Last name").fill("Vale")
    page.get_by_label("Birth date").fill("2011-06-02")
    page.get_by_label("What is going on").fill("Has not been to school for three weeks. Sleeps by day.")
    page.locator("#about").get_by_text("How they feel").click()
    page.locator("#direction").get_by_text("Appointments now and then").click()
    page.locator("#soon").get_by_text("Somebody may be in danger now").click()
    # Help is there at once, beside the answer.
    expect(page.locator(".help-now[data-waits]")).to_be_visible()
    page.locator("#soon").get_by_text("It is getting worse").click()
    expect(page.locator(".help-now[data-waits]")).to_be_hidden()
    doctor.forgive("422")
    page.get_by_role("button", name="Send it").click()
    expect(page.locator(".error-summary")).to_contain_text("Give your telephone number")
    doctor.look()
    expect(page.get_by_label("Last name")).to_have_value("Vale")
    page.get_by_label("Your telephone number").fill("213-555-0170")
    for number, name, relation in [(1, "Mara Vale", "mother"), (2, "Tom Vale", "father")]:
        page.get_by_text(["Add a parent or guardian", "Add a second parent or guardian"][number - 1], exact=True).click()
        page.locator(f"#guardian{number}Name").fill(name)
        page.locator(f"#guardian{number}Relation").fill(relation)
        page.locator(f"#guardian{number}Phone").fill(f"213-555-017{number}")
        page.locator(f"#guardian{number}Consents").get_by_text("Only together").click()
    page.get_by_role("button", name="Send it").click()
    # Wednesday 18 November, shortly before half past ten: two hours, while somebody is there.
    expect(page.locator("h1")).to_have_text("We have your form.")
    assert re.search(r"We call by Wednesday 18 November, 12:\d\d\.", doctor.text()), doctor.text()
    assert "Juno" not in page.url and "Juno" not in doctor.text()
    doctor.look()
    page.reload()
    expect(page.locator("h1")).to_have_text("We have your form.")

    # One inquiry, with both guardians, for whoever takes people in.
    dana = stage.visitor("dana.director")
    board = dana.go("/admissions/list")
    expect(board.get_by_role("link", name="Juno Vale")).to_have_count(1)
    board.get_by_role("link", name="Juno Vale").click()
    dana.look()
    expect(board.locator("main")).to_contain_text("Mara Vale")
    inquiry = board.url.removeprefix(clinic.base)

    # California's row is not confirmed, so a guardian signs and staff say why.
    board.get_by_role("navigation", name="Admission").get_by_role("link", name="Documents").click()
    dana.look()
    expect(board.locator("h1")).to_have_text("Say why a guardian signs.")
    expect(board.locator("main")).to_contain_text("The guardians decide together, so each signs.")
    expect(board.locator("input[value=minor-alone]")).to_be_disabled()
    board.get_by_label("Why a guardian signs").fill("Counsel is asked about the law here; both parents sign.")
    board.locator("form[action$='/documents/path']").get_by_role("button", name="Keep it").click()
    dana.look()
    dana.fits()

    def sign_all(name):
        board.get_by_role("button", name=f"Hand it to {name}").click()
        count = 0
        while board.locator("h1").inner_text() != "Thank you. That was all.":
            dana.look()
            dana.fits()
            assert board.locator("nav").count() == 0, "a device that was handed over leads nowhere else"
            if count == 0:
                # Nothing is signed without a yes; what was typed is still there.
                dana.forgive("422")
                board.get_by_label("Your full name").fill(name)
                board.get_by_role("button", name="Sign").click()
                expect(board.locator(".error-summary")).to_contain_text("Tick the box")
                expect(board.get_by_label("Your full name")).to_have_value(name)
                board.locator("canvas").scroll_into_view_if_needed()
                box = board.locator("canvas").bounding_box()
                board.mouse.move(box["x"] + 20, box["y"] + 40)
                board.mouse.down()
                board.mouse.move(box["x"] + 90, box["y"] + 60, steps=5)
                board.mouse.up()
                assert board.locator("input[name=drawing]").input_value().startswith("M"), "the drawing is kept"
            board.get_by_label("Your full name").fill(name)
            board.get_by_label("I have read this").check()
            board.get_by_role("button", name="Sign").click()
            board.wait_for_load_state()
            count += 1
            assert count < 9
        dana.look()
        # The device leads nowhere else, whatever is typed, until its owner's password is.
        place = board.url
        board.goto("/people")
        assert board.url == place, "a device that was handed over leads nowhere else"
        take_back(board)
        dana.look()
        return count

    assert sign_all("Mara Vale") == 4
    expect(board.locator("h1")).to_have_text("Four documents wait to be signed.")
    assert sign_all("Tom Vale") == 4
    expect(board.locator("h1")).to_have_text("Everything is signed. The orientation is still to come.")

    # What was signed can be read again, word for word, with its hash and the drawing.
    board.get_by_role("link", name=re.compile("Consent to treatment: Mara Vale")).first.click()
    dana.look()
    dana.fits()
    expect(board.locator(".signed")).to_contain_text("Juno Vale, born 2011-06-02")
    expect(board.locator(".signed")).to_contain_text(re.compile("[0-9a-f]{64}"))
    expect(board.locator("svg.signature path")).to_have_count(1)

    # The father takes one back: the gate closes again until he signs anew.
    board.go_back()
    board.get_by_role("link", name=re.compile("Consent to treatment: Tom Vale")).first.click()
    board.get_by_text("Somebody takes it back").click()
    board.get_by_label("Who", exact=True).fill("Tom Vale")
    board.get_by_role("button", name="Take it back").click()
    expect(board.locator("h1")).to_have_text("One document waits to be signed.")

    # The orientation: one answer does not fit and is talked about again.
    dana.go(f"{inquiry}/documents/orientation")
    for tick in board.locator("input[name=step]").all():
        tick.check()
    for answer in ["Nothing about who is there", "Wait for Monday", "Call before the group begins"]:
        board.get_by_label(answer).check()
    board.get_by_role("button", name="Write it down").click()
    dana.look()
    expect(board.locator("main")).to_contain_text("Nobody here reads messages at night.")
    board.get_by_label("Talked about again").check()
    board.get_by_role("button", name="Write it down").click()
    expect(board.locator("main")).to_contain_text("Gone through and understood")
