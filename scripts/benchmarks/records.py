"""Work without a page: the ledger and the forecast in the program itself, imports, and the size of the records."""

import csv
import json
import os
import subprocess
from datetime import date, datetime, timedelta


def inside(bench):
    """What `stepwell bench` measures: no server, no network, records in memory."""
    members = 5_000
    # A Wednesday, when half of the week is still to come: at a weekend there is little to forecast.
    today = date.today()
    wednesday = today - timedelta(days=(today.weekday() - 2) % 7)
    command = [bench.program, "bench", "--members", str(members), "--now", f"{wednesday}T20:00"]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = json.loads(output)
    for name, key, factor, unit, most in (
        (f"ledger of one week, {members:,} members, from scratch", "ledger", 1, "s", 1),
        (f"forecast of {members:,} members, every board read", "forecast", 1, "s", 0.5),
        ("one mark in memory: policy, journal, recount, event", "mark", 1000, "ms", 1),
    ):
        one = found[key]
        bench.report.add(name, one["seconds"] * factor, unit, most=most, note=f"{one['processor_seconds'] * factor:.2f} {unit} CPU")


def size(bench):
    weeks = 8
    database = bench.seed("pages", members=200, weeks=weeks)
    total = sum(os.path.getsize(database + ending) for ending in ("", "-wal") if os.path.exists(database + ending))
    bench.report.add("database for a member-year", total / 1e6 / (200 * weeks / 52), "MB", most=1.5, note="with what the benchmarks wrote")


def imports(bench):
    rows = 20_000 if bench.quick else 100_000
    small = bring_in(bench, rows // 10)
    large = bring_in(bench, rows)
    bench.report.add(
        f"import of {rows:,} attendance rows", large["seconds"], "s", most=10 * rows / 100_000, note=f"{rows / large['seconds']:,.0f} rows/s")
    bench.report.add(
        "import: memory at ten times the rows", large["memory"] / small["memory"], "x", most=1.5,
        note=f"{small['memory']:.0f} to {large['memory']:.0f} MB")


def bring_in(bench, rows):
    """Imports people and sessions, then the attendance, which is what is timed."""
    folder = os.path.join(bench.folder, f"import-{rows}")
    write_files(folder, rows)
    database = bench.fresh(f"import-{rows}")
    for kind, file in (("members", "clients.csv"), ("sessions", "group_sessions.csv")):
        run(bench.program, "import", "--database", database, "--timezone", "America/Los_Angeles", kind, os.path.join(folder, file))
    return run(bench.program, "import", "--database", database, "attendance", os.path.join(folder, "attendance.csv"))


def run(*command):
    """The seconds a command took and the most memory it had."""
    start = datetime.now()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{output[-2000:]}")
    return {"seconds": (datetime.now() - start).total_seconds(), "memory": usage.ru_maxrss / 1024}


def write_files(folder, rows):
    """Groups of ten who meet five times a week for twenty weeks: a hundred rows a person."""
    os.makedirs(folder, exist_ok=True)
    people, first = max(10, rows // 100), date.today() - timedelta(days=date.today().weekday() + 7 * 20)
    with open_csv(folder, "clients.csv") as file:
        table = csv.writer(file)
        table.writerow(["client_id", "given_name", "family_name", "birth_date", "sex", "primary_icd10", "track", "admitted_on"])
        for person in range(people):
            table.writerow([f"C{person}", f"Given{person}", f"Family{person}", "1985-04-12", "F", "F331", f"TRACK-{person // 200}", first])
    with open_csv(folder, "group_sessions.csv") as sessions, open_csv(folder, "attendance.csv") as attendance:
        meetings, marks = csv.writer(sessions), csv.writer(attendance)
        meetings.writerow(["session_id", "track", "group", "starts_local", "ends_local", "facilitator_id", "place"])
        marks.writerow(["session_id", "client_id", "status", "checked_in_local", "checked_out_local", "minutes"])
        for group in range(people // 10):
            for meeting in range(100):
                day = first + timedelta(days=meeting // 5 * 7 + meeting % 5)
                name, starts, ends = f"S{group}-{meeting}", f"{day}T09:00:00", f"{day}T12:00:00"
                meetings.writerow([name, f"TRACK-{group // 20}", f"Group {group}", starts, ends, "269096", "onsite"])
                for person in range(group * 10, group * 10 + 10):
                    if (person + meeting) % 7 == 0:
                        marks.writerow([name, f"C{person}", "no-show", "", "", 0])
                    else:
                        marks.writerow([name, f"C{person}", "attended", starts, ends, 180])


def open_csv(folder, name):
    return open(os.path.join(folder, name), "w", encoding="utf-8", newline="")
