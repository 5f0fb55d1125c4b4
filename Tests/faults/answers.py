"""A person answers questions on their own page while the program is killed again and again."""
import http.client, os, random, re, sqlite3, threading, time

from clinic import PASSWORD, Server

ITEMS = 7  # of the GAD-7


class Phone:
    """Somebody signed in to their own page, with one questionnaire before them; remembers what was acknowledged."""

    def __init__(self, server):
        self.server = server
        self.form, self.cookie, self.csrf = self.asked(server)
        self.acknowledged, self.tried, self.count = {}, {}, 0
        self.running = True
        self.thread = threading.Thread(target=self.work, daemon=True)
        self.thread.start()

    @staticmethod
    def asked(server):
        """A therapist asks Nadia the GAD-7, and Nadia signs in."""
        staff = server.sign_in("theo.therapist")
        member = re.search(r"/people/([0-9a-z]{13})", server.ask("GET", "/people?q=Haddad", cookie=staff)[1]).group(1)
        page = server.ask("GET", f"/people/{member}/measures", cookie=staff)[1]
        csrf = re.search(r'name="csrf" value="([^"]+)"', page).group(1)
        asked = {"csrf": csrf, "instrument": "gad7", "informant": "member"}
        status, _, headers = server.ask("POST", f"/people/{member}/measures", asked, staff)
        assert status == 303, f"asking answered {status}"
        form = headers.get("Location", headers.get("location")).rsplit("/", 1)[1]
        status, _, headers = server.ask("POST", "/my/sign-in", {"email": "nadia@example.org", "password": PASSWORD, "way": "password"})
        assert status == 303, f"signing in to the page answered {status}"
        cookie = headers.get("Set-Cookie", headers.get("set-cookie")).split(";")[0]
        page = server.ask("GET", f"/my/questions/{form}", cookie=cookie)[1]
        return form, cookie, re.search(r'name="csrf" value="([^"]+)"', page).group(1)

    def send(self, path, fields):
        try:
            status, body, _ = self.server.ask("POST", path, {"csrf": self.csrf} | fields, self.cookie, "application/json", timeout=10)
        except (OSError, http.client.HTTPException):
            return None
        assert status == 200, f"{path} answered {status}: {body[:200]}"
        return body

    def work(self):
        chance = random.Random(3)
        while self.running:
            item, code = chance.randint(1, ITEMS), str(chance.randint(0, 3))
            self.tried.setdefault(item, []).append(code)
            if self.send(f"/my/questions/{self.form}/answers", {f"a-{item}": code}) is None:
                time.sleep(0.02)
            else:
                self.acknowledged[item], self.tried[item] = code, []
                self.count += 1

    def stop(self):
        self.running = False
        self.thread.join()


def stored_answers(database, form):
    with sqlite3.connect(database) as connection:
        return dict(connection.execute(
            "SELECT a.item, a.code FROM form_answer a JOIN asked_form f ON f.id = a.form_id"
            " WHERE f.instrument = 'gad7' AND f.cadence = 'once'"))


def answers_survive(binary, folder, kills):
    """kill -9 between an answer and its acknowledgement: what was acknowledged is there, and the form is scored once."""
    database = os.path.join(folder, "answers.sqlite")
    server = Server(binary, database).start()
    phone = Phone(server)
    chance = random.Random(11)
    for _ in range(kills):
        time.sleep(chance.uniform(0.05, 0.35))
        server.kill()
        server.start()
    time.sleep(0.3)
    phone.stop()
    assert phone.count >= kills, f"only {phone.count} answers were acknowledged between {kills} kills"
    stored = stored_answers(database, phone.form)
    for item, code in phone.acknowledged.items():
        allowed = {code, *phone.tried[item]}
        assert stored.get(str(item)) in allowed, f"item {item}: {stored.get(str(item))} is stored, {code} was acknowledged"
    whole = {f"a-{item}": "1" for item in range(1, ITEMS + 1)} | {"way": "complete"}
    threading.Timer(0.02, server.kill).start()
    while phone.send(f"/my/questions/{phone.form}", whole) is None:
        if server.process.poll() is not None:
            server.start()
    time.sleep(0.1)
    if server.process.poll() is not None:
        server.start()
    server.stop()
    with sqlite3.connect(database) as connection:
        scores = connection.execute(
            "SELECT s.total FROM form_score s JOIN asked_form f ON f.id = s.form_id WHERE f.instrument = 'gad7' AND f.cadence = 'once'").fetchall()
    assert scores == [(7.0,)], f"the form was scored {scores}"
    return f"{kills} kills; {phone.count} acknowledged answers, none lost; the form was scored once"
