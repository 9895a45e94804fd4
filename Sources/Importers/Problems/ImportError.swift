import JournalCore

/// Why a file was not imported: every problem at once, in the order of the file; nothing was loaded.
public struct ImportError: Error, Hashable, Sendable {
  /// The problems, at least one.
  public let problems: [ImportProblem]

  /// An error of the problems, put in the order of their places.
  init(_ problems: [ImportProblem]) {
    precondition(!problems.isEmpty, "an import without problems is no error")
    self.problems = problems.inOrder
  }

  /// An error of one problem with the whole file.
  init(_ fact: ImportFact, in file: String) {
    self.init([ImportProblem(fact, at: ImportPlace(file: file))])
  }
}

extension ImportError: CustomStringConvertible {
  /// One line a problem, then a line with their count.
  public var description: String {
    let count = problems.count
    let word = Plural.form(count, "ошибка", "ошибки", "ошибок")
    return problems.map { "\($0)\n" }.joined() + "Ничего не загружено: \(count) \(word)."
  }
}

extension [ImportProblem] {
  /// The problems by place; those of one place stay in the order they were met in.
  var inOrder: [ImportProblem] {
    enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
  }
}

/// Gathers what is found while a plan is made.
struct ImportLog {
  /// The name of the imported file.
  let file: String
  private(set) var problems: [ImportProblem] = []
  private(set) var remarks: [ImportProblem] = []

  /// An empty log of the file.
  init(file: String) { self.file = file }

  mutating func problem(_ fact: ImportFact, _ sheet: Sheet, _ cell: CellAddress?) {
    problems.append(ImportProblem(fact, at: ImportPlace(file: file, sheet: sheet, cell: cell)))
  }

  mutating func problem(_ fact: ImportFact, at place: ImportPlace? = nil) {
    problems.append(ImportProblem(fact, at: place ?? ImportPlace(file: file)))
  }

  mutating func remark(_ fact: ImportFact, _ sheet: Sheet, _ cell: CellAddress?) {
    remarks.append(ImportProblem(fact, at: ImportPlace(file: file, sheet: sheet, cell: cell)))
  }

  mutating func remark(_ fact: ImportFact, at place: ImportPlace? = nil) {
    remarks.append(ImportProblem(fact, at: place ?? ImportPlace(file: file)))
  }
}
