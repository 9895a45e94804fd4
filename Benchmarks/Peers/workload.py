"""The texts that all programs set, taken from the data attached to ReportGen's own papers.

Two files of tab-separated lines, and the same as JSON for Typst:

w1: `C class`, `H head…` (subject columns), then for each pupil `P number name decision` and seven `R period mark…`.
w2: for each pupil `P class place`, sixteen or so `R number subject marks average previous missed`, and `T paragraph` four times.
"""

import csv
import json
import subprocess
import tempfile
from pathlib import Path

PARAGRAPHS = [
    "Виды работ: А – практическая работа; АУ – аудирование; ВТ – ведение тетради; Д – домашняя работа; З – зачёт; "
    "И – изложение; Л – лабораторная работа; О – ответ на уроке; П – проект; ПР – проверочная работа; РО – работа над "
    "ошибками; С – самостоятельная работа; СД – словарный диктант; Т – тестирование; Ч – сочинение (классное).",
    "Средний балл – с начала учебного периода, отметки – за указанные дни. Задолженностей нет. Пропусков нет.",
    "Задолженность ликвидируется в срок, который указан в письме; после срока в журнал выставляется неудовлетворительная "
    "отметка. О времени консультаций можно узнать у учителя-предметника и у классного руководителя.",
    "Сведения напечатаны для семьи, которая не пользуется электронным дневником. Отрывную часть с подписью родителя "
    "(законного представителя) нужно вернуть классному руководителю.",
]


def attached(pdf: Path) -> dict[str, list[list[str]]]:
    """The tables attached to a paper, by file name."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdfdetach", "-saveall", "-o", folder, str(pdf)], check=True, capture_output=True)
        tables = {}
        for path in sorted(Path(folder).iterdir()):
            with path.open(encoding="utf-8", newline="") as file:
                tables[path.name] = list(csv.reader(file))
        return tables


def summary_classes(folder: Path) -> list[dict]:
    """The classes of W1."""
    classes = []
    for pdf in sorted(folder.glob("*.pdf")):
        table = next(iter(attached(pdf).values()))
        head, rows = table[0], table[1:]
        pupils: dict[str, dict] = {}
        for row in rows:
            pupil = pupils.setdefault(row[0], {"number": row[0], "name": row[1], "decision": "", "rows": []})
            pupil["decision"] = pupil["decision"] or row[-1]
            pupil["rows"].append([row[2], *row[3:-1]])
        label = pdf.name.split("_")[1]
        classes.append({"label": label, "subjects": head[3:-1], "pupils": list(pupils.values())})
    return classes


def digest_pupils(folder: Path) -> list[dict]:
    """The pupils of W2."""
    pupils = []
    for pdf in sorted(folder.glob("*.pdf")):
        table = attached(pdf)[pdf.with_suffix(".csv").name]
        place = pdf.name.split("_")[1]
        rows = [(row + [""] * 6)[:6] for row in table[1:]]
        pupils.append({"label": place.split("-")[0], "place": place, "rows": rows, "texts": PARAGRAPHS})
    return pupils


def line(*fields: str) -> str:
    return "\t".join(field.replace("\t", " ").replace("\n", " ") for field in fields) + "\n"


def write_summaries(classes: list[dict], path: Path) -> None:
    with path.with_suffix(".tsv").open("w", encoding="utf-8") as file:
        for one in classes:
            file.write(line("C", one["label"]))
            file.write(line("H", *one["subjects"]))
            for pupil in one["pupils"]:
                file.write(line("P", pupil["number"], pupil["name"], pupil["decision"]))
                for row in pupil["rows"]:
                    file.write(line("R", *row))
    path.with_suffix(".json").write_text(json.dumps(classes, ensure_ascii=False), encoding="utf-8")


def write_digests(pupils: list[dict], path: Path) -> None:
    with path.with_suffix(".tsv").open("w", encoding="utf-8") as file:
        for pupil in pupils:
            file.write(line("P", pupil["label"], pupil["place"]))
            for row in pupil["rows"]:
                file.write(line("R", *row))
            for text in pupil["texts"]:
                file.write(line("T", text))
    path.with_suffix(".json").write_text(json.dumps(pupils, ensure_ascii=False), encoding="utf-8")


def repeated(items: list[dict], count: int) -> list[dict]:
    """So many of the items, from the first again when there are fewer."""
    return [items[index % len(items)] for index in range(count)]
