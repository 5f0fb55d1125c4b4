"""A clinic of its own for each story: a fresh database, a server on a free port, and people who sign in.

The clinic's clock stands on a Wednesday morning (libfaketime before the server, the same moment in the browser), so that a
story reads the same on every day of the year. Everything else is the real program.
"""

import datetime
import pathlib
import re
import shutil
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request
import zoneinfo

ZONE = zoneinfo.ZoneInfo("America/Los_Angeles")
WEDNESDAY = datetime.datetime(2026, 11, 18, 10, 20, tzinfo=ZONE)
PASSWORD = "juniper street sample"
STAFF = [
    "dana.director", "theo.therapist", "alex.associate", "kofi.therapist", "mara.therapist", "felix.frontdesk",
    "audrey.auditor", "adam.administrator", "ines.intake", "samir.prescriber",
]
FAKE_CLOCK = pathlib.Path("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1")


class Clinic:
    """One running clinic. Its `database` is a path that nobody else uses; without `now` its clock is the machine's."""

    def __init__(self, program, folder, now=WEDNESDAY):
        self.program = str(pathlib.Path(program).resolve())
        self.folder = pathlib.Path(folder)
        self.database = self.folder / "clinic.sqlite"
        self.log = self.folder / "server.log"
        self.now = now
        self.born = time.monotonic()
        self.cookies = {}
        self.process = None
        self.base = ""

    def environment(self):
        plain = {"PATH": "/usr/bin:/bin", "HOME": str(self.folder), "TZ": "UTC"}
        if self.now is None:
            return plain
        # Time goes on from one process of a clinic to the next, as it does on a real machine.
        now = self.now + datetime.timedelta(seconds=time.monotonic() - self.born)
        moment = now.astimezone(datetime.timezone.utc).strftime("@%Y-%m-%d %H:%M:%S")
        return plain | {
            "LD_PRELOAD": str(clock_library()), "FAKETIME": moment,
            # Waiting is measured by the monotonic clock, which stays the machine's.
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }

    def line(self, *words):
        # libfaketime adds a variable to the environment of the first program it meets, and Swift finds its arguments
        # beside the environment: so `env` comes first and the program finds both unmoved.
        return ["/usr/bin/env", self.program, *words]

    def start(self, *options):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                self.line("serve", "--database", str(self.database), "--port", "0", *options), stdout=log, stderr=log,
                stdin=subprocess.DEVNULL, env=self.environment(), cwd=self.folder)
        seen = self.log.read_text().count("Stepwell is at") if self.base else 0
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            found = re.findall(r"Stepwell is at (http://\S+)", self.log.read_text())
            if len(found) > seen:
                self.base = found[-1]
                return self
            if self.process.poll() is not None:
                break
            time.sleep(0.02)
        raise AssertionError("The server did not start:\n" + self.log.read_text())

    def stop(self):
        """Ends the server as a service manager would; it has to leave by itself and in order."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            code = self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError("The server did not stop within 20 seconds of being asked.") from None
        sweep_shared_memory()
        assert code == 0, f"The server ended with {code}:\n" + self.log.read_text()

    def go_on_at(self, moment):
        """Stops, and starts again at a later hour, as after the evening or an update. Everybody signs in anew."""
        self.stop()
        self.now, self.born, self.cookies = moment, time.monotonic(), {}
        return self.start()

    def kill(self):
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
            sweep_shared_memory()

    def command(self, *words, stdin="", fails=False):
        """Runs a command of the program on this clinic's database and hands back what it printed."""
        done = subprocess.run(
            self.line(*words, "--database", str(self.database)), input=stdin, capture_output=True, text=True, timeout=120,
            env=self.environment(), cwd=self.folder, check=False)
        sweep_shared_memory()
        assert fails or done.returncode == 0, f"stepwell {' '.join(words)} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
        return done.stdout + (done.stderr if fails else "")

    def employ(self, account, name, role, *programmes, password=PASSWORD):
        options = [word for programme in programmes for word in ("--programme", programme)]
        self.command("user", "add", account, "--name", name, "--role", role, *options, stdin=password + "\n")

    def sign_in(self, account, password=PASSWORD):
        """The cookie of a signed-in account, taken once a person."""
        if account not in self.cookies:
            form = urllib.parse.urlencode({"csrf": "", "next": "", "account": account, "password": password}).encode()
            opener = urllib.request.build_opener(Stay())
            answer = opener.open(self.base + "/sign-in", form, timeout=30)
            assert answer.status == 303, f"{account} could not sign in: {answer.status}"
            name, value = answer.headers["Set-Cookie"].split(";")[0].split("=", 1)
            self.cookies[account] = (name, value)
        return self.cookies[account]


class Stay(urllib.request.HTTPRedirectHandler):
    """Stays at a redirect instead of following it."""

    def http_error_303(self, request, answer, code, message, headers):
        return answer


def sweep_shared_memory():
    """Removes what libfaketime leaves behind in shared memory for processes that are gone."""
    for file in pathlib.Path("/dev/shm").glob("*faketime_*"):
        number = file.name.rsplit("_", 1)[-1]
        if number.isdigit() and not pathlib.Path("/proc", number).exists():
            file.unlink(missing_ok=True)


def clock_library():
    if FAKE_CLOCK.exists():
        return FAKE_CLOCK
    found = sorted(pathlib.Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
    assert found, "libfaketime is missing (Debian: apt install faketime)"
    return found[0]


class Templates:
    """Clinics that are made once and copied for each story: planting and signing in take seconds, copying none."""

    def __init__(self, program):
        self.program = program
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="stepwell-stories-"))
        self.made = {}

    def clinic(self, kind):
        if kind not in self.made:
            self.made[kind] = self.make(kind)
        template = self.made[kind]
        folder = pathlib.Path(tempfile.mkdtemp(prefix="story-", dir=self.folder))
        for file in template.folder.glob("clinic.sqlite*"):
            shutil.copy(file, folder)
        copy = Clinic(self.program, folder, template.now + datetime.timedelta(minutes=5))
        copy.cookies = dict(template.cookies)
        return copy.start(*(["--sample"] if kind == "sample" else []))

    def on_the_machines_date(self):
        """The sample as a newcomer's first command makes it."""
        return Clinic(self.program, tempfile.mkdtemp(prefix="today-", dir=self.folder), now=None).start("--sample")

    def make(self, kind):
        folder = self.folder / f"template-{kind}"
        folder.mkdir()
        opens = WEDNESDAY if kind == "sample" else WEDNESDAY.replace(hour=8, minute=30)
        clinic = Clinic(self.program, folder, opens - datetime.timedelta(minutes=5))
        if kind == "sample":
            clinic.start("--sample")
            for account in STAFF:
                clinic.sign_in(account)
        elif kind == "new":
            for account, name, role in NEWCOMERS:
                clinic.employ(account, name, role)
            clinic.start()
            for account, _, _ in NEWCOMERS:
                clinic.sign_in(account)
        clinic.stop()
        return clinic

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


# Who is there on the first day of a clinic that has nothing yet.
NEWCOMERS = [
    ("dana.director", "Dana Whitlock", "director"),
    ("audrey.auditor", "Audrey Nakagawa", "auditor"),
    ("adam.administrator", "Adam Kowalczyk", "administrator"),
]
