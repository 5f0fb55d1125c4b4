"""Somebody in front of a browser. Every page they look at has to be clean: no error in the console, nothing for axe-core."""

import re

from axe_playwright_python.sync_playwright import Axe

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


class Visitor:
    """One person with a browser window of their own."""

    def __init__(self, browser, clinic, account=None, width=1280, height=900, own_clock=False, **options):
        self.clinic = clinic
        self.context = browser.new_context(
            base_url=clinic.base, viewport={"width": width, "height": height}, timezone_id="America/Los_Angeles", locale="en-US",
            reduced_motion="reduce", **options)
        self.context.set_default_timeout(10_000)
        self.reads_with_script = options.get("java_script_enabled", True)
        if account:
            name, value = clinic.sign_in(account)
            self.context.add_cookies([{"name": name, "value": value, "url": clinic.base, "httpOnly": True, "sameSite": "Lax"}])
        if not own_clock:
            self.context.clock.set_fixed_time(clinic.now)
        self.page = self.context.new_page()
        self.errors = []
        self.forgiven = []
        self.page.on("pageerror", lambda error: self.errors.append(f"error on the page: {error}"))
        self.page.on("console", self.hear)
        self.page.on("requestfailed", self.miss)
        self.page.on("request", self.watch)

    def hear(self, message):
        if message.type == "error":
            self.errors.append(f"console: {message.text} {message.location.get('url', '')}")

    def miss(self, request):
        # Whoever leaves a page ends its event stream and what it was still fetching.
        if request.failure != "net::ERR_ABORTED":
            self.errors.append(f"request failed: {request.url} {request.failure}")

    def watch(self, request):
        # A page of a health record asks nobody else for anything.
        if not request.url.startswith((self.clinic.base, "data:", "blob:", "about:")):
            self.errors.append(f"request to somebody else: {request.url}")

    def forgive(self, *patterns):
        """Errors that this story brings about on purpose, such as a refusal or a cut network."""
        self.forgiven += patterns

    def at(self, moment):
        """Sets the clock of the person's own device."""
        self.context.clock.set_fixed_time(moment)

    def go(self, address, status=200):
        """Opens a page, and looks it over."""
        if status >= 400:
            self.forgive(rf"status of {status}")
        answer = self.page.goto(address)
        assert answer.status == status, f"{address} answered {answer.status}, not {status}"
        self.look()
        return self.page

    def look(self):
        """What every page owes its reader."""
        if self.reads_with_script:
            # Below the bar that stays on top, half a button is not a small button.
            self.page.evaluate("scrollTo(0, 0)")
            found = Axe().run(self.page, options={"runOnly": {"type": "tag", "values": RULES}}).response["violations"]
            assert not found, f"{self.page.url}: " + "; ".join(
                f"{one['id']} ({one['help']}) at {', '.join(str(node['target']) for node in one['nodes'][:3])}" for one in found)
        self.listen()

    def listen(self):
        """Nothing may have gone wrong that the story did not bring about."""
        left = [error for error in self.errors if not any(re.search(pattern, error) for pattern in self.forgiven)]
        assert not left, f"{self.page.url}: " + "; ".join(left)

    def text(self, selector="main"):
        return " ".join(self.page.locator(selector).first.inner_text().split())

    def headline(self):
        return self.text("h1")

    def fits(self, width=320):
        """No horizontal scroll at 320 pixels (WCAG 1.4.10)."""
        size = self.page.viewport_size
        self.page.set_viewport_size({"width": width, "height": 800})
        over = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        self.page.set_viewport_size(size)
        assert over <= 1, f"{self.page.url}: {over} px too wide at {width} px"
