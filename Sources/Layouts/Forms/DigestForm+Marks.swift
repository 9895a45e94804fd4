import JournalCore
import ReportModels
import Typeset

/// The table of marks and what is told under it (FORMS §13, table 1).
extension DigestForm {
  /// A subject of the table with its number.
  struct MarkRow {
    let number: Int
    let line: PupilRecord.Line
    let missed: AttendanceTally?
  }

  var markRows: [MarkRow] {
    data.record.lines.enumerated().map { index, line in
      MarkRow(number: index + 1, line: line, missed: data.absences.tally(in: line.subject.id))
    }
  }

  /// A column of the table: its heading, its least width in millimetres, whether it takes what is left, its text.
  struct MarkColumn {
    let heading: String
    let width: Double
    var weight = 0
    let text: (MarkRow) -> String
  }

  var marksTable: Table {
    let columns = markColumns
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    var rules = HouseStyle.rules
    rules.rowHeight = frame.isSmall ? .mm(4.2) : .mm(5)
    let text = frame.isSmall ? HouseStyle.gridSmall : HouseStyle.grid
    return Table(groups: Fives.of(markRows), rules: rules) {
      for column in columns {
        Column(
          column.heading,
          column.weight > 0
            ? .flexible(minimum: .mm(column.width), weight: column.weight) : .fixed(.mm(column.width)),
          headed: head,
          styled: HouseStyle.cell(text, column.weight > 0 ? .left : .center)
        ) { Cell(column.text($0)) }
      }
    }
  }

  /// The columns that options and data ask for, narrower on a small sheet.
  var markColumns: [MarkColumn] {
    let narrow = frame.isSmall
    var columns = [
      MarkColumn(heading: phrases[.number], width: narrow ? 6 : 8) { String($0.number) },
      MarkColumn(heading: phrases[.subject], width: narrow || hasManyMarks ? 32 : 44, weight: 1) {
        $0.line.subject.name
      },
    ]
    if options["digestMarks"] == "counts" {
      columns += [5, 4, 3, 2].map { mark in
        MarkColumn(heading: String(mark), width: 8) { row in
          row.line.isExempt ? "" : String(row.line.marks.count { $0.mark.value == mark })
        }
      }
    } else {
      columns.append(MarkColumn(heading: phrases[.marks], width: narrow ? 26 : 34, weight: 4, text: marks))
    }
    let figure = narrow ? 13.0 : 16
    columns.append(
      MarkColumn(heading: phrases[.average], width: figure) { Figures.average($0.line.proposal.plain) })
    if options["weightedAverage"] == "true" || (options["weightedAverage"] == "auto" && data.isWeighted) {
      columns.append(
        MarkColumn(heading: phrases[.weighted], width: narrow ? 14 : 18) {
          Figures.average($0.line.proposal.weighted)
        })
    }
    if options["previousMark"] == "true", data.record.period.map({ $0.number > 1 }) ?? false {
      columns.append(
        MarkColumn(heading: phrases[.previous], width: narrow ? 14 : 18) {
          $0.line.previous?.printed ?? Figures.none
        })
    }
    columns += resultColumns(narrow: narrow)
    columns.append(
      MarkColumn(heading: phrases[.missed], width: narrow ? 17 : 20) { row in
        row.missed.map { "\($0.missed) / \($0.missedIll)" } ?? "0 / 0"
      })
    return columns
  }

  /// Whether marks need the room more than the names of subjects, as those of a whole period do.
  private var hasManyMarks: Bool { data.record.lines.contains { $0.marks.count > 12 } }

  /// The mark of a period that is over, else what is to be expected of it.
  private func resultColumns(narrow: Bool) -> [MarkColumn] {
    var columns: [MarkColumn] = []
    if data.record.closesPeriod, let period = data.record.period {
      columns.append(
        MarkColumn(
          heading: phrases[.periodMark, ["period": ClassWords.period(period.kind, period.number)]],
          width: narrow ? 15 : 18
        ) { $0.line.result?.printed ?? Figures.none })
      if data.record.closesYear {
        columns.append(
          MarkColumn(heading: phrases[.yearMark], width: narrow ? 14 : 16) {
            $0.line.yearMark?.printed ?? Figures.none
          })
      }
    } else if data.isForecastShown {
      columns.append(
        MarkColumn(heading: phrases[.forecast], width: narrow ? 16 : 18) {
          FamilyWords.forecast($0.line.proposal)
        })
      if options["neededMarks"] == "true" {
        columns.append(MarkColumn(heading: phrases[.needed], width: narrow ? 17 : 22, text: needed))
      }
    }
    return columns
  }

  /// «5 (Д), 4 (О)», «12.12: 4 (К)», «нет отметок», «освобождён».
  func marks(_ row: MarkRow) -> String {
    if row.line.isExempt { return GenderWord.exempted.form(data.head.pupil.sex) }
    guard !row.line.marks.isEmpty else { return phrases[.noMarks] }
    return row.line.marks.map(mark).joined(separator: ", ")
  }

  private func mark(_ given: PupilWorks.GivenMark) -> String {
    let code = given.workType.flatMap { data.codes[$0] }.map { "\u{00A0}(\($0))" } ?? ""
    let day = options["markDates"] == "true" ? "\(given.day.dotted.prefix(5)):\u{00A0}" : ""
    return "\(day)\(given.mark.value)\(code)"
  }

  private func needed(_ row: MarkRow) -> String {
    guard let needed = row.line.needed, row.line.proposal.count > 0 else { return Figures.none }
    return phrases[.neededCell, ["mark": String(needed.mark), "count": String(needed.count)]]
  }

  /// The legend of the codes used, and what the forecast is and is not (FORMS §13).
  @BlockBuilder var notesUnderMarks: [Block] {
    let codes = FamilyWords.codes(of: data.record.lines.flatMap(\.marks), data.codes)
    if options["digestMarks"] == "list", !codes.isEmpty {
      Paragraph(phrases[.legend, ["codes": codes]], HouseStyle.note).spaced(before: .mm(1))
    }
    Paragraph(phrases[.averageNote], HouseStyle.note)
    if !data.record.closesPeriod, data.isForecastShown {
      if data.record.lines.contains(where: { $0.proposal.forecast != nil && $0.proposal.markWithDebts != nil }
      ) {
        Paragraph(phrases[.withDebts], HouseStyle.note)
      }
      if data.record.lines.contains(where: { $0.proposal.forecast == nil && !$0.isExempt }) {
        Paragraph(phrases[.fewMarks], HouseStyle.note)
      }
      Paragraph(phrases[.forecastNote, ["date": data.days.last.dotted]], HouseStyle.note)
    }
  }
}
