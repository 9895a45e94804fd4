public import JournalCore

/// What an import would do: the results to load, what was left open or assumed, and how much would change.
public struct ImportPlan: Hashable, Sendable {
  /// The results of the class, ready for one transaction.
  public let results: ClassResults
  /// What the file left open or the importer assumed, in the order of the file; the import goes on.
  public let remarks: [ImportProblem]
  /// How much would change, against what the journal held when the plan was made.
  public let summary: ImportSummary
}

extension ImportPlan: CustomStringConvertible {
  /// The plan in Russian, as `--dry-run` prints it; no names of pupils.
  public var description: String {
    let head = [
      "Класс \(results.label.compact)\(summary.isNewClass ? " (новый)" : ""), \(results.year.label) учебный год, \(results.periodKind.plural).",
      summary.description,
    ]
    guard !remarks.isEmpty else { return head.joined(separator: "\n") }
    return (head + ["Замечания (\(remarks.count)):"] + remarks.map(\.description)).joined(separator: "\n")
  }
}

/// Counts of what an import would add and change.
public struct ImportSummary: Hashable, Sendable {
  /// Whether the journal does not have the class yet.
  public internal(set) var isNewClass = false
  /// Pupils that the journal does not have yet.
  public internal(set) var newPupils = 0
  /// Pupils that it has.
  public internal(set) var knownPupils = 0
  /// Subjects that the journal does not have yet.
  public internal(set) var newSubjects = 0
  /// Subjects that it has.
  public internal(set) var knownSubjects = 0
  /// Marks for places that are empty in the journal.
  public internal(set) var addedMarks = 0
  /// Marks that differ from the journal's.
  public internal(set) var changedMarks = 0
  /// Marks that the journal already has.
  public internal(set) var unchangedMarks = 0

  /// Whether loading would change nothing.
  public var changesNothing: Bool {
    !isNewClass && newPupils == 0 && newSubjects == 0 && addedMarks == 0 && changedMarks == 0
  }
}

extension ImportSummary: CustomStringConvertible {
  /// Three lines in Russian: pupils, subjects, marks.
  public var description: String {
    let marks = addedMarks + changedMarks + unchangedMarks
    return """
      Ученики: \(newPupils + knownPupils), из них новых \(newPupils), известных журналу \(knownPupils).
      Предметы: \(newSubjects + knownSubjects), из них новых \(newSubjects), известных журналу \(knownSubjects).
      Отметки: \(marks), из них новых \(addedMarks), изменённых \(changedMarks), без изменений \(unchangedMarks).
      """
  }
}

extension PeriodKind {
  /// «четверти», for the head of a plan.
  var plural: String {
    switch self {
    case .quarter: "четверти"
    case .trimester: "триместры"
    case .halfYear: "полугодия"
    }
  }

  /// «четверть».
  var singular: String {
    switch self {
    case .quarter: "четверть"
    case .trimester: "триместр"
    case .halfYear: "полугодие"
    }
  }
}
