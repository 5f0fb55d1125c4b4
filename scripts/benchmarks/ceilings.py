"""What this machine can do without Stepwell, measured in the same run: the disk, SQLite, PostgreSQL."""

import os
import re
import sqlite3
import subprocess
import time


def flushes(folder, seconds):
    """fdatasync a second, each after 4 KB written over a file that already has its length, as a write-ahead log is."""
    path = os.path.join(folder, "flush-probe")
    length, page = 8 << 20, b"\0" * 4096
    file = os.open(path, os.O_RDWR | os.O_CREAT)
    try:
        os.pwrite(file, b"\0" * length, 0)
        os.fsync(file)
        count, start = 0, time.perf_counter()
        while time.perf_counter() - start < seconds:
            os.pwrite(file, page, count * 4096 % length)
            os.fdatasync(file)
            count += 1
        return count / (time.perf_counter() - start)
    finally:
        os.close(file)
        os.unlink(path)


def sqlite_commits(folder, seconds):
    """Commits a second of one row each, alone, with the write-ahead log and synchronous=FULL."""
    path = os.path.join(folder, "commit-probe.sqlite")
    database = sqlite3.connect(path, isolation_level=None)
    try:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
        database.execute("CREATE TABLE mark (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
        count, start = 0, time.perf_counter()
        while time.perf_counter() - start < seconds:
            database.execute("INSERT INTO mark (text) VALUES (?)", ("a row of about a hundred bytes " * 3,))
            count += 1
        return count / (time.perf_counter() - start)
    finally:
        database.close()
        for ending in ("", "-wal", "-shm"):
            if os.path.exists(path + ending):
                os.unlink(path + ending)


def same_work(seconds):
    """Milliseconds that one fixed piece of work of about two took, over and over, while nothing else runs."""
    took, end = [], time.perf_counter() + seconds
    while (start := time.perf_counter()) < end:
        sum(range(100_000))
        took.append(1000 * (time.perf_counter() - start))
    return took


class Postgres:
    """The throw-away cluster that scripts/with-postgres started, and pgbench on a database of its own in it."""

    programs = os.environ.get("STEPWELL_POSTGRES_BIN", "/usr/lib/postgresql/15/bin")

    def __init__(self):
        address = os.environ["STEPWELL_TEST_POSTGRES"]
        self.words = dict(word.split("=", 1) for word in address.split())
        self.environment = dict(
            os.environ, PGHOST=self.words["host"], PGPORT=self.words["port"], PGUSER=self.words["user"])

    def address(self, name):
        return " ".join(f"{key}={value}" for key, value in {**self.words, "dbname": name}.items())

    def create(self, name):
        self.say("postgres", f"CREATE DATABASE {name} TEMPLATE template0")

    def say(self, database, statement):
        command = [f"{self.programs}/psql", "-qAtX", "-d", database, "-c", statement]
        return subprocess.run(command, env=self.environment, check=True, capture_output=True, text=True).stdout.strip()

    def prepare_pgbench(self):
        self.create("pgbench")
        self.run_pgbench("-i", "-q", "-s", "10")

    def simple_updates(self, clients, seconds):
        """Transactions a second of pgbench's simple-update script with prepared statements."""
        text = self.run_pgbench("-N", "-n", "-M", "prepared", "-c", str(clients), "-j", str(min(clients, 2)), "-T", str(seconds))
        return float(re.search(r"tps = ([\d.]+)", text).group(1))

    def run_pgbench(self, *arguments):
        command = [f"{self.programs}/pgbench", *arguments, "pgbench"]
        return subprocess.run(command, env=self.environment, check=True, capture_output=True, text=True).stdout
