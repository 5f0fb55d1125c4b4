"""Fault tests: the program is killed, its database restarted, its disk filled, each under load.

    python3 Tests/faults/run.py --binary PATH [--kills 200] [--postgres "host=… port=… …" --data DIR]

Nothing that was acknowledged may be lost, nothing may be half done, and the journal must verify."""
import argparse, os, random, shutil, sqlite3, subprocess, sys, tempfile, time

from answers import answers_survive
from clinic import Load, Server, run
from large import large_files


def keys_in(database):
    with sqlite3.connect(database) as connection:
        return {row[0] for row in connection.execute("SELECT client_key FROM attendance_change WHERE client_key IS NOT NULL")}


def check_whole(binary, database, acknowledged, stored):
    lost = [key for key, _, _ in acknowledged if key not in stored]
    assert not lost, f"{len(lost)} acknowledged marks are lost, such as {lost[0]}"
    code, text = run(binary, "doctor", "-d", database)
    assert code == 0, text
    return f"{len(acknowledged)} acknowledged marks, none lost; " + text.strip().splitlines()[-2].strip()


def killed(binary, folder, kills):
    """kill -9 at any moment: it starts again by itself, and nothing acknowledged is lost."""
    database = os.path.join(folder, "killed.sqlite")
    server = Server(binary, database).start()
    load = Load(server, server.sign_in())
    chance = random.Random(9)
    for _ in range(kills):
        time.sleep(chance.uniform(0.05, 0.35))
        server.kill()
        server.start()
    time.sleep(0.3)
    load.stop()
    assert len(load.acknowledged) >= kills, f"only {len(load.acknowledged)} marks were acknowledged between {kills} kills"
    bad = [entry for entry in load.refused if entry[1] >= 500]
    assert not bad, f"answers of 5xx: {bad[:3]}"
    server.stop()
    return f"{kills} kills; " + check_whole(binary, database, load.acknowledged, keys_in(database))


def disk_full(binary, folder):
    """A full disk: marks are refused cleanly, pages still open, and what was acknowledged is there."""
    if os.geteuid() != 0:
        return None
    place = os.path.join(folder, "small")
    os.mkdir(place)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", place], check=True)
    try:
        database = os.path.join(place, "full.sqlite")
        server = Server(binary, database).start()
        cookie = server.sign_in()
        load = Load(server, cookie)
        time.sleep(0.5)
        filler = os.path.join(place, "filler")
        file = os.open(filler, os.O_WRONLY | os.O_CREAT)
        try:
            while os.write(file, b"x" * 65536):
                pass
        except OSError:
            os.close(file)
        deadline = time.monotonic() + 30
        while not any(entry[1] >= 500 for entry in load.refused) and time.monotonic() < deadline:
            time.sleep(0.1)
        assert any(entry[1] >= 500 for entry in load.refused), "the disk never filled"
        assert server.ask("GET", "/health")[0] == 200
        os.remove(filler)
        before = len(load.acknowledged)
        deadline = time.monotonic() + 30
        while len(load.acknowledged) == before and time.monotonic() < deadline:
            time.sleep(0.1)
        assert len(load.acknowledged) > before, "it did not recover when there was room again"
        load.stop()
        server.stop()
        return check_whole(binary, database, load.acknowledged, keys_in(database))
    finally:
        subprocess.run(["umount", "-l", place], check=True)


def postgres_restarted(binary, conninfo, data):
    """PostgreSQL restarted under load: requests fail cleanly or succeed after a retry, none half done."""
    tool = shutil.which("pg_ctl") or "/usr/lib/postgresql/15/bin/pg_ctl"
    server = Server(binary, conninfo).start()
    load = Load(server, server.sign_in())
    for mode in ("fast", "immediate", "fast"):
        time.sleep(1)
        command = [tool, "-D", data, "-m", mode, "-w", "-t", "30", "restart", "-l", os.path.join(data, "restart.log")]
        if os.geteuid() == 0:
            command = ["runuser", "-u", "postgres", "--"] + command
        done = subprocess.run(command, cwd=os.path.dirname(data), capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr + open(os.path.join(data, "restart.log")).read()[-400:]
        before, deadline = len(load.acknowledged), time.monotonic() + 30
        while len(load.acknowledged) == before and time.monotonic() < deadline:
            time.sleep(0.1)
        assert len(load.acknowledged) > before, "it did not come back after the restart"
    load.stop()
    server.stop()
    psql = subprocess.run(
        ["psql", conninfo, "-Atc", "SELECT client_key FROM attendance_change WHERE client_key IS NOT NULL"], capture_output=True, text=True, check=True)
    return check_whole(binary, conninfo, load.acknowledged, set(psql.stdout.split()))


def main():
    words = argparse.ArgumentParser()
    words.add_argument("--binary", required=True)
    words.add_argument("--kills", type=int, default=200)
    words.add_argument("--postgres")
    words.add_argument("--data")
    given = words.parse_args()
    binary = os.path.abspath(given.binary)
    folder = tempfile.mkdtemp(prefix="stepwell-faults-")
    tests = [
        ("killed", lambda: killed(binary, folder, given.kills)), ("disk full", lambda: disk_full(binary, folder)),
        ("answers", lambda: answers_survive(binary, folder, max(given.kills // 5, 1))), ("large files", lambda: large_files(binary, folder)),
    ]
    if given.postgres and given.data:
        tests.append(("PostgreSQL restarted", lambda: postgres_restarted(binary, given.postgres, given.data)))
    passed = failed = 0
    for name, test in tests:
        try:
            said = test()
            print(f"{'PASS' if said else 'SKIP (needs root)'}  {name}{': ' + said if said else ''}", flush=True)
            passed += said is not None
        except Exception as error:
            print(f"FAIL  {name}: {type(error).__name__}: {error}", flush=True)
            failed += 1
    shutil.rmtree(folder, ignore_errors=True)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
