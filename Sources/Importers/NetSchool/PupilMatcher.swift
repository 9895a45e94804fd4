import JournalCore

/// Decides which pupils of a file the journal already has, and their sex.
struct PupilMatcher {
  /// A pupil to load.
  struct Pupil {
    let card: ReportCard
    let name: PersonName
    let cell: CellAddress
    var existing: ID<JournalCore.Pupil>?
    var known: KnownJournal.KnownPupil?
    var sex: Sex
  }

  private let map: ImportMap
  private let known: KnownJournal
  private let knownByName: [String: [KnownJournal.KnownPupil]]
  /// The pupils in the file's order.
  private(set) var pupils: [Pupil] = []
  /// The map's lines that were used.
  private(set) var usedLines: Set<Int> = []
  private var keys: [[ImportMap.PupilKey]] = []
  private var ambiguous: Set<ImportMap.PupilKey> = []

  /// A matcher against what the journal knows.
  init(_ map: ImportMap, _ known: KnownJournal) {
    self.map = map
    self.known = known
    knownByName = Dictionary(grouping: known.pupils) { SubjectCatalogue.folded($0.name.full) }
  }

  /// Matches the cards that have a name; problems and remarks go to the log.
  mutating func match(_ cards: [ReportCard], _ log: inout ImportLog) {
    pupils = cards.compactMap { card in
      guard let name = card.name, let cell = card.nameCell else { return nil }
      return Pupil(card: card, name: name, cell: cell, sex: .unknown)
    }
    makeKeys()
    refuseAmbiguousLines(&log)
    let byName = Dictionary(grouping: pupils.indices) { SubjectCatalogue.folded(pupils[$0].name.full) }
    for index in pupils.indices {
      let namesakes = byName[SubjectCatalogue.folded(pupils[index].name.full)] ?? []
      identify(index, namesakes, &log)
      decideSex(index, &log)
    }
    refuseSharedRecords(&log)
  }

  /// The pupils of the class that the file lacks.
  var absent: [ID<JournalCore.Pupil>] {
    let present = Set(pupils.compactMap(\.existing))
    return known.pupils.map(\.id).filter { !present.contains($0) }.sorted()
  }

  /// The keys under which the map may speak of each pupil.
  private mutating func makeKeys() {
    var counts: [String: Int] = [:]
    keys = pupils.map { pupil in
      let folded = SubjectCatalogue.folded(pupil.name.full)
      counts[folded, default: 0] += 1
      return [.cell(pupil.cell), .name(folded, occurrence: counts[folded]), .name(folded, occurrence: nil)]
    }
  }

  /// A key that fits two pupils says nothing about who is who; for sex a bare name may.
  private mutating func refuseAmbiguousLines(_ log: inout ImportLog) {
    let uses = keys.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
    for (key, entry) in map.pupils {
      guard let count = uses[key], count > 1 else { continue }
      ambiguous.insert(key)
      log.problem(.map(.ambiguousPupil(count)), at: ImportPlace(map: map.fileName, line: entry.line))
    }
  }

  private mutating func identify(_ index: Int, _ namesakes: [Int], _ log: inout ImportLog) {
    let entries = keys[index].compactMap { map.pupils[$0] }
    usedLines.formUnion(entries.map(\.line))
    if let first = entries.first, let second = entries.dropFirst().first(where: { $0.value != first.value }) {
      let line = max(first.line, second.line)
      let fault = MapFault.repeatedLine(first: min(first.line, second.line))
      log.problem(.map(fault), at: ImportPlace(map: map.fileName, line: line))
    }
    if let choice = entries.first?.value {
      if case .existing(let id) = choice, !keys[index].contains(where: ambiguous.contains) {
        tie(index, to: id, &log)
      }
      return
    }
    if keys[index].contains(where: ambiguous.contains) { return }
    if namesakes.count > 1 {
      refuseNamesake(index, namesakes, &log)
    } else {
      recognise(index, &log)
    }
  }

  /// The first of several namesakes is only told of when the map settles others and not it.
  private func refuseNamesake(_ index: Int, _ namesakes: [Int], _ log: inout ImportLog) {
    let pupil = pupils[index]
    if let first = namesakes.first, first != index, let place = namesakes.firstIndex(of: index) {
      let fault = PupilFault.namesake(first: pupils[first].cell, occurrence: place + 1)
      log.problem(.pupil(fault), pupil.card.sheet, pupil.cell)
    } else if let other = namesakes.dropFirst().first(where: { other in
      keys[other].contains { map.pupils[$0] != nil }
    }) {
      log.problem(.pupil(.namesakeLeftOpen(other: pupils[other].cell)), pupil.card.sheet, pupil.cell)
    }
  }

  /// Finds the pupil by name: letter for letter, else whatever the case and Ё when only one fits.
  private mutating func recognise(_ index: Int, _ log: inout ImportLog) {
    let pupil = pupils[index]
    let near = knownByName[SubjectCatalogue.folded(pupil.name.full)] ?? []
    let exact = near.filter { $0.name.full.precomposed == pupil.name.full.precomposed }
    let fitting = exact.isEmpty ? near : exact
    guard fitting.count <= 1 else {
      log.problem(.pupil(.severalKnown(fitting.map(\.id).sorted())), pupil.card.sheet, pupil.cell)
      return
    }
    guard let found = fitting.first else { return }
    if exact.isEmpty { log.remark(.pupil(.nearlyKnown(found.id)), pupil.card.sheet, pupil.cell) }
    pupils[index].existing = found.id
    pupils[index].known = found
  }

  private mutating func tie(_ index: Int, to id: ID<JournalCore.Pupil>, _ log: inout ImportLog) {
    let pupil = pupils[index]
    pupils[index].existing = id
    guard let found = known.pupils.first(where: { $0.id == id }) else {
      log.remark(.pupil(.outsideClass(id)), pupil.card.sheet, pupil.cell)
      return
    }
    pupils[index].known = found
    if SubjectCatalogue.folded(found.name.full) != SubjectCatalogue.folded(pupil.name.full) {
      log.remark(.pupil(.otherName(id)), pupil.card.sheet, pupil.cell)
    }
  }

  private mutating func decideSex(_ index: Int, _ log: inout ImportLog) {
    let entries = keys[index].compactMap { map.sexes[$0] }
    usedLines.formUnion(entries.map(\.line))
    let known = pupils[index].known
    pupils[index].sex = entries.first?.value ?? known?.sex ?? .unknown
    if let known, known.sex != .unknown, let entry = entries.first, entry.value != known.sex {
      log.remark(.pupil(.otherSex(known.id)), at: ImportPlace(map: map.fileName, line: entry.line))
    }
  }

  private func refuseSharedRecords(_ log: inout ImportLog) {
    var first: [ID<JournalCore.Pupil>: CellAddress] = [:]
    for pupil in pupils {
      guard let id = pupil.existing else { continue }
      if let cell = first[id] {
        log.problem(.pupil(.sameRecord(id, first: cell)), pupil.card.sheet, pupil.cell)
      } else {
        first[id] = pupil.cell
      }
    }
  }
}
