"""ReportLab on the same texts: reportlab_peer.py w1|w2 DATA.json OUT [each]."""

import json
import sys
from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

pdfmetrics.registerFont(TTFont("PTSerif", "/usr/share/fonts/truetype/paratype/PTF55F.ttf"))
SMALL = ParagraphStyle("small", fontName="PTSerif", fontSize=8, leading=9.6)
TEXT = ParagraphStyle("text", fontName="PTSerif", fontSize=9, leading=11, spaceBefore=3)
TITLE = ParagraphStyle("title", fontName="PTSerif", fontSize=11, leading=14, alignment=1)


class Upwards(Flowable):
    """A line of text that runs upwards, as in the heads of subject columns."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words

    def wrap(self, *_: float) -> tuple[float, float]:
        return 8, 38 * mm

    def draw(self) -> None:
        self.canv.saveState()
        self.canv.rotate(90)
        self.canv.setFont("PTSerif", 8)
        self.canv.drawString(3, -8, self.words)
        self.canv.restoreState()


def summary(item: dict) -> list[Flowable]:
    subjects = item["subjects"]
    rows: list[list] = [["№", "Фамилия, имя, отчество", "Период", *[Upwards(name) for name in subjects], "Решение"]]
    spans = []
    for pupil in item["pupils"]:
        first = len(rows)
        for index, row in enumerate(pupil["rows"]):
            head = [pupil["number"], Paragraph(pupil["name"], SMALL)] if index == 0 else ["", ""]
            rows.append([*head, *row, Paragraph(pupil["decision"], SMALL) if index == 0 else ""])
        for column in (0, 1, len(rows[0]) - 1):
            spans.append(("SPAN", (column, first), (column, len(rows) - 1)))
        spans.append(("NOSPLIT", (0, first), (-1, len(rows) - 1)))
    wide = (267 - 8 - 40 - 20 - 34) * mm / len(subjects)
    table = Table(
        rows, colWidths=[8 * mm, 40 * mm, 20 * mm, *[wide] * len(subjects), 34 * mm],
        rowHeights=[38 * mm, *[4.9 * mm] * (len(rows) - 1)], repeatRows=1)
    table.setStyle(TableStyle([
        ("FONT", (0, 0), (-1, -1), "PTSerif", 8), ("FONT", (3, 1), (-2, -1), "PTSerif", 9),
        ("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 1), ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
        ("LEFTPADDING", (0, 0), (-1, -1), 2), ("RIGHTPADDING", (0, 0), (-1, -1), 2),
        ("ALIGN", (3, 1), (-2, -1), "CENTER"), *spans,
    ]))
    words = f"СВОДНАЯ ВЕДОМОСТЬ УЧЁТА УСПЕВАЕМОСТИ ОБУЧАЮЩИХСЯ {item['label']} КЛАССА"
    return [Paragraph(words, TITLE), table]


def digest(item: dict) -> list[Flowable]:
    rows: list[list] = [["№", "Предмет", "Отметки за период", "Средний", "Прежняя", "Пропущено"]]
    rows += [[*row[:2], Paragraph(row[2], SMALL), *row[3:]] for row in item["rows"]]
    table = Table(rows, colWidths=[width * mm for width in (8, 50, 65, 15, 18, 24)], repeatRows=1)
    table.setStyle(TableStyle([
        ("FONT", (0, 0), (-1, -1), "PTSerif", 8), ("GRID", (0, 0), (-1, -1), 0.5, "black"),
        ("TOPPADDING", (0, 0), (-1, -1), 1), ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
        ("LEFTPADDING", (0, 0), (-1, -1), 3), ("RIGHTPADDING", (0, 0), (-1, -1), 3), ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]))
    head = [
        Paragraph("ИНФОРМАЦИОННОЕ ПИСЬМО ДЛЯ РОДИТЕЛЕЙ", TITLE),
        Paragraph(f"об успеваемости и посещаемости, класс {item['label']}", TEXT),
    ]
    return [*head, table, *[Paragraph(words, TEXT) for words in item["texts"]]]


def build(path: str, workload: str, items: list[dict]) -> None:
    document = SimpleDocTemplate(
        path, pagesize=landscape(A4) if workload == "w1" else A4, leftMargin=20 * mm, rightMargin=10 * mm,
        topMargin=10 * mm, bottomMargin=15 * mm)
    story: list[Flowable] = []
    for index, item in enumerate(items):
        if index > 0:
            story.append(PageBreak())
        story += summary(item) if workload == "w1" else digest(item)
    document.build(story)


def main() -> None:
    workload, data, out = sys.argv[1:4]
    items = json.loads(Path(data).read_text(encoding="utf-8"))
    if len(sys.argv) < 5:
        build(f"{out}.pdf", workload, items)
        return
    for index, item in enumerate(items):
        build(f"{out}-{index + 1}.pdf", workload, [item])


main()
