/// One thing wrong with an outside file, or a remark on it: where, what, and what to do.
public struct ImportProblem: Hashable, Sendable {
  /// Where.
  public let place: ImportPlace
  /// What.
  public let fact: ImportFact

  /// A problem of the place.
  public init(_ fact: ImportFact, at place: ImportPlace) {
    self.fact = fact
    self.place = place
  }
}

extension ImportProblem: CustomStringConvertible {
  /// `табель.xlsx › Лист1 › E15: отметка «7» вне шкалы от 1 до 5. Исправьте …`; no names of pupils.
  public var description: String { "\(place): \(fact.reason). \(fact.advice)." }
}

/// A place in an outside file.
public struct ImportPlace: Hashable, Sendable {
  /// The name of the file.
  public let file: String
  /// Whether it is the map that goes with the import, and not the import itself.
  public let isMap: Bool
  /// The sheet's place among the sheets, from 1; 0 for the whole file.
  public let sheetNumber: Int
  /// The sheet's name.
  public let sheet: String?
  /// The cell of the sheet.
  public let cell: CellAddress?
  /// The line, in a file of lines.
  public let line: Int?

  /// The whole file.
  public init(file: String) {
    self.init(file, isMap: false, sheetNumber: 0, sheet: nil, cell: nil, line: nil)
  }

  /// A cell of a sheet, or with nil the sheet.
  public init(file: String, sheet: Sheet, cell: CellAddress?) {
    self.init(file, isMap: false, sheetNumber: sheet.number, sheet: sheet.name, cell: cell, line: nil)
  }

  /// A line of a map, from 1, or with nil the map.
  public init(map file: String, line: Int?) {
    self.init(file, isMap: true, sheetNumber: 0, sheet: nil, cell: nil, line: line)
  }

  private init(
    _ file: String, isMap: Bool, sheetNumber: Int, sheet: String?, cell: CellAddress?, line: Int?
  ) {
    self.file = file
    self.isMap = isMap
    self.sheetNumber = sheetNumber
    self.sheet = sheet
    self.cell = cell
    self.line = line
  }
}

extension ImportPlace: Comparable, CustomStringConvertible {
  /// `табель.xlsx › Лист1 › E15` or `map.csv › строка 3`.
  public var description: String {
    [file, sheet, cell?.description, line.map { "строка \($0)" }].compactMap { $0 }.joined(separator: " › ")
  }

  /// The import before its map; then sheets, rows and columns in their order.
  public static func < (left: ImportPlace, right: ImportPlace) -> Bool {
    left.order.lexicographicallyPrecedes(right.order)
  }

  private var order: [Int] {
    [isMap ? 1 : 0, sheetNumber, cell?.row ?? 0, cell?.column ?? 0, line ?? 0]
  }
}
