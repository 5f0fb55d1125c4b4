"""The start of a group: 200 people tap the link to their questionnaire at once, say who they are, and answer."""

import asyncio
import re
import sqlite3
import time
from datetime import date, timedelta
from urllib.parse import urlencode

from clinic import Addresses, Server, text_of
from report import median

PEOPLE = 200


def measure(bench):
    database = bench.seed("pages", members=PEOPLE, weeks=8)
    places = Addresses(database, bench.folder)
    with Server(bench.program, database) as server:
        server.sign_in()
        places.wait_until_planned()
        links = [made for made in (link(server, member) for member in people(database)) if made]
        floors = [at_once(server, [("GET", "/health", None, "")] * len(links))[0] for _ in range(3)]
        opened, answered, kept = asyncio.run(burst(server.port, links))
    bench.report.add(f"{len(links)} bare /health at once, p99", median(floors), "ms")
    bench.report.add(f"{len(links)} links opened at once, p99", opened, "ms", most=150, note="each on a connection of its own")
    bench.report.add(f"{len(links)} birth dates given at once, p99", answered, "ms")
    bench.report.add(f"{len(links)} answers kept at once, p99", kept, "ms")


def people(database):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as records:
        return records.execute(
            """SELECT m.id, m.birth_day FROM member m JOIN placement p ON p.member_id = m.id
               WHERE p.ends_on >= ? ORDER BY m.id LIMIT ?""", (int(time.time()) // 86400, PEOPLE)).fetchall()


def link(server, member):
    """A page, a questionnaire and the link to it, as staff make them."""
    number, born = member
    address = f"/people/{text_of(number)}"
    server.ask("POST", f"{address}/access", {"csrf": server.csrf, "for": "member", "email": "", "phone": ""})
    asked = {"csrf": server.csrf, "instrument": "phq9", "informant": "member"}
    status, headers, _ = server.ask("POST", f"{address}/measures", asked)
    if status != 303:
        return None
    form = {name.lower(): value for name, value in headers}["location"]
    _, _, page = server.ask("POST", f"{form}/link", {"csrf": server.csrf})
    secret = re.search(r'class="secret">[^<]*(/my/link/[^<]+)<', page).group(1)
    return secret, (date(1970, 1, 1) + timedelta(days=born)).isoformat()


async def ask(port, method, path, body, cookie, began):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    body = urlencode(body).encode() if body else b""
    kind = f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n" if body else ""
    writer.write(f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: */*\r\nCookie: {cookie}\r\n{kind}\r\n".encode() + body)
    text = (await reader.read()).decode()
    writer.close()
    return 1000 * (time.perf_counter() - began), int(text.split(" ", 2)[1]), text


async def together(port, requests):
    began = time.perf_counter()
    answers = await asyncio.gather(*(ask(port, *request, began) for request in requests))
    times = sorted(answer[0] for answer in answers)
    return times[max(0, int(len(times) * 0.99) - 1)], answers


def at_once(server, requests):
    return asyncio.run(together(server.port, requests))


async def burst(port, links):
    opened, pages = await together(port, [("GET", secret, None, "") for secret, _ in links])
    assert all(page[1] == 200 for page in pages), "a link did not open"
    answered, doors = await together(port, [("POST", secret, {"born": born}, "") for secret, born in links])
    assert all(door[1] == 303 for door in doors), "a birth date was not taken"
    inside = [(re.search(r"stepwell-own=[^;]+", door[2]).group(), re.search(r"ocation: (\S+)", door[2]).group(1)) for door in doors]
    _, forms = await together(port, [("GET", address, None, cookie) for cookie, address in inside])
    proofs = [re.search(r'name="csrf" value="([^"]+)"', form[2]).group(1) for form in forms]
    kept, saved = await together(port, [
        ("POST", f"{address}/answers", {"csrf": proof, "a-1": "2"}, cookie) for (cookie, address), proof in zip(inside, proofs)])
    assert all(one[1] in (200, 303) for one in saved), "an answer was not kept"
    return opened, answered, kept
