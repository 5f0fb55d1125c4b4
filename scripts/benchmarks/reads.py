"""Pages as a browser gets them: signed in, by role, with the reading in the journal before the answer leaves."""

import ceilings
from clinic import Addresses, Server
from report import median

TARGETS = {"Week board of 200": 500, "Person": 1000, "Session": 1000}


def measure(bench):
    database = bench.seed("pages", members=200, weeks=8)
    starts = []
    for _ in range(5):
        with Server(bench.program, database) as server:
            starts.append(server.first_answer)
    bench.report.add("cold start to first answer", 1000 * median(starts), "ms", most=150)
    places = Addresses(database, bench.folder)
    with Server(bench.program, database) as server:
        server.sign_in()
        places.wait_until_planned()
        bench.report.add("memory idle", server.memory(), "MB", most=80)
        pages(bench, server, places)
        bench.report.add("memory after the load", server.memory(), "MB", most=150)


def pages(bench, server, places):
    kinds = {"Week board of 200": places.board(), "Person": places.people(), "Session": places.session_pages()}
    found, pauses = {name: [] for name in [*kinds, "health"]}, []
    for name, path in kinds.items():
        address = open(path, encoding="ascii").readline().strip()
        status, _, text = server.get(address)
        if status != 200 or "data-frame" not in text:
            bench.report.fail(f"{name} pages", f"{address} answered {status}")
            del found[name]
    for turn in range(bench.rounds + 1):
        pauses += ceilings.same_work(bench.seconds(2))
        for name in list(found):
            path = kinds.get(name) or places.health()
            one = server.load("pages.lua", 16, bench.seconds(4 if turn else 1), path)
            if turn:  # the first round only warms up
                found[name].append(one)
    floor = median([one["rate"] for one in found.pop("health")])
    bench.report.add("bare /health, 16 connections", floor, "/s")
    say_pauses(bench, pauses, "pages")
    for name, rounds in found.items():
        rate = median([one["rate"] for one in rounds])
        bench.report.add(
            f"{name} pages, 16 connections", rate, "/s", least=TARGETS[name], ceiling=f"{rate / floor:.2f} of /health",
            note=f"{median([one['processor_ms'] for one in rounds]):.2f} ms CPU, {rounds[0]['page_bytes'] / 1024:.0f} KB")
        if name == "Week board of 200":
            bench.report.add("Week board, p99", median([one["p99"] for one in rounds]), "ms", most=50)
        errors = sum(one["errors"] for one in rounds)
        if errors:
            bench.report.fail(f"{name} pages without an error", f"{errors} errors")


def say_pauses(bench, took, beside):
    """How much slower than usual this machine is at its slowest hundredth, with nothing to do: no page can be steadier."""
    ordered = sorted(took)
    usual, slow = ordered[len(ordered) // 2], ordered[len(ordered) * 99 // 100]
    bench.report.add(f"the same work alone, p99 beside {beside}", slow / usual, "x median",
                     note=f"median {usual:.1f} ms, p99 {slow:.1f} ms, longest {ordered[-1]:.1f} ms")


def admissions(bench):
    """The board of admissions with two thousand open inquiries, and the page of one of them."""
    database = bench.seed("admissions", members=200, weeks=8, inquiries=2000)
    places = Addresses(database, bench.folder)
    with Server(bench.program, database) as server:
        server.sign_in()
        places.wait_until_planned()
        for name, path, most in (("Admissions board of 2,000 inquiries", places.admissions(), 100), ("Inquiry", places.inquiries(), None)):
            rounds, pauses = [], []
            for turn in range(bench.rounds + 1):
                pauses += ceilings.same_work(bench.seconds(2))
                one = server.load("pages.lua", 16, bench.seconds(4), path)
                if turn:  # the first round only warms up
                    rounds.append(one)
            note = f"{median([one['processor_ms'] for one in rounds]):.2f} ms CPU, {rounds[0]['page_bytes'] / 1024:.0f} KB"
            bench.report.add(f"{name}, 16 connections", median([one["rate"] for one in rounds]), "/s", note=note)
            bench.report.add(f"{name}, p99", median([one["p99"] for one in rounds]), "ms", most=most)
            say_pauses(bench, pauses, name.split(" of ")[0])
            if errors := sum(one["errors"] for one in rounds):
                bench.report.fail(f"{name} without an error", f"{errors} errors")


def growth(bench):
    """The same page in a clinic of four weeks, of two years, and with twenty thousand people in the database."""
    many = 4_000 if bench.quick else 20_000
    # People come and go in the clinic of two years. The one of a month has as many as the fullest week of the other, and of
    # both the fullest week gone by is shown.
    years = bench.seed("years", members=2_133, weeks=104)
    _, people = Addresses(years, bench.folder).full_week()
    clinics = {
        "1 month": bench.seed("month", members=people, weeks=4), "24 months": years,
        "200": bench.seed("few", members=200, weeks=8), "many": bench.seed("many", members=many, weeks=8),
    }
    found, on_board = measure_growth(bench, clinics)
    for kind in ("board", "session", "person"):
        for later, earlier, most in (("24 months", "1 month", 1.2), ("many", "200", 1.5)):
            name = f"{kind} page, {f'{many:,} members' if later == 'many' else later} / {earlier}"
            if kind == "board":
                name += f" ({on_board[later]} and {on_board[earlier]} people)"
            if (kind, later) not in found or (kind, earlier) not in found:
                bench.report.fail(name, "the page did not answer")
                continue
            pairs = list(zip(found[kind, later], found[kind, earlier]))
            times = median([one["p50"] / other["p50"] for one, other in pairs])
            cost = median([one["processor_ms"] / other["processor_ms"] for one, other in pairs])
            bench.report.add(name, times, "x p50", most=most, note=f"{cost:.2f} x CPU, p50 {pairs[0][1]['p50']:.2f} to {pairs[0][0]['p50']:.2f} ms")


def measure_growth(bench, clinics):
    """Rounds over all clinics in turn, with one connection; and how many people each board shows."""
    found, on_board = {}, {}
    servers = {name: Server(bench.program, database) for name, database in clinics.items()}
    try:
        places = {name: Addresses(database, bench.folder) for name, database in clinics.items()}
        for name, server in servers.items():
            server.sign_in()
            places[name].wait_until_planned()
            on_board[name] = rows_of(server, places[name])
        for turn in range(bench.rounds + 1):
            for name, server in servers.items():
                place = places[name]
                for kind, path in (("board", place.full_board()), ("session", place.session_pages()), ("person", place.people())):
                    one = server.load("pages.lua", 1, bench.seconds(2 if turn else 1), path)
                    if turn and not one["errors"]:
                        found.setdefault((kind, name), []).append(one)
    finally:
        for server in servers.values():
            server.stop()
    return found, on_board


def rows_of(server, places):
    return server.get(places.address_of(places.full_week()[0]))[2].count("<tr><th><a ")
