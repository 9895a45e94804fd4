/// What holds for a work by its grade, subject and type: the first row that fits decides, and the last fits always.
public struct WorkTable<Outcome: Hashable & Sendable>: Hashable, Sendable {
  /// A row with its conditions; an absent condition fits everything.
  public struct Row: Hashable, Sendable {
    /// The grades, within 0…12; nil for all.
    public let grades: ClosedRange<Int>?
    /// Subjects by name; «Иностранный язык» means «Иностранный язык (английский)» too. Empty for all.
    public let subjects: [String]
    /// Codes of work types, «К». Empty for all.
    public let works: [String]
    /// What holds.
    public let outcome: Outcome

    func fits(grade: Int, subject: String, work: String) -> Bool {
      let name = SubjectCatalogue.folded(subject)
      return (grades?.contains(grade) ?? true) && (works.isEmpty || works.contains(work))
        && (subjects.isEmpty
          || subjects.contains { listed in
            let listed = SubjectCatalogue.folded(listed)
            return name == listed || name.hasPrefix(listed + " (")
          })
    }

    var conditions: String {
      var parts: [String] = []
      if let grades { parts.append(grades.count == 1 ? "\(grades.lowerBound) класс" : grades.printedGrades) }
      if !subjects.isEmpty { parts.append(subjects.joined(separator: ", ")) }
      if !works.isEmpty { parts.append("работы \(works.joined(separator: ", "))") }
      return parts.joined(separator: ", ")
    }
  }

  /// The rows with conditions, in the order in which they are tried.
  public let rows: [Row]
  /// What holds where no row fits.
  public let fallback: Outcome

  /// What holds for the work; the subject by its name in the catalogue, the work by its type's code.
  public func outcome(grade: Int, subject: String, work: String) -> Outcome {
    rows.first { $0.fits(grade: grade, subject: subject, work: work) }?.outcome ?? fallback
  }

  func printed(_ text: (Outcome) -> String) -> String {
    guard !rows.isEmpty else { return text(fallback) }
    let lines = rows.map { "\($0.conditions): \(text($0.outcome))" }
    return (lines + ["остальное: \(text(fallback))"]).joined(separator: "; ")
  }

  init(rows: [Row] = [], fallback: Outcome) {
    self.rows = rows
    self.fallback = fallback
  }
}

extension ClosedRange<Int> {
  /// «5–9 классы».
  var printedGrades: String { "\(lowerBound)–\(upperBound) классы" }
}
