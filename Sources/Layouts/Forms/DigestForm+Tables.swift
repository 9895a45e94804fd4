import JournalCore
import ReportModels
import Typeset

/// Debts, absences, notes and works of the digest, on paper and attached (FORMS §13, tables 2–4).
extension DigestForm {
  var debtTable: Table {
    OwedWorksTable(debts: data.record.debts, day: data.days.last, words: owedWords).table
  }

  var owedWords: OwedWorksTable.Words {
    OwedWorksTable.Words(
      subject: phrases[.subject], work: phrases[.work], topic: phrases[.topic], day: phrases[.workDay],
      due: phrases[.due], overdue: phrases[.overdue])
  }

  /// Day, lessons, reason, and the total line.
  var absenceRows: [[String]] {
    data.absences.entries.map {
      [$0.day.dotted, String($0.lessons), FamilyWords.reason($0.code)]
    } + [[phrases[.total], String(data.absences.tally.missed), ""]]
  }

  var absenceTable: Table {
    rowTable(absenceRows, [.day, .lessons, .reason], [26, 20, 0])
  }

  /// What teachers wrote; recommendations of a grade without marks have a part of their own.
  var noteRows: [[String]] {
    data.notes.filter { !data.isUnmarked || $0.kind != .note(.recommendation) }.map {
      [$0.day.dotted, $0.kind.printed, $0.text.shown]
    }
  }

  var noteTable: Table { rowTable(noteRows, [.day, .kind, .text], [26, 32, 0]) }

  /// The works of the days with marks, in order of subjects and days (REQUIREMENTS K-14: work type and topic).
  var workRows: [[String]] {
    data.record.lines.flatMap { line in
      line.marks.map {
        [line.subject.name, $0.day.dotted, $0.workType ?? "", $0.topic, String($0.mark.value)]
      }
    }
  }

  var worksTable: Table {
    rowTable(
      workRows, [.subject, .workDay, .work, .topic, .marks],
      frame.isSmall ? [28, 19, 24, 0, 15] : [38, 22, 34, 0, 18])
  }

  /// The homework for the lessons of the days: day, subject, words.
  var homeworkRows: [[String]] {
    data.diary.flatMap { day in
      day.lines.filter { !$0.homework.isEmpty }.map {
        [day.day.dotted, $0.name, $0.homework.joined(separator: "; ")]
      }
    }
  }

  var homeworkTable: Table {
    rowTable(homeworkRows, [.day, .subject, .homework], [22, frame.isSmall ? 36 : 48, 0])
  }

  /// A table of ready rows; a width of 0 takes what is left.
  private func rowTable(_ rows: [[String]], _ heads: [Phrase], _ widths: [Double]) -> Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid, .left)
    let columns = heads.indices.map { $0 }
    return Table(groups: rows.map { [$0] }, rules: HouseStyle.rules) {
      for index in columns {
        Column(
          phrases[heads[index]],
          widths[index] > 0 ? .fixed(.mm(widths[index])) : .flexible(minimum: .mm(30), weight: 1),
          headed: head,
          styled: heads[index] == .lessons ? text.aligned(.center) : text
        ) { Cell($0[index]) }
      }
    }
  }

  public var attachedTable: DataTable {
    let columns = markColumns
    return DataTable(
      fileName: frame.fileName(), title: phrases[.attachedTitle], header: columns.map(\.heading),
      rows: data.isUnmarked ? [] : markRows.map { row in columns.map { $0.text(row) } })
  }

  /// Debts, absences, notes, works, homework.
  public var furtherTables: [DataTable] {
    let debts = OwedWorksTable(debts: data.record.debts, day: data.days.last, words: owedWords)
    func table(_ part: String, _ title: Phrase, _ heads: [Phrase], _ rows: [[String]]) -> DataTable {
      DataTable(
        fileName: frame.fileName(part), title: phrases[title], header: heads.map { phrases[$0] }, rows: rows)
    }
    return [
      DataTable(
        fileName: frame.fileName("_zadolzhennosti"), title: phrases[.debtsTitle], header: debts.header,
        rows: debts.rows),
      table("_propuski", .absencesTitle, [.day, .lessons, .reason], absenceRows),
      table("_zamechaniya", .notesTitle, [.day, .kind, .text], noteRows),
      table("_raboty", .worksTitle, [.subject, .workDay, .work, .topic, .marks], workRows),
      table("_zadaniya", .homeworkTitle, [.day, .subject, .homework], homeworkRows),
    ]
  }
}
