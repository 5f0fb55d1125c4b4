"""Attendance marks, fully durable, on both engines, beside what the machine's disk and databases can do."""

import time

import ceilings
from clinic import Addresses, Server
from report import median


def measure(bench):
    """Rounds of everything in turn, so that a disk that changes its speed changes it for all."""
    database = bench.seed("marks", members=200, weeks=8)
    places = Addresses(database, bench.folder)
    postgres = ceilings.Postgres()
    postgres.prepare_pgbench()
    postgres.create("stepwell")
    address = bench.seed("marks", members=200, weeks=8, database=postgres.address("stepwell"))
    found = {}

    def keep(name, value):
        found.setdefault(name, []).append(value)

    with Server(bench.program, database) as lite, Server(bench.program, address) as large:
        lite.sign_in()
        large.sign_in()
        marks = places.marks()
        for server in (lite, large):
            server.load("marks.lua", 4, 1, marks, server.csrf, f"warm-{time.time_ns()}")
        for turn in range(bench.rounds):
            keep("flush", ceilings.flushes(bench.folder, 1))
            keep("commit", ceilings.sqlite_commits(bench.folder, bench.seconds(2)))
            for connections in (1, 16, 64):
                keep(connections, lite.load("marks.lua", connections, bench.seconds(3), marks, lite.csrf, f"{turn}-{connections}-{time.time_ns()}"))
            keep("pgbench 1", postgres.simple_updates(1, bench.seconds(2)))
            keep("pgbench 16", postgres.simple_updates(16, bench.seconds(3)))
            keep("postgres 16", large.load("marks.lua", 16, bench.seconds(3), marks, large.csrf, f"{turn}-p-{time.time_ns()}"))
        bench.report.add("memory after 64 writers", lite.memory(), "MB", most=150)
    tell(bench.report, found)


def tell(report, found):
    rate = {key: [one["rate"] for one in value] for key, value in found.items() if isinstance(value[0], dict)}
    ratio = lambda above, below: median([one / other for one, other in zip(above, below)])
    report.add("disk: fdatasync", median(found["flush"]), "/s", note=f"{min(found['flush']):,.0f} to {max(found['flush']):,.0f} over the rounds")
    report.add("SQLite FULL, one row, alone", median(found["commit"]), "/s")
    report.add("pgbench simple-update, 1 client", median(found["pgbench 1"]), "/s")
    report.add("pgbench simple-update, 16 clients", median(found["pgbench 16"]), "/s")
    for key, name in ((1, "1 client"), (16, "16 clients"), (64, "64 clients"), ("postgres 16", "16 clients on PostgreSQL")):
        one = found[key]
        report.add(
            f"marks, {name}", median(rate[key]), "/s",
            note=f"p50 {median([x['p50'] for x in one]):.1f} ms, p99 {median([x['p99'] for x in one]):.1f} ms, "
            f"{median([x['processor_ms'] for x in one]):.2f} ms CPU")
    report.add("marks at 1 client / SQLite FULL", ratio(rate[1], found["commit"]), "x", least=0.8)
    report.add("marks at 16 clients / fdatasync", ratio(rate[16], found["flush"]), "x", least=6)
    report.add("marks at 16 clients / pgbench 16", ratio(rate[16], found["pgbench 16"]), "x", least=0.5)
    report.add("marks at 16 on PostgreSQL / pgbench 16", ratio(rate["postgres 16"], found["pgbench 16"]), "x", least=0.7)
    report.add("errors with 64 writers", sum(one["errors"] for one in found[64]), "", most=0)
    report.add("errors with 1 and 16 writers", sum(one["errors"] for key in (1, 16, "postgres 16") for one in found[key]), "", most=0)
