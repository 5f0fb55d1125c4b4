"""Files that no clinic has, through the upload page: the answer says what is wrong, memory stays small, nothing is left behind."""
import http.client, os, re, shutil, sqlite3

from clinic import Server

MEGABYTE = 1 << 20
# The program itself, without optimisation, has about eighty; a file of 200 MB held in memory would show.
MOST_MEMORY = 160
HEADER = b"client_id,given_name,family_name,birth_date,track,admitted_on\n"


def large_files(binary, folder):
    """200 MB in one line, 200 MB of text without an end, 3,000 columns: refused with file and reason, and nothing is stored."""
    temporary = os.path.join(folder, "uploads")
    os.mkdir(temporary)
    database = os.path.join(folder, "large.sqlite")
    server = Server(binary, database, environment={**os.environ, "TMPDIR": temporary}).start()
    try:
        cookie = server.sign_in()
        before = rows_in(database)
        columns = ",".join(f"column_{number}" for number in range(3000)).encode()
        for name, pieces, words in [
            ("one line of 200 MB", [HEADER] + [b"x" * MEGABYTE] * 200, "longer than"),
            ("quotes that never close", [HEADER + b"C1,\""] + [b"word, and\n" * (MEGABYTE // 10)] * 200, "longer than"),
            ("3,000 columns", [columns + b"\n", b"1," * 2999 + b"1\n"], "columns"),
        ]:
            status, page = upload(server, cookie, "clients.csv", pieces)
            said = re.sub(r"<[^>]+>", " ", page)
            assert status == 422, f"{name} answered {status}"
            assert "clients.csv" in said and words in said, f"{name} does not say what is wrong: {' '.join(said.split())[:600]}"
        peak = most_memory(server)
        assert peak < MOST_MEMORY, f"the program took {peak} MB"
        assert rows_in(database) == before, "something was stored"
        left = [entry for entry in os.listdir(temporary) if entry.startswith("stepwell-")]
        assert not left, f"left behind: {left}"
        return f"each refused with its reason; {peak} MB at most"
    finally:
        server.stop()
        shutil.rmtree(temporary, ignore_errors=True)


def upload(server, cookie, name, pieces):
    """Sends the form of the import page as a browser does, piece by piece."""
    csrf = re.search(r'name="csrf" value="([^"]+)"', server.ask("GET", "/import", cookie=cookie)[1]).group(1)
    edge = "----a-border-that-no-file-holds"
    head = "".join(
        f'--{edge}\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'
        for field, value in [("csrf", csrf), ("timezone", "America/Los_Angeles")])
    head += f'--{edge}\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\nContent-Type: text/csv\r\n\r\n'
    body = [head.encode(), *pieces, f"\r\n--{edge}--\r\n".encode()]
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=300)
    try:
        connection.request("POST", "/import", iter(body), {
            "Cookie": cookie, "Content-Type": f"multipart/form-data; boundary={edge}", "Content-Length": str(sum(map(len, body)))})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def most_memory(server):
    """Resident megabytes at the worst moment since the start."""
    with open(f"/proc/{server.process.pid}/status", encoding="ascii") as status:
        return int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1)) // 1024


def rows_in(database):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as records:
        return [records.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0] for table in ("member", "coverage", "import_header")]
