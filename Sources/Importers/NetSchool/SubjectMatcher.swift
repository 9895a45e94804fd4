import JournalCore

/// Decides under which names the subjects of a file are loaded.
///
/// The order: the map, the journal letter for letter, the journal whatever the case, the catalogue; else refused.
struct SubjectMatcher {
  /// A subject to load, perhaps of several names in the file.
  struct Target {
    /// The name to load under.
    let name: String
    /// The catalogue's subject, if it has one.
    let match: SubjectCatalogue.Match?
    /// Whether the journal has it.
    let isKnown: Bool
    /// The names in the file, in its order, with where each first stands.
    var sources: [(name: String, sheet: Sheet, cell: CellAddress)]
  }

  private let context: ImportContext
  private let knownExact: Set<String>
  private let knownFolded: [String: String]
  /// The subjects in the order they were met in.
  private(set) var targets: [Target] = []
  /// The map's lines that were used.
  private(set) var usedLines: Set<Int> = []
  private var byFileName: [String: Int] = [:]
  private var byName: [String: Int] = [:]
  private var refused: Set<String> = []

  /// A matcher against what the journal knows.
  init(_ context: ImportContext, _ known: KnownJournal) {
    self.context = context
    knownExact = Set(known.subjects)
    knownFolded = Dictionary(
      known.subjects.map { (SubjectCatalogue.folded($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The target of the file's name, as an index into `targets`; nil for a subject that was refused.
  subscript(fileName: String) -> Int? { byFileName[SubjectCatalogue.folded(fileName)] }

  /// Takes the subjects of the card in, the new ones only.
  mutating func take(_ card: ReportCard, _ log: inout ImportLog) {
    for row in card.rows {
      let folded = SubjectCatalogue.folded(row.subject.value)
      guard byFileName[folded] == nil, !refused.contains(folded) else { continue }
      guard let target = target(of: row.subject, card.sheet, &log) else {
        refused.insert(folded)
        log.problem(.subject(.unknown(row.subject.value)), card.sheet, row.subject.cell)
        continue
      }
      let index = byName[SubjectCatalogue.folded(target.name)] ?? targets.count
      if targets.indices.contains(index) {
        targets[index].sources += target.sources
      } else {
        targets.append(target)
        byName[SubjectCatalogue.folded(target.name)] = index
      }
      byFileName[folded] = index
    }
  }

  private mutating func target(of subject: Located<String>, _ sheet: Sheet, _ log: inout ImportLog) -> Target?
  {
    let name = subject.value
    if let entry = context.map.subjects[SubjectCatalogue.folded(name)] {
      usedLines.insert(entry.line)
      let wanted = entry.value == "+" ? name : entry.value
      let target = known(wanted) ?? catalogued(wanted) ?? (wanted, nil, false)
      if !target.isKnown, target.match == nil, byName[SubjectCatalogue.folded(wanted)] == nil {
        log.remark(.subject(.accepted(wanted)), sheet, subject.cell)
      }
      return made(target, name, sheet, subject.cell)
    }
    if let target = known(name) { return made(target, name, sheet, subject.cell) }
    guard let target = catalogued(name) else { return nil }
    if let official = target.match?.entry.name, official != name {
      log.remark(.subject(.spelling(file: name, official: official)), sheet, subject.cell)
    }
    return made(target, name, sheet, subject.cell)
  }

  private typealias Found = (name: String, match: SubjectCatalogue.Match?, isKnown: Bool)

  private func known(_ name: String) -> Found? {
    guard let found = knownExact.contains(name) ? name : knownFolded[SubjectCatalogue.folded(name)] else {
      return nil
    }
    return (found, context.catalogue.match(found) ?? context.catalogue.match(name), true)
  }

  private func catalogued(_ name: String) -> Found? {
    context.catalogue.match(name).map { (name, $0, false) }
  }

  private func made(_ found: Found, _ fileName: String, _ sheet: Sheet, _ cell: CellAddress) -> Target {
    Target(
      name: found.name, match: found.match ?? context.catalogue.match(fileName), isKnown: found.isKnown,
      sources: [(fileName, sheet, cell)])
  }
}

extension SubjectMatcher {
  /// The indices of the targets in the order of the curriculum; those that the catalogue lacks come last, as met.
  var curriculum: [Int] {
    targets.indices.sorted { left, right in
      let (first, second) = (targets[left].match?.position, targets[right].match?.position)
      return (first ?? Int.max, left) < (second ?? Int.max, right)
    }
  }
}
