"""A safety plan and the help numbers are there without a network, and gone from the device after sign-out."""

from playwright.sync_api import expect

import own_page

WORDS = "Walk to the river and back"
# Everything that the device keeps outside the page itself, as text and as bytes.
AT_REST = """async () => {
    const kept = { caches: [], text: "", databases: (await indexedDB.databases()).map(one => one.name), local: JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) }
    for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) {
        kept.caches.push(new URL(request.url).pathname)
        kept.text += await (await (await caches.open(name)).match(request)).text()
    }
    if (!kept.databases.includes("stepwell-own")) return kept
    const done = request => new Promise(answer => request.onsuccess = () => answer(request.result))
    const database = await done(indexedDB.open("stepwell-own"))
    const store = database.transaction("kept").objectStore("kept")
    const [key, copy] = await Promise.all([done(store.get("key")), done(store.get("copy"))])
    database.close()
    kept.bytes = new TextDecoder("latin1").decode(copy.sealed)
    kept.extractable = key.extractable
    kept.exported = await crypto.subtle.exportKey("raw", key).then(() => true, () => false)
    return kept
}"""

# Resolves once key and copy are gone.
IS_GONE = """async () => {
    while ((await indexedDB.databases()).some(one => one.name === "stepwell-own")) await new Promise(again => setTimeout(again, 50))
}"""


def tell(stage):
    theo = stage.visitor("theo.therapist")
    chart = own_page.chart(theo, "Wren Okafor")
    born = own_page.birth_date(theo, chart)
    wren = own_page.open_link(stage.visitor(width=360, height=740), own_page.invite(theo, chart), born)
    page = wren.page
    own_page.keep_plan(wren)

    # At rest: a key that nobody can take out, bytes that say nothing, and in the cache only what is the same for everybody.
    kept = page.evaluate(AT_REST)
    assert kept["extractable"] is False and kept["exported"] is False, kept
    assert WORDS not in kept["bytes"] + kept["text"] + kept["local"] and "Bisi" not in kept["bytes"] + kept["text"] + kept["local"]
    assert sorted(kept["caches"]) == sorted([
        "/my/offline", "/assets/stepwell.css", "/assets/theme.js", "/assets/copy.js", "/assets/offline.js", "/assets/mark.svg",
        "/assets/icon-192.png"]), kept["caches"]

    # The network is cut: the plan, since when it is so, and the numbers to call, wherever one wanted to go.
    own_page.cut(wren, True)
    for address in ["/my/safety-plan", "/my", "/my/help"]:
        page.goto(address)
        expect(page.locator("h1")).to_have_text("What is kept on this device")
        expect(page.locator("[data-copy-state]")).to_contain_text("There is no network right now.")
        expect(page.locator("[data-kept-plan]")).to_contain_text(WORDS)
        expect(page.locator("[data-copy-state]")).to_contain_text("on Wed 18 Nov")
    expect(page.get_by_role("link", name="(213) 555-0119")).to_have_attribute("href", "tel:2135550119")
    expect(page.get_by_role("link", name="Call 988")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Juniper Street, on call")
    wren.look()
    wren.fits()

    # Back, and signed out: key and copy are gone, and nothing is shown without a network but the numbers.
    own_page.cut(wren, False)
    wren.go("/my/account")
    page.get_by_role("button", name="Sign out on this device").click()
    page.wait_for_url("**/my/sign-in")
    assert "stepwell-own" not in page.evaluate(AT_REST)["databases"]
    # The page at the door brings the page without a network back: the numbers to call are there for whoever is signed out too.
    page.evaluate(own_page.STANDS_BETWEEN)
    own_page.cut(wren, True)
    page.goto("/my/safety-plan")
    expect(page.locator("[data-copy-state]")).to_contain_text("No safety plan is kept on this device.")
    expect(page.locator("main")).not_to_contain_text(WORDS)
    expect(page.get_by_role("link", name="Call 988")).to_be_visible()
    own_page.cut(wren, False)

    # Whoever signs in next on the same device finds nothing of the one before.
    page.goto("/my")
    tobias_chart = own_page.chart(theo, "Tobias Renner")
    tobias_born = own_page.birth_date(theo, tobias_chart)
    theo.page.goto(f"{chart}/access")
    theo.page.get_by_role("button", name="New link").click()
    own_page.open_link(wren, theo.page.locator("code.secret").inner_text(), born)
    own_page.keep_plan(wren)
    own_page.open_link(wren, own_page.invite(theo, tobias_chart), tobias_born)
    own_page.keep_plan(wren)
    own_page.cut(wren, True)
    page.goto("/my")
    expect(page.locator("[data-kept-plan]")).to_contain_text("Sort the workshop drawers")
    expect(page.locator("[data-kept-plan]")).not_to_contain_text(WORDS)
    own_page.cut(wren, False)

    # Access that staff take away ends the copy the next time the device comes by.
    theo.go(f"{tobias_chart}/access")
    theo.page.get_by_role("button", name="End access").click()
    page.goto("/my")
    page.wait_for_url("**/my/sign-in")
    page.evaluate(IS_GONE)
    own_page.cut(wren, True)
    page.goto("/my")
    expect(page.locator("[data-copy-state]")).to_contain_text("No safety plan is kept on this device.")
    own_page.cut(wren, False)
    # The server hears what was refused on purpose: nothing else went wrong.
    wren.forgive("401")
