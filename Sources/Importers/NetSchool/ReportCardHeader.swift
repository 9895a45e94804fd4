import JournalCore

/// Which column of a report card holds what, found by the words of the heading rows.
struct ReportCardHeader: Hashable {
  /// A column of marks.
  struct Column: Hashable {
    let slot: MarkSlot
    let column: Int
  }

  /// The column of subjects.
  let subject: Int
  /// The column of numbers, if any.
  let number: Int?
  /// How the year is divided; nil when there is no column of a period.
  let kind: PeriodKind?
  /// The columns of marks, from left to right.
  let columns: [Column]

  /// Whether the column is one of marks.
  func marks(_ column: Int) -> Bool { columns.contains { $0.column == column } }

  /// Whether the header has the column of year marks.
  var hasYear: Bool { columns.contains { $0.slot == .year } }
}

/// Reads the heading rows of one report card.
struct ReportCardHeaderReader {
  private let sheet: Sheet
  /// The cell «Предмет».
  private let corner: CellAddress
  private let rows: ClosedRange<Int>
  private var log: ImportLog

  private var number: Int?
  private var kind: PeriodKind?
  private var periods: [(cell: CellAddress, number: Int, text: String)] = []
  private var marks: [CellAddress] = []
  private var finals: [(cell: CellAddress, slot: MarkSlot)] = []

  /// The columns under the cells of the rows, or nil when they cannot be told; problems go to the log.
  static func read(_ sheet: Sheet, corner: CellAddress, rows: ClosedRange<Int>, _ log: inout ImportLog)
    -> ReportCardHeader?
  {
    var reader = ReportCardHeaderReader(sheet, corner, rows, log)
    let header = reader.read()
    let found = reader.log.problems.dropFirst(log.problems.count)
    // One change of the report is told once, not for every pupil.
    for problem in found where !log.problems.contains(where: { problem.repeats($0) }) {
      log.problem(problem.fact, at: problem.place)
    }
    return found.isEmpty ? header : nil
  }

  private init(_ sheet: Sheet, _ corner: CellAddress, _ rows: ClosedRange<Int>, _ log: ImportLog) {
    self.sheet = sheet
    self.corner = corner
    self.rows = rows
    self.log = log
  }

  private mutating func read() -> ReportCardHeader {
    for cell in sheet.cells(in: rows) { take(cell) }
    var columns: [ReportCardHeader.Column] = []
    func add(_ slot: MarkSlot, _ cell: CellAddress) {
      if columns.contains(where: { $0.slot == slot }) {
        let name = slot.isPeriod ? slot.russian(kind ?? .quarter) : sheet.line(cell.row, cell.column)
        log.problem(.card(.repeatedColumn(name)), sheet, cell)
      } else {
        columns.append(.init(slot: slot, column: cell.column))
      }
    }
    for cell in marks {
      if let period = period(over: cell) {
        add(.period(period), cell)
      } else {
        log.problem(.card(.marksWithoutPeriod), sheet, cell)
      }
    }
    for period in periods where !marks.contains(where: { self.period(over: $0) == period.number }) {
      log.problem(.card(.periodWithoutMarks(period.text)), sheet, period.cell)
    }
    for final in finals { add(final.slot, final.cell) }
    if columns.isEmpty, marks.isEmpty, periods.isEmpty { log.problem(.card(.noMarkColumns), sheet, corner) }
    return ReportCardHeader(
      subject: corner.column, number: number, kind: kind, columns: columns.sorted { $0.column < $1.column })
  }

  private mutating func take(_ cell: CellAddress) {
    let line = sheet.line(cell.row, cell.column)
    switch ReportCardWords.heading(line) {
    case .number: number = cell.column
    case .subject:
      if cell != corner { log.problem(.card(.repeatedColumn(line)), sheet, cell) }
    case .frame, .average: break
    case .periodMark: marks.append(cell)
    case .period(let kind, let number):
      guard self.kind == nil || self.kind == kind else {
        log.problem(.card(.mixedPeriods(line)), sheet, cell)
        return
      }
      self.kind = kind
      periods.append((cell, number, line))
    case .badPeriod: log.problem(.card(.badPeriod(line)), sheet, cell)
    case .finalMark(let slot): finals.append((cell, slot))
    case .unknown: log.problem(.card(.unknownColumn(line)), sheet, cell)
    }
  }

  /// The number of the period whose heading stands over the cell, or to the left of it where the heading is merged.
  private func period(over cell: CellAddress) -> Int? {
    let above = periods.filter { $0.cell.row < cell.row && $0.cell.column <= cell.column }
    guard let nearest = above.max(by: { $0.cell.column < $1.cell.column }) else { return nil }
    if let range = sheet.merged[nearest.cell], range.last.column < cell.column { return nil }
    return nearest.number
  }
}

extension ImportProblem {
  /// Whether the other one says the same of the same column of the sheet.
  fileprivate func repeats(_ other: ImportProblem) -> Bool {
    fact == other.fact && place.sheetNumber == other.place.sheetNumber
      && place.cell?.column == other.place.cell?.column
  }
}

extension Sheet {
  /// The filled cells of the rows.
  func cells(in rows: ClosedRange<Int>) -> [CellAddress] {
    addresses[firstIndex(ofRow: rows.lowerBound)..<firstIndex(ofRow: rows.upperBound + 1)]
      .filter { !line($0.row, $0.column).isEmpty }
  }

  /// The place in `addresses` of the first cell in the row or below it.
  private func firstIndex(ofRow row: Int) -> Int {
    var (low, high) = (0, addresses.count)
    while low < high {
      let middle = (low + high) / 2
      if addresses[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension MarkSlot {
  /// Whether it is a period's.
  var isPeriod: Bool {
    if case .period = self { return true }
    return false
  }
}
