"""A Stepwell server of its own for the benchmarks: started, signed in to, measured, stopped."""

import http.client
import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import time
import urllib.parse
import zoneinfo
from datetime import datetime

FOLDER = os.path.dirname(os.path.abspath(__file__))
LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
PASSWORD = "juniper street sample"


def text_of(number):
    """An id as it stands in addresses."""
    return "".join(LETTERS[number >> 5 * place & 31] for place in range(12, -1, -1))


def week_text(monday):
    """A week as it stands in addresses, from the number of its Monday since 1970."""
    year, number, _ = datetime.fromtimestamp(monday * 86400, zoneinfo.ZoneInfo("UTC")).isocalendar()
    return f"{year}-W{number:02}"


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    """One `stepwell serve` on a database."""

    def __init__(self, program, database):
        self.port = free_port()
        self.start_time = time.perf_counter()
        command = [program, "serve", "--database", database, "--port", str(self.port)]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        self.first_answer = self.wait("/sign-in")
        self.cookie = self.csrf = ""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def wait(self, path):
        """Seconds from the start of the process to its first whole page."""
        while True:
            try:
                status, _, _ = self.get(path)
                if status == 200:
                    return time.perf_counter() - self.start_time
            except OSError:
                if self.process.poll() is not None:
                    raise SystemExit(f"stepwell ended with {self.process.returncode} before it answered")
                time.sleep(0.001)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=300)

    def ask(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=300)  # planning ahead for thousands comes first
        headers = {"Cookie": f"stepwell={self.cookie}"} if getattr(self, "cookie", "") else {}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = urllib.parse.urlencode(body)
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        found = answer.status, answer.getheaders(), answer.read().decode()
        connection.close()
        return found

    def get(self, path):
        return self.ask("GET", path)

    def sign_in(self, account="scaled.director"):
        status, headers, text = self.ask("POST", "/sign-in", {"account": account, "password": PASSWORD})
        found = re.search(r"stepwell=([^;]+)", dict(headers).get("Set-Cookie", dict(headers).get("set-cookie", "")))
        if status != 303 or not found:
            raise SystemExit(f"nobody could sign in as {account}: {status}")
        self.cookie = found.group(1)
        _, _, page = self.get("/")
        self.csrf = re.search(r'name="csrf" value="([^"]+)"', page).group(1)

    def memory(self):
        """Resident megabytes now."""
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024

    def processor_seconds(self):
        with open(f"/proc/{self.process.pid}/stat", encoding="ascii") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def load(self, script, connections, seconds, *arguments):
        """What wrk measured, with the server's processor milliseconds for each answer."""
        threads = 1 if script == "marks.lua" or connections < 2 else 2
        command = ["wrk", f"-t{threads}", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s",
                   "-H", f"Cookie: stepwell={self.cookie}", "-s", os.path.join(FOLDER, script),
                   f"http://127.0.0.1:{self.port}", "--", *arguments]
        before = self.processor_seconds()
        output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        found = json.loads(output.strip().splitlines()[-1])
        found["rate"] = found["count"] / found["seconds"]
        found["processor_ms"] = 1000 * (self.processor_seconds() - before) / max(found["count"], 1)
        found["page_bytes"] = found["bytes"] / max(found["count"], 1)
        return found


class Addresses:
    """The addresses and places of a seeded SQLite database, out of one of its programmes."""

    def __init__(self, database, folder):
        self.folder, self.database = folder, database
        self.name = os.path.basename(database)
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as records:
            self.programme, zone = records.execute(
                "SELECT p.id, s.zone FROM programme p JOIN site s ON s.id = p.site_id ORDER BY p.id LIMIT 1").fetchone()
            now = int(time.time())
            # The last week that is over, so that every mark lies in the past.
            self.week, = records.execute(
                "SELECT MAX(week) FROM group_session WHERE programme_id = ? AND week < ?", (self.programme, now // 86400 - 8)).fetchone()
            self.sessions = records.execute(
                "SELECT id, starts_at, ends_at FROM group_session WHERE programme_id = ? AND week = ? AND cancelled IS NULL ORDER BY id",
                (self.programme, self.week)).fetchall()
            self.members = [row[0] for row in records.execute(
                "SELECT member_id FROM member_week WHERE programme_id = ? AND week = ? ORDER BY member_id", (self.programme, self.week))]
            self.places = records.execute(
                """SELECT r.session_id, r.member_id, s.starts_at, s.ends_at FROM roster_place r
                   JOIN group_session s ON s.id = r.session_id
                   WHERE s.programme_id = ? AND s.week = ? AND s.cancelled IS NULL ORDER BY r.member_id, r.session_id""",
                (self.programme, self.week)).fetchall()
        self.zone = zoneinfo.ZoneInfo(zone)

    def board(self):
        """This week and the next: the one mostly judged, the other only forecast."""
        return self.write("board", [self.board_address(0), self.board_address(1)])

    def full_week(self):
        """The week gone by with the most people, two hundred at most: the Monday, and how many they are."""
        with sqlite3.connect(f"file:{self.database}?mode=ro", uri=True) as records:
            return records.execute(
                """SELECT week, COUNT(*) FROM member_week WHERE programme_id = ? AND week <= ? GROUP BY week
                   HAVING COUNT(*) <= 200 ORDER BY COUNT(*) DESC, week DESC LIMIT 1""", (self.programme, self.week)).fetchone()

    def full_board(self):
        return self.write("full-board", [self.address_of(self.full_week()[0])])

    def board_address(self, weeks_ahead):
        today = int(time.time()) // 86400
        return self.address_of(today - (today + 3) % 7 + 7 * weeks_ahead)

    def address_of(self, monday):
        return f"/weeks/{week_text(monday)}/?programme={text_of(self.programme)}"

    def wait_until_planned(self):
        """A server plans four weeks ahead when it starts; what is measured before that is measured beside it."""
        deadline = time.monotonic() + 600
        while time.monotonic() < deadline:
            with sqlite3.connect(f"file:{self.database}?mode=ro", uri=True) as records:
                if records.execute("SELECT 1 FROM job WHERE name = 'sessions-ahead' AND last_outcome = 'done'").fetchone():
                    return
            time.sleep(0.2)
        raise SystemExit(f"{self.name} was not planned ahead within ten minutes")

    def people(self):
        return self.write("people", [f"/people/{text_of(member)}" for member in self.members])

    def session_pages(self):
        return self.write("sessions", [f"/sessions/{text_of(session[0])}" for session in self.sessions])

    def admissions(self):
        return self.write("admissions", ["/admissions"])

    def inquiries(self):
        with sqlite3.connect(f"file:{self.database}?mode=ro", uri=True) as records:
            found = records.execute("SELECT id FROM inquiry ORDER BY id LIMIT 200").fetchall()
        return self.write("inquiries", [f"/admissions/{text_of(number)}" for number, in found])

    def health(self):
        return self.write("health", ["/health"])

    def marks(self):
        """Every place of that week, with times inside its session."""
        lines = [f"{text_of(session)} {text_of(member)} {self.clock(starts + 300)} {self.clock(ends - 600)}"
                 for session, member, starts, ends in self.places]
        return self.write("marks", lines)

    def clock(self, seconds):
        return datetime.fromtimestamp(seconds, self.zone).strftime("%H:%M")

    def write(self, kind, lines):
        path = os.path.join(self.folder, f"{self.name}.{kind}.txt")
        with open(path, "w", encoding="ascii") as file:
            file.write("\n".join(lines) + "\n")
        return path
