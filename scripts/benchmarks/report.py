"""The table of figures: what was aimed at, what was measured, what the machine itself can do, and whether it passed."""

import json
import os
import platform
import statistics
from datetime import datetime, timezone


class Report:
    """Figures in the order in which they were taken."""

    def __init__(self, path, quick):
        self.path = path
        self.figures = []
        self.machine = {
            "at": datetime.now(timezone.utc).isoformat(timespec="seconds"), "processors": os.cpu_count(),
            "system": f"{platform.system()} {platform.release()}", "quick": quick,
            "load_before": os.getloadavg()[0],
        }

    def add(self, name, measured, unit, most=None, least=None, ceiling=None, note="", **details):
        """`most` or `least` is the target; without either the figure is only told."""
        passed = None
        if most is not None:
            passed = measured <= most
        elif least is not None:
            passed = measured >= least
        self.figures.append({
            "name": name, "measured": round(measured, 3), "unit": unit, "most": most, "least": least,
            "ceiling": ceiling, "passed": passed, "note": note, **details,
        })
        print(self.line(self.figures[-1]), flush=True)

    def fail(self, name, reason):
        self.figures.append({"name": name, "measured": None, "passed": False, "note": reason})
        print(f"MISS  {name}: {reason}", flush=True)

    @staticmethod
    def line(figure):
        verdict = {True: "pass", False: "MISS", None: "    "}[figure["passed"]]
        target = ""
        if figure.get("most") is not None:
            target = f"<= {figure['most']:g}"
        elif figure.get("least") is not None:
            target = f">= {figure['least']:g}"
        measured = f"{figure['measured']:,.2f}".rstrip("0").rstrip(".")
        text = f"{verdict}  {figure['name']:<52} {measured:>12} {figure['unit']:<9} {target:<10}"
        return f"{text} {figure['ceiling'] or ''}{'  ' if figure['ceiling'] and figure['note'] else ''}{figure['note']}".rstrip()

    def write(self):
        self.machine["load_after"] = os.getloadavg()[0]
        os.makedirs(os.path.dirname(self.path), exist_ok=True)
        with open(self.path, "w", encoding="utf-8") as file:
            json.dump({"machine": self.machine, "figures": self.figures}, file, indent=2)
            file.write("\n")
        judged = [figure for figure in self.figures if figure["passed"] is not None]
        print(f"{sum(figure['passed'] for figure in judged)} of {len(judged)} targets reached; figures in {self.path}")


def median(values):
    return statistics.median(values)
