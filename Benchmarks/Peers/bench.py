"""The bench of the whole path beside its peers, in one run: `make bench`.

Every program sets the same texts. Costs are those of whole processes: start-up, reading, writing included. The programs take
turns, and the cheapest of the repeats counts. Pages are counted in the files that were made.
"""

import argparse
import json
import platform
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import measure
import workload
from measure import Cost

HERE = Path(__file__).parent
MOMENT = "2025-11-30"


@dataclass(frozen=True)
class Row:
    """A line of a table of results."""

    program: str
    items: int
    pages: int
    cost: Cost
    million: float | None = None


class Bench:
    """The programs, the data, and what was measured."""

    def __init__(self, reportgen: str, folder: Path, repeats: int, counts: bool) -> None:
        self.reportgen = reportgen
        self.folder = folder
        self.repeats = repeats
        self.counts = counts
        self.out = folder / "out"
        self.sheets = str(folder / "sheets")
        flags = subprocess.run(
            ["pkg-config", "--cflags", "--libs", "cairo-ft", "freetype2"], capture_output=True, text=True, check=True).stdout.split()
        subprocess.run(["cc", "-O2", "-o", self.sheets, str(HERE / "cairo" / "sheets.c"), *flags], check=True)

    def clean(self) -> None:
        shutil.rmtree(self.out, ignore_errors=True)
        self.out.mkdir()

    def call(self, *arguments: str) -> None:
        subprocess.run([self.reportgen, *arguments, "--quiet"], check=True)

    # ReportGen's journals and the texts taken from its papers.

    def summary_journal(self, classes: int) -> Path:
        path = self.folder / f"w1-{classes}.sqlite"
        if not path.exists():
            self.call("sample", "--db", str(path), "--classes", str(classes), "--pupils", "30", "--seed", "1", "--results-only")
        return path

    def digest_journal(self) -> Path:
        path = self.folder / "w2.sqlite"
        if not path.exists():
            self.call("sample", "--db", str(path), "--classes", "35", "--pupils", "30", "--seed", "5")
        return path

    def pupils(self, count: int) -> list[str]:
        with sqlite3.connect(self.digest_journal()) as journal:
            rows = journal.execute("SELECT DISTINCT person_id FROM enrolment ORDER BY person_id").fetchall()
        return [argument for row in rows[:count] for argument in ("--pupil", str(row[0]))]

    def make_summaries(self, classes: int, *options: str) -> list[str]:
        return [
            self.reportgen, "make", "progress-summary", "--db", str(self.summary_journal(classes)), "--date", "2026-06-30",
            "--out", str(self.out), "--quiet", *options]

    def make_digests(self, pupils: int, *options: str) -> list[str]:
        return [
            self.reportgen, "make", "digest", "--db", str(self.digest_journal()), "--date", MOMENT, "--from", "2025-11-05", "--to",
            "2025-11-28", "--out", str(self.out), "--quiet", *self.pupils(pupils), *options]

    def batch(self, kind: str, journal: Path, date: str, jobs: int, *options: str) -> list[str]:
        return [
            self.reportgen, "batch", kind, "--db", str(journal), "--date", date, "--out", str(self.out), "--jobs", str(jobs),
            "--quiet", *options]

    def texts(self, name: str, items: int) -> Path:
        """The texts of a workload, repeated to so many items."""
        path = self.folder / f"{name}-{items}"
        if not path.with_suffix(".tsv").exists():
            self.clean()
            subprocess.run(self.make_summaries(min(items, 40)) if name == "w1" else self.make_digests(min(items, 300)), check=True)
            read, write = (
                (workload.summary_classes, workload.write_summaries) if name == "w1"
                else (workload.digest_pupils, workload.write_digests))
            write(workload.repeated(read(self.out), items), path)
        return path

    # What is measured.

    def workload(self, name: str, items: int, each: bool) -> list[Row]:
        """ReportGen and its peers on so many classes or pupils, in one file or a file each."""
        texts = self.texts(name, items)
        ours = self.make_summaries if name == "w1" else self.make_digests
        tail = ["each"] if each else []
        python = sys.executable
        programs = {
            "ReportGen": ours(items, *([] if each else ["--one-file"])),
            "C + cairo": [self.sheets, name, f"{texts}.tsv", str(self.out / "c"), *tail],
            "Typst": [python, str(HERE / "typst_peer.py"), name, f"{texts}.json", str(self.out / "t"), *tail],
            "ReportLab": [python, str(HERE / "reportlab_peer.py"), name, f"{texts}.json", str(self.out / "r"), *tail],
        }
        if items > (300 if each else 1000) or (name == "w1" and items > 100):
            del programs["Typst"], programs["ReportLab"]
        costs = measure.best(list(programs.values()), self.repeats, self.clean)
        rows = []
        for (program, command), cost in zip(programs.items(), costs):
            self.clean()
            measure.run(command)
            rows.append(Row(program, items, measure.pages(sorted(self.out.glob("*.pdf"))), cost))
        return rows

    def instructions(self, name: str, small: int, large: int) -> list[Row]:
        """Millions of instructions a page, by the difference of two sizes, so that start-up is taken away."""
        rows = []
        for program in ("ReportGen", "C + cairo"):
            found = []
            for items in (small, large):
                texts = self.texts(name, items)
                if program == "ReportGen" and name == "w2":
                    self.digest_journal()
                ours = self.make_summaries if name == "w1" else self.make_digests
                command = (
                    ours(items, "--one-file") if program == "ReportGen"
                    else [self.sheets, name, f"{texts}.tsv", str(self.out / "c")])
                self.clean()
                count = measure.instructions(command, self.folder)
                found.append((count, measure.pages(sorted(self.out.glob("*.pdf")))))
            (few, few_pages), (many, many_pages) = found
            pages = many_pages - few_pages
            rows.append(Row(program, large - small, pages, Cost(0, 0, 0), (many - few) / 1e6))
        return rows

    def one_page(self) -> list[Row]:
        """Start-up: a paper of one page."""
        journal = self.summary_journal(1)
        command = [
            self.reportgen, "make", "class-sizes", "--db", str(journal), "--date", "2026-06-30", "--out", str(self.out), "--quiet"]
        return [Row("ReportGen", 1, 1, measure.best([command], max(5, self.repeats), self.clean)[0])]

    def growth(self, sizes: list[int]) -> list[tuple[int, int, Cost]]:
        """Separate digests by one worker and by two: `(pages, workers, cost)`."""
        rows = []
        for size in sizes:
            for jobs in (1, 2):
                journal = self.growing_journal(size)
                command = self.batch(
                    "diary-extract", journal, MOMENT, jobs, "--from", "2025-11-05", "--to", "2025-11-11", "--codes", "text")
                self.clean()
                command[command.index(str(journal))] = str(self.fresh(journal))
                cost = measure.run(command)
                rows.append((self.listed_pages(), jobs, cost))
        return rows

    def growing_journal(self, pupils: int) -> Path:
        path = self.folder / f"grow-{pupils}.sqlite"
        if not path.exists():
            classes = max(1, pupils // (50 if pupils > 1000 else 25))
            self.call(
                "sample", "--db", str(path), "--classes", str(classes), "--pupils", str(pupils // classes), "--seed", "9",
                "--results-only")
        return path

    def listed_pages(self) -> int:
        """The pages of a batch, as its list tells them."""
        listed = json.loads((self.out / "reportgen-batch.json").read_text(encoding="utf-8"))
        return sum(document.get("pages", 0) for document in listed["documents"])

    def fresh(self, journal: Path) -> Path:
        """A copy of a journal whose register is empty."""
        copy = self.folder / "fresh.sqlite"
        for suffix in ("", "-wal", "-shm"):
            Path(f"{copy}{suffix}").unlink(missing_ok=True)
        shutil.copy(journal, copy)
        return copy

    def school(self, classes: int) -> list[tuple[str, Cost, int]]:
        """All term papers of a school: first run by one worker and by two, then a run over the unchanged school."""
        path = self.folder / f"school-{classes}.sqlite"
        if not path.exists():
            self.call("sample", "--db", str(path), "--classes", str(classes), "--pupils", "25", "--seed", "3")
        rows = []
        for jobs in (1, 2):
            fresh = self.fresh(path)
            self.clean()
            command = self.batch("term-archive", fresh, "2025-12-30", jobs, "--period", "Q2")
            cost = measure.run(command)
            rows.append((f"first run, {jobs} worker{'s' if jobs > 1 else ''}", cost, self.listed_pages()))
        again = measure.run(command)
        rows.append(("second run, nothing changed", again, 0))
        return rows


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reportgen", help="the release build of the program")
    parser.add_argument("--results", type=Path, help="the file for the results")
    parser.add_argument("--quick", action="store_true", help="small sizes, one repeat")
    parser.add_argument("--part", choices=["peers", "own"], help="only the workloads beside the peers, or only the rest")
    parser.add_argument("--no-instructions", action="store_true", help="leave callgrind out")
    return parser.parse_args()


def main() -> None:
    from report import Report

    wanted = arguments()
    with tempfile.TemporaryDirectory(prefix="reportgen-bench-") as folder:
        bench = Bench(wanted.reportgen, Path(folder), 1 if wanted.quick else 3, not wanted.no_instructions)
        report = Report(platform.machine())
        beside = {"w1": [1, 10] if wanted.quick else [1, 10, 40, 200], "w2": [30] if wanted.quick else [30, 300, 1000]}
        for name, sizes in beside.items() if wanted.part != "own" else ():
            for items in sizes:
                for each in (False, True) if items < 200 or name == "w2" else (False,):
                    report.workload(name, items, each, bench.workload(name, items, each))
        if not wanted.no_instructions and wanted.part != "own":
            report.instructions("w1", bench.instructions("w1", 2, 6))
            report.instructions("w2", bench.instructions("w2", 10, 40))
        if wanted.part != "peers":
            report.start_up(bench.one_page())
            sizes = [10, 100] if wanted.quick else [10, 100, 1000, 10_000]
            report.growth(bench.growth(sizes))
            report.school(5 if wanted.quick else 40, bench.school(5 if wanted.quick else 40))
        report.targets()
    print(report.text)
    if wanted.results:
        wanted.results.write_text(report.text, encoding="utf-8")


main()
