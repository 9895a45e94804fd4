"""The results as text: tables with ratios, and the targets with what was reached."""

from measure import Cost

NAMES = {"w1": "W1, summary sheets (K-01)", "w2": "W2, digests (K-14)"}
NOTES = """\
Every program sets the same texts, taken from the data attached to ReportGen's papers; pages differ a little, because each has its
own way of breaking them, so costs are also told a class of 30 pupils or a pupil. What ReportGen does and the peers do not: it reads
the journal from SQLite, decides access, shapes with kerning, shows names shrunk or wrapped and never cut, checks itself, attaches the data
as CSV and writes PDF/A-3u, which it inspects before it lets the file go. C + cairo is the bare drawing with batched glyphs and lines.
Typst and ReportLab read the texts as JSON. CPU is user + system of the whole process, start-up included; the cheapest of the repeats.
"""


class Report:
    """Collects what was measured and writes it as Markdown."""

    def __init__(self, machine: str) -> None:
        self.parts = [f"# Results of `make bench`\n\nOn {machine}, two cores.\n\n{NOTES}"]
        self.facts: dict[str, float] = {}

    @property
    def text(self) -> str:
        return "\n".join(self.parts)

    def table(self, title: str, head: list[str], rows: list[list[str]]) -> None:
        lines = [f"## {title}\n", "| " + " | ".join(head) + " |", "|---" + "|---:" * (len(head) - 1) + "|"]
        lines += ["| " + " | ".join(row) + " |" for row in rows]
        self.parts.append("\n".join(lines) + "\n")
        print("\n".join(lines), flush=True)

    def workload(self, name: str, items: int, each: bool, rows: list) -> None:
        unit = ("classes" if items > 1 else "class") if name == "w1" else "pupils"
        own = next(row for row in rows if row.program == "ReportGen")
        people = items * 30 if name == "w1" else items
        title = f"{NAMES[name]}: {items} {unit}, {'a file each' if each else 'one file'}"
        self.table(
            title, ["program", "pages", "CPU s", "wall s", "pages/CPU s", "pupils/CPU s", "peak MB", "CPU against ReportGen"],
            [[
                row.program, str(row.pages), f"{row.cost.cpu:.3f}", f"{row.cost.wall:.3f}", f"{row.pages / row.cost.cpu:.0f}",
                f"{people / row.cost.cpu:.0f}", f"{row.cost.peak:.0f}", f"{row.cost.cpu / own.cost.cpu:.2f} ×",
            ] for row in rows])
        key = f"{name}-{items}-{'each' if each else 'one'}"
        self.facts[f"{key}-people"] = people / own.cost.cpu
        self.facts[f"{key}-peak"] = own.cost.peak
        for row in rows:
            self.facts[f"{key}-{row.program}"] = row.cost.cpu / own.cost.cpu

    def instructions(self, name: str, rows: list) -> None:
        people = {row.program: row.items * (30 if name == "w1" else 1) for row in rows}
        self.table(
            f"{NAMES[name]}: instructions by callgrind, start-up taken away",
            ["program", "pages", "M instructions a page", "M instructions a pupil"],
            [[
                row.program, str(row.pages), f"{row.million / row.pages:.1f}", f"{row.million / people[row.program]:.2f}",
            ] for row in rows])
        own = next(row for row in rows if row.program == "ReportGen")
        self.facts[f"{name}-instructions"] = own.million / people["ReportGen"]

    def start_up(self, rows: list) -> None:
        cost = rows[0].cost
        self.table("Start-up: a paper of one page", ["program", "CPU ms", "wall ms"],
                   [["ReportGen", f"{cost.cpu * 1000:.0f}", f"{cost.wall * 1000:.0f}"]])
        self.facts["start"] = cost.wall * 1000

    def growth(self, rows: list[tuple[int, int, Cost]]) -> None:
        self.table(
            "Growth: separate one-page extracts (K-51), `reportgen batch`, numbers and register included",
            ["pages", "workers", "CPU s", "wall s", "pages/CPU s", "pages/s", "peak MB"],
            [[
                str(pages), str(jobs), f"{cost.cpu:.2f}", f"{cost.wall:.2f}", f"{pages / cost.cpu:.0f}",
                f"{pages / cost.wall:.0f}", f"{cost.peak:.0f}",
            ] for pages, jobs, cost in rows])
        single = {pages: cost for pages, jobs, cost in rows if jobs == 1}
        double = {pages: cost for pages, jobs, cost in rows if jobs == 2}
        last = max(single)
        self.facts["two"] = single[last].wall / double[last].wall
        self.facts["grown-peak"] = single[last].peak
        if 100 in single:
            self.facts["growth"] = (single[last].cpu / last) / (single[100].cpu / 100)

    def school(self, classes: int, rows: list[tuple[str, Cost, int]]) -> None:
        self.table(
            f"All term papers of {classes} classes: `reportgen batch term-archive --period Q2`",
            ["run", "pages", "CPU s", "wall s", "pages/s", "peak MB"],
            [[
                name, str(pages) if pages else "–", f"{cost.cpu:.2f}", f"{cost.wall:.2f}",
                f"{pages / cost.wall:.0f}" if pages else "–", f"{cost.peak:.0f}",
            ] for name, cost, pages in rows])
        self.facts["school-two"] = rows[0][1].wall / rows[1][1].wall
        self.facts["again"] = rows[1][1].wall / rows[2][1].wall

    def targets(self) -> None:
        wanted = [
            ("W1 of 40 classes, one file: pupils per CPU s", "w1-40-one-people", 3000, True),
            ("W1: M instructions a pupil", "w1-instructions", 3.0, False),
            ("W1 of 40 classes: C + cairo's CPU is at least this part of ours", "w1-40-one-C + cairo", 0.667, True),
            ("W1 of 40 classes: times Typst's CPU", "w1-40-one-Typst", 12, True),
            ("W1 of 40 classes: times ReportLab's CPU", "w1-40-one-ReportLab", 14, True),
            ("W2 of 300 pupils, one file: pages per CPU s", "w2-300-one-people", 570, True),
            ("W2: M instructions a page", "w2-instructions", 14, False),
            ("W2 of 300 pupils, a file each: files per CPU s", "w2-300-each-people", 160, True),
            ("two workers against one, term papers of the school", "school-two", 1.8, True),
            ("peak MB of a worker, W1 of 40 classes", "w1-40-one-peak", 64, False),
            ("peak MB of a worker at the largest count of separate papers", "grown-peak", 64, False),
            ("start-up of a one-page paper, ms", "start", 60, False),
            ("CPU a page at the largest size against 100 pages", "growth", 1.1, False),
            ("second run of an unchanged school, times faster", "again", 20, True),
        ]
        rows = []
        for title, key, target, more in wanted:
            if key not in self.facts:
                continue
            value = self.facts[key]
            met = value >= target if more else value <= target
            rows.append([title, f"{'≥' if more else '≤'} {target:g}", f"{value:.2f}" if value < 100 else f"{value:.0f}",
                         "yes" if met else "no"])
        self.table("Targets", ["what", "target", "measured", "met"], rows)
