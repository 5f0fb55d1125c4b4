"""Somebody without cover asks what it costs, and has a good-faith estimate in writing before the clock runs out."""

from playwright.sync_api import expect


def tell(stage):
    ines = stage.visitor("ines.intake")
    page = ines.page

    # They call. Intake takes them in, and asks about cover as of everybody.
    ines.go("/admissions/new")
    page.get_by_label("Given name", exact=True).fill("Łukasz")
    page.get_by_label("Family name", exact=True).fill("Nguyễn")
    page.locator("[name=born]").first.fill("1991-05-14")
    page.locator("[name=phone]").first.fill("213-555-0142")
    page.locator("[name=programme]").first.select_option(label="Adult Day IOP")
    page.locator("main form button.primary").first.click()
    page.wait_for_url("**/admissions/*")
    inquiry = page.url.split("?")[0].rstrip("/")

    ines.go(f"{inquiry}/benefits")
    ines.fits()
    page.get_by_label("Asked of everybody").select_option("uninsured")
    page.get_by_role("button", name="Record").click()
    expect(page.locator("h1")).to_have_text("They pay for their care themselves.")
    ines.look()

    # "What does it cost?" starts the clock: Wednesday, so Monday is the third business day.
    ines.go(f"{inquiry}/costs")
    ines.fits()
    page.get_by_label("When", exact=True).fill("2026-11-18")
    page.get_by_role("button", name="Start the clock").click()
    expect(page.locator(".notice").first).to_contain_text("due by Mon 23 Nov")

    # Three days a week for six to twelve weeks, with what goes with them, on the sliding scale.
    page.get_by_role("link", name="Make an estimate").click()
    ines.look()
    ines.fits()
    page.get_by_label("Begins").fill("2026-11-30")
    page.get_by_label("Weeks: short, likely, long").fill("6, 8, twelve")
    page.get_by_label("Programme day, times a week").fill("3")
    page.get_by_label("Individual session, times a week").fill("1")
    page.get_by_label("Medication visit, times in all").fill("2")
    page.get_by_label("Intake assessment, times in all").fill("1")
    page.get_by_label("People in the household").fill("2")
    page.get_by_label("Their income in a year").fill("28,000")
    page.get_by_label("Instalments").fill("6")
    page.get_by_label("The first on").fill("2026-12-01")
    # A slip is pointed at, and nothing that was typed is lost.
    ines.forgive("422")
    page.get_by_role("button", name="Estimate").click()
    expect(page.locator(".error-summary")).to_contain_text("6, 8, 12")
    ines.look()
    page.get_by_label("Weeks: short, likely, long").fill("6, 8, 12")
    expect(page.get_by_label("Programme day, times a week")).to_have_value("3")
    page.get_by_role("button", name="Estimate").click()

    # 28,000 is 140 % of 20,000: 60 % off. 24 days at 156, 8 sessions at 72, 2 visits at 84, one assessment at 128.
    expect(page.locator("h1")).to_have_text("They are likely to pay $4,616 for eight weeks; they have not been told.")
    expect(page.get_by_role("table", name="Payment plan").locator("tbody tr")).to_have_count(6)
    ines.look()
    ines.fits()

    # The figure says where it comes from.
    page.locator(".figure", has_text="The likely stay").click()
    expect(page.locator(".panel #likely")).to_contain_text("Programme day: 24 at $156")
    ines.look()
    page.get_by_role("button", name="Close").click()

    # The fund helps, and a new estimate says what changed.
    page.get_by_label("Amount", exact=True).fill("616")
    page.get_by_role("button", name="Give it").click()
    page.get_by_role("link", name="Make a new estimate").click()
    page.get_by_label("What has changed since the estimate before").fill("A grant of the Open Door fund")
    page.get_by_role("button", name="Estimate").click()
    expect(page.locator("h1")).to_contain_text("$4,000 for eight weeks")

    # The letter has every item, prints without the house around it, and is handed over.
    page.get_by_role("link", name="Read and print it").click()
    ines.look()
    ines.fits()
    letter = page.locator(".estimate")
    for item in ["Łukasz Nguyễn", "14 May 1991", "1234567893", "Los Angeles", "S9480", "36 days at most", "$400 or more", "120 calendar days", "no contract"]:
        expect(letter).to_contain_text(item)
    page.emulate_media(media="print")
    expect(page.locator(".rail")).to_be_hidden()
    expect(page.locator(".good-faith")).to_be_visible()
    page.emulate_media(media="screen")
    ines.go(f"{inquiry}/costs")
    page.get_by_label("Who was told").fill("Łukasz")
    page.get_by_role("button", name="Record").click()
    expect(page.locator(".notice").first).to_contain_text("given on Wed 18 Nov, in time")
    expect(page.locator("h1")).to_have_text("They are likely to pay $4,000 for eight weeks.")
    ines.look()

    # What was told stays as it was, whatever becomes of the prices.
    dana = stage.visitor("dana.director")
    dana.go("/settings/fees")
    dana.fits()
    ines.go(f"{inquiry}/costs/versions/1")
    expect(page.locator(".estimate")).to_contain_text("$390")
