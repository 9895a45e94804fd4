import JournalCore

/// A value with the cell that it was read from.
struct Located<Value> {
  let value: Value
  let cell: CellAddress
}

/// One pupil's report card as read, before it is compared with the journal.
struct ReportCard {
  /// One mark.
  struct Mark {
    let slot: MarkSlot
    let mark: PeriodMark
    let cell: CellAddress
  }

  /// One subject with its marks.
  struct Row {
    let subject: Located<String>
    let marks: [Mark]
  }

  /// The sheet that the card stands on.
  let sheet: Sheet
  /// The class year and label; nil where they could not be read.
  let year: Located<AcademicYear>?
  let label: Located<ClassLabel>?
  /// The cell with the pupil's name; nil where the card has none.
  let nameCell: CellAddress?
  /// The name; nil where it could not be read.
  let name: PersonName?
  /// The columns; nil where there are none.
  let header: ReportCardHeader?
  /// The subjects in the card's order.
  let rows: [Row]
}

/// A file of report cards: the school's name and the cards in their order.
struct ReportCardFile {
  /// The school as the head of the report names it; empty when it does not.
  let schoolName: String
  /// The sheet and the cell of the first card, or of the school's name when it stands.
  let sheet: Sheet
  let schoolCell: CellAddress?
  let cards: [ReportCard]
}
