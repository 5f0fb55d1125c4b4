"""Scoring of questionnaires by `stepwell score`, and what reading the same lines costs without any scoring."""

import json
import os
import random
import subprocess
import time


def measure(bench):
    forms = 100_000 if bench.quick else 400_000
    path = os.path.join(bench.folder, "phq9.jsonl")
    write_forms(path, forms)
    ceiling = forms / min(parse(path) for _ in range(bench.rounds))
    seconds = min(score(bench.program, path, forms) for _ in range(bench.rounds))
    bench.report.add(
        f"stepwell score phq9, {forms:,} forms, one core", forms / seconds, "forms/s", least=100_000,
        ceiling=f"{ceiling:,.0f} parsed by Python's json", note="by processor time")


def write_forms(path, forms):
    """PHQ-9 forms, one in twenty with an open item; the same ones every time."""
    chance = random.Random(9)
    with open(path, "w", encoding="utf-8") as file:
        for number in range(forms):
            answers = {str(item): chance.randint(0, 3) for item in range(1, 10)}
            if number % 20 == 0:
                answers[str(chance.randint(1, 9))] = None
            file.write(json.dumps({"id": f"form-{number}", "answers": answers}) + "\n")


def score(program, path, forms):
    """Processor seconds of the command, on one core; every form must have its line."""
    with open(path, "rb") as file:
        process = subprocess.Popen([program, "score", "phq9"], stdin=file, stdout=subprocess.PIPE, preexec_fn=on_one_core)
        lines = sum(block.count(b"\n") for block in iter(lambda: process.stdout.read(1 << 20), b""))
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode or lines != forms:
        raise SystemExit(f"stepwell score ended with {process.returncode} after {lines} of {forms} forms")
    return usage.ru_utime + usage.ru_stime


def on_one_core():
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def parse(path):
    """Processor seconds of reading the same lines as JSON, in C, with nothing done to them."""
    start = time.process_time()
    with open(path, encoding="utf-8") as file:
        for line in file:
            json.loads(line)
    return time.process_time() - start
