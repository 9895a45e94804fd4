import JournalCore
import ReportModels
import Typeset

/// The tables of the extract, on paper and attached.
extension DiaryExtractForm {
  /// Day, number, subject, topic, homework, marks with codes of works, absence; a row a lesson.
  var rows: [[String]] { data.diary.flatMap(rows) }

  private func rows(of day: DiaryDay) -> [[String]] {
    day.lines.map { line in
      let marks = line.marks.map { given in
        "\(given.mark.value)" + (given.workType.flatMap { data.codes[$0] }.map { "\u{00A0}(\($0))" } ?? "")
      }
      return [
        day.day.dotted, String(line.number), line.name, line.topic, line.homework.joined(separator: "; "),
        marks.joined(separator: ", "), line.code?.printed ?? "",
      ]
    }
  }

  private var heads: [String] {
    [Phrase.day, .number, .subject, .topic, .homework, .marks, .absence].map { phrases[$0] }
  }

  /// The days as groups; the topic is left out where the profile says so.
  var diaryTable: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let (left, centre) = (
      HouseStyle.cell(HouseStyle.gridSmall), HouseStyle.cell(HouseStyle.gridSmall, .center)
    )
    let widths: [Double] = [18, 6, 32, 0, 0, 20, 15]
    let shown = options["topics"] == "true" ? Array(1...6) : [1, 2, 4, 5, 6]
    let heads = heads
    return Table(groups: data.diary.map(rows), rules: HouseStyle.rules) {
      Column(
        heads[0], .fixed(.mm(widths[0])), headed: head,
        styled: HouseStyle.cell(HouseStyle.gridSmall, .left, .top)
      ) {
        Cell($0[0])
      }.merged()
      for index in shown {
        Column(
          heads[index],
          widths[index] > 0 ? .fixed(.mm(widths[index])) : .flexible(minimum: .mm(36), weight: 1),
          headed: head,
          styled: [1, 5, 6].contains(index) ? centre : left
        ) { Cell($0[index]) }
      }
    }
  }

  private var slotHeads: [String] {
    data.results.slots.map { slot in
      switch slot {
      case .period(let number): ClassWords.period(data.head.head.schoolClass.periodKind, number)
      case .year: phrases[.yearMark]
      case .exam, .stateExam: phrases[.examMark]
      case .final: phrases[.finalMark]
      }
    }
  }

  private var resultRows: [[String]] {
    data.results.lines.map { line in [line.subject.name] + line.marks.map { $0?.printed ?? "" } }
  }

  var resultTable: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let heads = slotHeads
    return Table(groups: Fives.of(resultRows), rules: HouseStyle.rules) {
      Column(
        phrases[.subject], .flexible(minimum: .mm(50), weight: 1), headed: head,
        styled: HouseStyle.cell(HouseStyle.gridSmall)
      ) { Cell($0[0]) }
      for (index, text) in heads.enumerated() {
        Column(text, .fixed(.mm(17)), headed: head, styled: HouseStyle.cell(HouseStyle.gridSmall, .center)) {
          Cell($0[index + 1])
        }
      }
    }
  }

  private var noteRows: [[String]] { data.notes.map { [$0.day.dotted, $0.kind.printed, $0.text.shown] } }

  var noteTable: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.gridSmall)
    return Table(groups: noteRows.map { [$0] }, rules: HouseStyle.rules) {
      Column(phrases[.day], .fixed(.mm(20)), headed: head, styled: text) { Cell($0[0]) }
      Column(phrases[.kind], .fixed(.mm(32)), headed: head, styled: text) { Cell($0[1]) }
      Column(phrases[.text], .flexible(minimum: .mm(60), weight: 1), headed: head, styled: text) {
        Cell($0[2])
      }
    }
  }

  public var attachedTable: DataTable {
    DataTable(fileName: fileName(""), title: phrases[.attachedTitle], header: heads, rows: rows)
  }

  /// Marks of periods, notes.
  public var furtherTables: [DataTable] {
    [
      DataTable(
        fileName: fileName("_itogi"), title: phrases[.resultsTitle], header: [phrases[.subject]] + slotHeads,
        rows: resultRows),
      DataTable(
        fileName: fileName("_zamechaniya"), title: phrases[.notesTitle],
        header: [Phrase.day, .kind, .text].map { phrases[$0] }, rows: noteRows),
    ]
  }

  private func fileName(_ part: String) -> String {
    let schoolClass = data.head.head.schoolClass
    let span = "\(data.days.first.iso)_\(data.days.last.iso)"
    return
      "\(schoolClass.year.fileLabel)_\(schoolClass.label.compact)-\(data.head.number)_\(Self.descriptor.fileSlug)_\(span)\(part).csv"
  }
}
