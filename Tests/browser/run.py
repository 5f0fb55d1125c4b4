#!/usr/bin/env python3
"""Runs the browser stories and ends with `N passed, N failed`.

    scripts/browser-python Tests/browser/run.py --program .build/debug/stepwell [WORDS OF A STORY'S NAME]

A story is a file in `stories/`: its first line says what a person would miss if it were not so, and its `tell(stage)` does it.
"""

import argparse
import importlib.util
import pathlib
import sys
import time
import traceback

from playwright.sync_api import sync_playwright

from clinic import Templates
from visitor import Visitor

HERE = pathlib.Path(__file__).resolve().parent
PICTURES = HERE.parent.parent / "build" / "stories"


class Stage:
    """Where one story plays: a clinic of its own, and the people it brings in."""

    def __init__(self, browser, templates):
        self.browser = browser
        self.templates = templates
        self.clinic = None
        self.visitors = []

    def open(self, kind="sample"):
        self.clinic = self.templates.clinic(kind)
        return self.clinic

    def visitor(self, account=None, **options):
        if self.clinic is None:
            self.open()
        visitor = Visitor(self.browser, self.clinic, account, **options)
        self.visitors.append(visitor)
        return visitor

    def leave(self, visitor):
        """Somebody closes the browser."""
        visitor.listen()
        visitor.context.close()
        self.visitors.remove(visitor)

    def finish(self):
        """What has to be true after every story: nobody saw an error, the server leaves in order, the journal is whole."""
        for visitor in self.visitors:
            visitor.listen()
        if self.clinic is None:
            return
        # The pages are still open, and so are their streams: that must not hold the server up.
        self.clinic.stop()
        said = self.clinic.log.read_text()
        assert " error " not in said and "fault" not in said, "The server met a fault:\n" + said
        assert "The journal is whole." in self.clinic.command("journal", "verify")

    def save(self, name):
        """Leaves pictures of what each person saw, and what the server said."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        for number, visitor in enumerate(self.visitors):
            try:
                visitor.page.screenshot(path=PICTURES / f"{name}-{number}.png", full_page=True, timeout=5_000)
                (PICTURES / f"{name}-{number}.html").write_text(visitor.page.content())
            except Exception as problem:  # A picture that cannot be taken must not hide why the story failed.
                print(f"        no picture: {str(problem).splitlines()[0]}")
        if self.clinic is not None and self.clinic.log.exists():
            (PICTURES / f"{name}.log").write_text(self.clinic.log.read_text())

    def clear(self):
        if self.clinic is not None:
            self.clinic.kill()
        for visitor in self.visitors:
            try:
                visitor.context.close()
            except Exception:  # Closed already.
                pass


def load(file):
    spec = importlib.util.spec_from_file_location(file.stem, file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def explain(problem):
    """What was expected and what was there, without the picture of the whole page that follows."""
    lines = (str(problem) or type(problem).__name__).split("Aria snapshot:")[0].splitlines()
    return [line[:300] for line in lines if line.strip()][:20]


def run(file, browser, templates):
    """True when the story holds."""
    story = load(file)
    title = story.__doc__.strip().splitlines()[0].rstrip(".")
    stage = Stage(browser, templates)
    began = time.monotonic()
    try:
        story.tell(stage)
        stage.finish()
        print(f"  passed  {title} ({time.monotonic() - began:.1f} s)", flush=True)
        return True
    except Exception as problem:
        print(f"  FAILED  {title} ({time.monotonic() - began:.1f} s)", flush=True)
        stage.save(file.stem)
        frames = [frame for frame in traceback.extract_tb(problem.__traceback__) if frame.filename == str(file)]
        for frame in frames[-1:]:
            print(f"        {file.name}:{frame.lineno}: {frame.line}")
        print("\n".join("        " + line for line in explain(problem)))
        print(f"        Pictures: build/stories/{file.stem}-*.png", flush=True)
        return False
    finally:
        stage.clear()


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--program", required=True, help="the stepwell program")
    arguments.add_argument("--chromium", default="/usr/bin/chromium")
    arguments.add_argument("words", nargs="*", help="only stories whose names hold all of these")
    chosen = arguments.parse_args()
    sys.path.insert(0, str(HERE))
    files = [file for file in sorted((HERE / "stories").glob("*.py")) if all(word in file.stem for word in chosen.words)]
    templates = Templates(chosen.program)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chosen.chromium, args=["--no-sandbox"])
            verdicts = [run(file, browser, templates) for file in files]
            browser.close()
    finally:
        templates.remove()
    failed = verdicts.count(False)
    print(f"{len(verdicts) - failed} passed, {failed} failed")
    return 1 if failed or not verdicts else 0


if __name__ == "__main__":
    sys.exit(main())
