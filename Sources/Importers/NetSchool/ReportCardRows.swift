import JournalCore

/// Reads the rows of subjects of one report card.
struct ReportCardRows {
  /// The subjects in their order.
  private(set) var rows: [ReportCard.Row] = []
  private var firstCells: [String: CellAddress] = [:]

  /// Reads the rows to the first blank one; what follows may not hold marks.
  mutating func read(
    _ sheet: Sheet, _ header: ReportCardHeader, _ range: ClosedRange<Int>, _ log: inout ImportLog
  ) {
    let used = Set(header.columns.map(\.column) + [header.subject] + [header.number].compactMap { $0 })
    let byRow = Dictionary(grouping: sheet.cells(in: range).filter { used.contains($0.column) }, by: \.row)
    var next = range.lowerBound
    for (row, cells) in byRow.sorted(by: { $0.key < $1.key }) {
      if row == next {
        read(row, cells, sheet, header, &log)
        next += 1
      } else if let cell = cells.first(where: { header.marks($0.column) }) {
        log.problem(.card(.rowAfterGap), sheet, cell)
        return
      }
    }
  }

  private mutating func read(
    _ row: Int, _ cells: [CellAddress], _ sheet: Sheet, _ header: ReportCardHeader, _ log: inout ImportLog
  ) {
    guard let cell = cells.first(where: { $0.column == header.subject }) else {
      log.problem(.card(.rowWithoutSubject), sheet, cells.first)
      return
    }
    let name = sheet.line(row, header.subject)
    if let first = firstCells.updateValue(cell, forKey: SubjectCatalogue.folded(name)) {
      log.problem(.card(.repeatedSubject(name, first: first)), sheet, cell)
    }
    var marks: [ReportCard.Mark] = []
    for column in header.columns {
      guard let cell = CellAddress(row: row, column: column.column), let value = sheet[cell] else { continue }
      switch MarkCell(value) {
      case .blank: break
      case .mark(let mark): marks.append(.init(slot: column.slot, mark: mark, cell: cell))
      case .bad(let shown, let length): log.problem(.card(.badMark(shown, length: length)), sheet, cell)
      }
    }
    rows.append(ReportCard.Row(subject: Located(value: name, cell: cell), marks: marks))
  }
}

/// What a cell in a column of marks says.
enum MarkCell: Hashable {
  /// Nothing, or the dash of a subject that the pupil does not study (FORMS §0.3).
  case blank
  case mark(PeriodMark)
  /// Neither; the text is nil when it is too long to be meant as a mark, and so must not be repeated.
  case bad(String?, length: Int)

  /// The longest text that a message may repeat, in characters and in letters: nothing as long as a name.
  static let (shownLength, shownLetters) = (8, 3)

  /// The meaning of the value.
  init(_ value: CellValue) {
    let line = value.line
    if case .number(let number) = value {
      // A mark may be stored as a number, with zeros after the point too.
      self = number.whole.flatMap { PeriodMark(printed: String($0)) }.map { .mark($0) } ?? .bad(line)
    } else if case .text = value,
      let mark = PeriodMark(printed: line) ?? PeriodMark(printed: line.lowercased())
    {
      self = .mark(mark)
    } else if line.isEmpty || ["-", "–", "—"].contains(line) {
      self = .blank
    } else {
      self = .bad(line)
    }
  }

  private static func bad(_ line: String) -> MarkCell {
    let isShort = line.count <= shownLength && line.count(where: \.isLetter) <= shownLetters
    return .bad(isShort ? line : nil, length: line.count)
  }
}
