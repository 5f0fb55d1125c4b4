"""Measures Stepwell against the targets of docs/performance.md. Run by scripts/bench."""

import argparse
import os
import shutil
import subprocess
import tempfile

import links
import reads
import records
import scoring
import writes
from report import Report

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Bench:
    """One run: the program under test, a folder for its databases, and the report."""

    def __init__(self, program, quick):
        self.program, self.quick = os.path.abspath(program), quick
        self.rounds = 1 if quick else 3
        # On the same disk as a clinic's records would be; /tmp may be memory.
        os.makedirs(os.path.join(ROOT, "build"), exist_ok=True)
        self.folder = tempfile.mkdtemp(prefix="bench-", dir=os.path.join(ROOT, "build"))
        self.report = Report(os.path.join(ROOT, "build", "bench.json"), quick)
        self.seeded = set()

    def seconds(self, usual):
        return max(1, usual // 2) if self.quick else usual

    def fresh(self, name):
        return os.path.join(self.folder, f"{name}.sqlite")

    def seed(self, name, members, weeks, database=None, inquiries=0):
        """A made-up clinic; the same one again for the same name."""
        address = database or self.fresh(name)
        if address not in self.seeded:
            command = [self.program, "seed", "--database", address, "--members", str(members), "--weeks", str(weeks),
                       "--inquiries", str(inquiries)]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            self.seeded.add(address)
        return address


def main():
    parts = {"pages": reads.measure, "writes": writes.measure, "inside": records.inside, "imports": records.imports,
             "size": records.size, "growth": reads.growth, "links": links.measure, "admissions": reads.admissions, "scoring": scoring.measure}
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--quick", action="store_true", help="one short round of each, smaller clinics")
    arguments.add_argument("--only", choices=parts, action="append", help="this part alone; may be given more than once")
    arguments.add_argument("--program", default=os.path.join(ROOT, ".build", "release", "stepwell"))
    chosen = arguments.parse_args()
    bench = Bench(chosen.program, chosen.quick)
    try:
        for name, measure in parts.items():
            if not chosen.only or name in chosen.only:
                measure(bench)
    finally:
        shutil.rmtree(bench.folder)
        bench.report.write()


main()
