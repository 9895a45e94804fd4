import JournalCore

extension ImportMap {
  /// Takes the rows of a map in; what is wrong with a row is noted and the next one read.
  mutating func read(_ table: SeparatedText) {
    guard let header = table.rows.first else { return note(.empty, nil) }
    guard header.fields.map({ $0.lowercased() }) == ["kind", "key", "value"] else {
      return note(.badHeader, header.line)
    }
    if let line = table.openQuoteLine { note(.openQuote, line) }
    for row in table.rows.dropFirst() where row.line != table.openQuoteLine {
      guard row.fields.count == 3 else {
        note(.wrongFieldCount(row.fields.count), row.line)
        continue
      }
      read(kind: row.fields[0], key: row.fields[1], value: row.fields[2], row.line)
    }
  }

  private mutating func read(kind: String, key: String, value: String, _ line: Int) {
    guard ["sex", "subject", "pupil"].contains(kind) else {
      return note(.unknownKind(kind.allSatisfy(\.isASCII) ? kind : "…"), line)
    }
    guard !key.isEmpty else { return note(.emptyKey, line) }
    switch kind {
    case "sex": readSex(key, value, line)
    case "subject": readSubject(key, value, line)
    default: readPupil(key, value, line)
    }
  }

  private mutating func readSex(_ key: String, _ value: String, _ line: Int) {
    let sexes: [String: Sex] = ["м": .male, "ж": .female]
    guard let sex = sexes[value.lowercased()] else {
      return note(.badSex(value.count <= 3 ? value : "…"), line)
    }
    guard let pupil = PupilKey(key) else { return note(.badPupilKey, line) }
    if let first = self.sexes[pupil] { return note(.repeatedLine(first: first.line), line) }
    self.sexes[pupil] = Entry(line: line, value: sex)
  }

  private mutating func readSubject(_ key: String, _ value: String, _ line: Int) {
    guard !value.isEmpty else { return note(.emptySubject, line) }
    let folded = SubjectCatalogue.folded(key)
    if let first = subjects[folded] { return note(.repeatedLine(first: first.line), line) }
    subjects[folded] = Entry(line: line, value: value)
  }

  private mutating func readPupil(_ key: String, _ value: String, _ line: Int) {
    guard let choice = PupilChoice(value) else { return note(.badChoice(ImportMap.shown(value)), line) }
    guard let pupil = PupilKey(key) else { return note(.badPupilKey, line) }
    if let first = pupils[pupil] { return note(.repeatedLine(first: first.line), line) }
    pupils[pupil] = Entry(line: line, value: choice)
  }

  /// A value that should be a number, without the words that a name could be.
  private static func shown(_ value: String) -> String {
    value.contains(where: \.isLetter) ? "…" : value
  }
}

extension ImportMap.PupilKey {
  /// The pupil written `Иванов Иван Иванович`, `Иванов Иван Иванович#2` or `A38`; nil for anything else.
  init?(_ text: String) {
    if let cell = CellAddress(Lookalikes.latin(text.uppercased())) {
      self = .cell(cell)
      return
    }
    let parts = text.split(separator: "#", omittingEmptySubsequences: false)
    let name = SubjectCatalogue.folded(parts.first.map(String.init) ?? "")
    guard parts.count <= 2, name.contains(" ") else { return nil }
    guard parts.count == 2 else {
      self = .name(name, occurrence: nil)
      return
    }
    guard let number = Int(parts[1]), number > 0 else { return nil }
    self = .name(name, occurrence: number)
  }
}

extension ImportMap.PupilChoice {
  /// The choice written `new` or as a record's number; nil for anything else.
  init?(_ text: String) {
    if text.lowercased() == "new" {
      self = .new
    } else if let number = Int64(text), number > 0 {
      self = .existing(ID(number))
    } else {
      return nil
    }
  }
}
