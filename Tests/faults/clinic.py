"""A clinic under load, for the fault tests: starts the program, signs in, marks attendance without pause, and remembers
every mark that was acknowledged."""
import http.client, os, re, signal, socket, subprocess, threading, time, urllib.parse

PASSWORD = "juniper street sample"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Server:
    def __init__(self, binary, database, port=None, environment=None):
        self.environment = environment
        self.binary, self.database, self.port, self.process = binary, database, port or free_port(), None
        self.log = open(os.devnull, "w")

    def start(self, wait=60):
        self.process = subprocess.Popen(
            [self.binary, "serve", "--sample", "-d", self.database, "--port", str(self.port)], stdout=self.log, stderr=self.log,
            env=self.environment)
        deadline = time.monotonic() + wait
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise AssertionError(f"the server ended by itself with {self.process.returncode}")
            try:
                if self.ask("GET", "/ready")[0] == 200:
                    return self
            except OSError:
                pass
            time.sleep(0.01)
        raise AssertionError("the server did not come up")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=30)

    def ask(self, method, path, form=None, cookie=None, accept="text/html", timeout=20):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            headers = {"Accept": accept}
            if cookie:
                headers["Cookie"] = cookie
            body = urllib.parse.urlencode(form) if form is not None else None
            if body is not None:
                headers["Content-Type"] = "application/x-www-form-urlencoded"
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.read().decode("utf-8", "replace"), dict(answer.getheaders())
        finally:
            connection.close()

    def sign_in(self, account="dana.director"):
        status, _, headers = self.ask("POST", "/sign-in", {"account": account, "password": PASSWORD})
        assert status == 303, f"signing in answered {status}"
        return headers["set-cookie" if "set-cookie" in headers else "Set-Cookie"].split(";")[0]


class Load:
    """One thread a member: clear, arrive, clear, arrive, each with a key of its own."""

    def __init__(self, server, cookie):
        self.server, self.cookie, self.acknowledged, self.refused = server, cookie, [], []
        self.running, self.lock, self.number = True, threading.Lock(), 0
        self.session, self.clock, self.csrf, self.members = self.find_session()
        self.threads = [threading.Thread(target=self.work, args=(m,), daemon=True) for m in self.members]
        for thread in self.threads:
            thread.start()

    def find_session(self):
        for group in re.findall(r"/groups/[0-9a-z]{13}", self.server.ask("GET", "/groups", cookie=self.cookie)[1]):
            for session in re.findall(r"/sessions/[0-9a-z]{13}", self.server.ask("GET", group, cookie=self.cookie)[1]):
                page = self.server.ask("GET", session, cookie=self.cookie)[1]
                members = re.findall(r'data-member="([0-9a-z]{13})"', page)
                start = re.search(r"(\d{1,2}:\d\d) to \d{1,2}:\d\d", page)
                if len(members) >= 5 and start and "Arrive" in page:
                    return session, start.group(1), re.search(r'name="csrf" value="([^"]+)"', page).group(1), members
        raise AssertionError("no session to mark")

    def work(self, member):
        turn = 0
        while self.running:
            with self.lock:
                self.number += 1
                key = f"load-{os.getpid()}-{self.number}"
            form = {"csrf": self.csrf, "member": member, "action": "arrive" if turn % 2 else "clear", "at": self.clock, "key": key}
            try:
                status, body, _ = self.server.ask("POST", self.session + "/marks", form, self.cookie, "application/json", timeout=10)
            except (OSError, http.client.HTTPException):
                time.sleep(0.02)
                turn = 0
                continue
            with self.lock:
                (self.acknowledged if status == 200 else self.refused).append((key, status, body[:120]))
            turn = turn + 1 if status == 200 else 0

    def stop(self):
        self.running = False
        for thread in self.threads:
            thread.join()


def run(binary, *words):
    done = subprocess.run([binary, *words], capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr
