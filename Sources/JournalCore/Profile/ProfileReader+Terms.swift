/// Readings of terms and windows.
extension ProfileReader {
  /// A term that can be counted from the start.
  mutating func term(_ key: ProfileKey, from start: TermStart) -> Term {
    value(key, else: .none, { $0.printed(from: start) }) { (node) throws(Misreading) in
      try Term(yaml: node, from: start)
    }
  }

  /// A window of changes.
  mutating func window(_ key: ProfileKey, from start: TermStart) -> EditWindow {
    value(key, else: .untilYearClosed, { $0.printed(from: start) }, EditWindow.init(yaml:))
  }

  /// Terms of works by grade, subject and type.
  mutating func workTerms(_ key: ProfileKey) -> WorkTable<Term> {
    let words = { (table: WorkTable<Term>) in table.printed { $0.printed(from: .work) } }
    return value(key, else: WorkTable(fallback: .none), words) { (node) throws(Misreading) in
      try WorkTable(yaml: node, field: "term") { (node) throws(Misreading) in
        try Term(yaml: node, from: .work)
      }
    }
  }

  /// Windows of works by grade, subject and type.
  mutating func workWindows(_ key: ProfileKey) -> WorkTable<EditWindow> {
    let words = { (table: WorkTable<EditWindow>) in table.printed { $0.printed(from: .work) } }
    return value(key, else: WorkTable(fallback: .untilYearClosed), words) { (node) throws(Misreading) in
      try WorkTable(yaml: node, field: "window", outcome: EditWindow.init(yaml:))
    }
  }

  /// Notes rows of a table that name types of work or grades that the school does not have.
  mutating func check<Outcome>(
    _ key: ProfileKey, _ table: WorkTable<Outcome>, workTypes: WorkTypes, gradeRange: ClosedRange<Int>
  ) {
    let unknown = table.rows.flatMap(\.works).first { workTypes.coded($0).isEmpty }
    if let unknown {
      contradict(
        key, .workTypeWeights, "вида работы с кодом «\(unknown)» у школы нет",
        "исправьте код или workTypeWeights")
    }
    let outside = table.rows.compactMap(\.grades).first { !$0.overlaps(gradeRange) }
    if let outside {
      contradict(
        key, .gradeRange, "классов \(outside.lowerBound)–\(outside.upperBound) в школе нет",
        "исправьте строку или gradeRange")
    }
  }
}
