"""A text brings the link to somebody who agreed to texts, says nothing on a locked screen, and stops when they say so"""

import http.server
import json
import re
import threading

from playwright.sync_api import expect

import own_page

NUMBER = "+15035550142"
TOKEN = "four-steps-down"


class Gateway(http.server.ThreadingHTTPServer):
    """A gateway for text messages on this machine that keeps what it is given."""

    daemon_threads = True

    def __init__(self):
        self.texts, self.proofs, self.came = [], [], threading.Event()
        super().__init__(("127.0.0.1", 0), Request)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def close(self):
        self.shutdown()
        self.server_close()


class Request(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        self.server.texts.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.server.proofs.append(self.headers["Authorization"])
        self.send_response(202)
        self.end_headers()
        self.server.came.set()

    def log_message(self, *words):
        pass


def tell(stage):
    clinic = stage.open()
    gateway = Gateway()
    port = gateway.server_address[1]
    secret = clinic.folder / "sms-token"
    secret.write_text(TOKEN + "\n")

    # She agrees in the room; without a gateway the text waits, and the settings and the doctor say so.
    dana = stage.visitor("dana.director")
    chart = own_page.chart(dana, "Yusuf Demirci")
    born = own_page.birth_date(dana, chart)
    page = dana.go(f"{chart}/access")
    form = page.locator("form", has=page.locator("input[value=member][name=for]"))
    form.get_by_label("Phone").fill("(503) 555-0142")
    form.get_by_label("They agreed to text messages").check()
    form.get_by_role("button", name="Make the link").click()
    expect(page.locator(".notice").first).to_contain_text(f"on its way to {NUMBER} as a text message")
    dana.look()
    dana.fits()
    page = dana.go("/settings/letters")
    expect(page.locator("main")).to_contain_text("1 text message waits: no gateway for text messages is set.")
    dana.fits()
    assert "1 text message waits to be carried." in clinic.command("doctor")

    # With one it leaves, and neither the token nor the number is in the log.
    stage.leave(dana)
    clinic.stop()
    clinic.cookies.clear()
    clinic.start(
        "--sample", "--sms", f"http://localhost:{port}/messages", "--sms-token-file", str(secret), "--address", "https://page.juniper.test")
    assert gateway.came.wait(30), "no text came"
    text = gateway.texts[0]
    assert gateway.proofs == [f"Bearer {TOKEN}"] and text["to"] == NUMBER and set(text) == {"id", "to", "text"}
    assert not re.search(r"Yusuf|Demirci|Juniper Street|programme|treatment|question", text["text"].split("http")[0]), text
    log = clinic.log.read_text()
    assert TOKEN not in log and NUMBER not in log
    own_page.open_link(stage.visitor(width=360), re.search(r"http\S+/my/link/\S+", text["text"])[0], born)

    # They do not want texts any more: the next link is handed over.
    dana = stage.visitor("dana.director", width=360)
    page = dana.go(f"{chart}/access")
    page.get_by_role("link", name=NUMBER).click()
    expect(page.locator("h1")).to_have_text("Yusuf Demirci gets text messages.")
    dana.look()
    dana.fits()
    page.get_by_role("button", name="Stop text messages").click()
    expect(page.get_by_role("link", name="None agreed")).to_be_visible()
    page.get_by_role("button", name="New link").click()
    expect(page.locator(".notice").first).to_contain_text("Hand this link over.")
    assert len(gateway.texts) == 1
    gateway.close()
