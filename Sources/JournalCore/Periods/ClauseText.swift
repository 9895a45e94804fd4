/// How refusals name the clause of the school's own regulation that a rule comes from.
public enum ClauseText {
  /// «п. 6.3 (S0-6.3.a, S0-6.3.d)» for a source that names clauses, «правило по умолчанию» for one that does not.
  ///
  /// The letter after a clause counts sentences of the requirements and is not in the regulation.
  public static func printed(_ source: String) -> String {
    let ids = ClauseText.ids(in: source)
    guard !ids.isEmpty else { return "правило по умолчанию" }
    var numbers: [String] = []
    for id in ids {
      let number = ClauseText.number(of: id)
      if !numbers.contains(number) { numbers.append(number) }
    }
    return "п. \(numbers.joined(separator: ", ")) (\(ids.joined(separator: ", ")))"
  }

  /// The clause that the profile names for the key, as `printed`.
  public static func of(_ key: ProfileKey, in profile: SchoolProfile) -> String {
    printed(profile.sources[key] ?? "")
  }

  private static func ids(in source: String) -> [String] {
    source.split(whereSeparator: { ",;: ".contains($0) }).map(String.init).filter { word in
      guard let dash = word.firstIndex(of: "-") else { return false }
      let head = word[..<dash]
      return head.count == 2 && head.first == "S" && head.last?.isNumber == true
    }
  }

  private static func number(of id: String) -> String {
    let clause = id.drop { $0 != "-" }.dropFirst()
    let parts = clause.split(separator: ".")
    guard let last = parts.last, parts.count > 1, last.count == 1, last.first?.isLetter == true
    else { return String(clause) }
    return parts.dropLast().joined(separator: ".")
  }
}
