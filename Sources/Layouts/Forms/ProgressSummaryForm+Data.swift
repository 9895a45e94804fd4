import JournalCore
import ReportModels

/// The figures of the sheet as a table: a row a period of a pupil, a column a subject.
extension ProgressSummaryForm {
  public var attachedTable: DataTable {
    let subjects = data.subjects.map(\.subject.name)
    let header =
      [phrases[.number], phrases[.pupil], phrases[.period]] + subjects
      + (showsDecision ? [phrases[.decision]] : [])
    let rows = order.enumerated().flatMap { number, pupil in
      self.rows.map { slot in
        [String(number + 1), data.roster.entries[pupil].name.shown.full, self.label(of: data.slots[slot])]
          + data.subjects.indices.map { text(of: pupil, slot, $0) }
          + (showsDecision ? [slot == self.rows[0] ? decisions[pupil] : ""] : [])
      }
    }
    let name = data.head.schoolClass.label.compact
    return DataTable(
      fileName:
        "\(data.head.schoolClass.year.fileLabel)_\(name)_\(Self.descriptor.fileSlug)_\(data.period.code).csv",
      title: phrases[.attachedTitle], header: header, rows: rows)
  }
}
