"""A letter brings somebody the link to their page, and waits while there is no mail server"""

import base64
import email
import re
import socketserver
import threading

from playwright.sync_api import expect

import own_page


class Mailbox(socketserver.ThreadingTCPServer):
    """A mail server on this machine that keeps what it is given."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, port=0):
        self.letters, self.proofs, self.came = [], [], threading.Event()
        super().__init__(("127.0.0.1", port), Talk)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def close(self):
        self.shutdown()
        self.server_close()


class Talk(socketserver.StreamRequestHandler):
    def say(self, text):
        self.wfile.write(text.encode() + b"\r\n")

    def handle(self):
        self.say("220 mailbox")
        for line in self.rfile:
            word = line.split()[0].upper() if line.split() else b""
            if word == b"EHLO":
                self.say("250-mailbox\r\n250 AUTH PLAIN")
            elif word == b"AUTH":
                self.say("334 ")
                self.server.proofs.append(base64.b64decode(self.rfile.readline()))
                self.say("235 welcome")
            elif word == b"DATA":
                self.say("354 go on")
                lines = list(iter(self.rfile.readline, b".\r\n"))
                self.server.letters.append(email.message_from_bytes(b"".join(lines)))
                self.say("250 taken")
                self.server.came.set()
            elif word == b"QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 ok")


def tell(stage):
    clinic = stage.open()
    mailbox = Mailbox()
    port = mailbox.server_address[1]
    secret = clinic.folder / "mail-password"
    secret.write_text("four steps down\n")
    options = [
        "--mail", f"smtp://juniper@localhost:{port}", "--mail-from", "page@juniper.test", "--address", "https://page.juniper.test/",
        "--mail-password-file", str(secret)]

    # Without a mail server letters wait, and the settings say so.
    dana = stage.visitor("dana.director")
    chart = own_page.chart(dana, "Yusuf Demirci")
    born = own_page.birth_date(dana, chart)
    page = dana.go(f"{chart}/access")
    form = page.locator("form", has=page.locator("input[value=member][name=for]"))
    form.get_by_label("E-mail").fill("yusuf@example.org")
    form.get_by_role("button", name="Make the link").click()
    dana.go("/settings/letters")
    expect(page.locator("h1")).to_have_text("1 letter waits: no mail server is set.")
    dana.fits()
    assert "1 letter waits to be carried." in clinic.command("doctor")

    # With one they leave, and nothing secret is in the log.
    stage.leave(dana)
    clinic.stop()
    clinic.cookies.clear()
    clinic.start("--sample", *options)
    assert mailbox.came.wait(30), "no letter came"
    letter = mailbox.letters[0]
    assert mailbox.proofs == [b"\0juniper\0four steps down"], mailbox.proofs
    assert letter["To"] == "<yusuf@example.org>" and letter["From"] == "<page@juniper.test>" and letter["Subject"] == "Your page is ready"
    words = letter.get_payload(decode=True).decode()
    assert "Yusuf" not in words and "988" in words
    assert "four steps" not in clinic.log.read_text()
    dana = stage.visitor("dana.director")
    page = dana.go("/settings/letters")
    expect(page.locator("h1")).to_have_text("Letters leave; none waits.")
    expect(page.locator("main")).to_contain_text(f"localhost:{port}, from page@juniper.test")

    # The link leads to the page; it was written before the house knew its address, and opens here all the same.
    mailbox.close()
    link = re.search(r"http\S+/my/link/\S+", words)[0]
    own_page.open_link(stage.visitor(width=360), link, born)
