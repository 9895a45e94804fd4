import JournalCore

/// Looks at a finished plan for what the file left open.
struct ReportCardRemarks {
  private let file: ReportCardFile
  private let known: KnownJournal
  private let results: ClassResults
  /// The subjects in the order of the results.
  private let targets: [SubjectMatcher.Target]
  private(set) var log: ImportLog

  init(
    _ file: ReportCardFile, _ known: KnownJournal, _ results: ClassResults,
    _ targets: [SubjectMatcher.Target], _ log: ImportLog
  ) {
    self.file = file
    self.known = known
    self.results = results
    self.targets = targets
    self.log = log
  }

  /// Adds every remark about the school, the pupils and the subjects.
  mutating func look(_ pupils: PupilMatcher) {
    lookAtSchool()
    lookAtPupils(pupils)
    lookAtSubjects()
    lookForGroups()
    lookForYearMarks()
  }

  /// Adds a remark for each line of the map that fitted nothing.
  mutating func lookForUnusedLines(_ map: ImportMap, _ used: Set<Int>) {
    let lines =
      map.subjects.values.map(\.line) + map.sexes.values.map(\.line) + map.pupils.values.map(\.line)
    for line in lines.sorted() where !used.contains(line) {
      log.remark(.map(.unused), at: ImportPlace(map: map.fileName, line: line))
    }
  }

  private mutating func lookAtSchool() {
    guard !known.schoolName.isEmpty, !file.schoolName.isEmpty,
      SubjectCatalogue.folded(known.schoolName) != SubjectCatalogue.folded(file.schoolName)
    else { return }
    let fault = CardFault.otherSchool(known: known.schoolName, found: file.schoolName)
    log.remark(.card(fault), file.sheet, file.schoolCell)
  }

  private mutating func lookAtPupils(_ pupils: PupilMatcher) {
    let unknown = results.pupils.count { $0.sex == .unknown }
    if unknown > 0 { log.remark(.pupil(.sexUnknown(unknown, of: results.pupils.count))) }
    if !pupils.absent.isEmpty {
      let new = results.pupils.count { $0.existing == nil }
      log.remark(.pupil(.absent(pupils.absent, new: new)))
    }
    let stored = Dictionary(known.pupils.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let onlyInJournal = results.pupils.reduce(0) { count, pupil in
      guard let marks = pupil.existing.flatMap({ stored[$0] })?.marks else { return count }
      let found = Set(pupil.marks.map { [results.subjects[$0.subject].name, $0.slot.code] })
      return count + marks.count { !found.contains([$0.subject, $0.slot.code]) }
    }
    if onlyInJournal > 0 { log.remark(.pupil(.marksOnlyInJournal(onlyInJournal))) }
  }

  private mutating func lookAtSubjects() {
    for (target, entry) in zip(targets, results.subjects) where !entry.hasMarks {
      remark(.withoutMarks(entry.name), target)
    }
  }

  /// Groups of girls and boys are one subject to a summary sheet.
  private mutating func lookForGroups() {
    var groups: [String: [(index: Int, name: String)]] = [:]
    for index in targets.indices {
      guard let group = SubjectGroup(targets[index].name) else { continue }
      groups[group.key, default: []].append((index, group.name))
    }
    for group in groups.values where group.count > 1 {
      guard let first = group.first else { continue }
      let official = group.compactMap { targets[$0.index].match?.entry.name }.first
      let names = group.map { targets[$0.index].name }
      remark(.groups(names, name: official ?? first.name), targets[first.index])
    }
  }

  private mutating func lookForYearMarks() {
    guard file.cards.contains(where: { $0.header?.hasYear == true }) else { return }
    var missing = [Int](repeating: 0, count: targets.count)
    var given = missing
    for pupil in results.pupils {
      for (subject, marks) in Dictionary(grouping: pupil.marks, by: \.subject) {
        if marks.contains(where: { $0.slot == .year }) {
          given[subject] += 1
        } else if marks.contains(where: { $0.slot.isPeriod }) {
          missing[subject] += 1
        }
      }
    }
    guard given.contains(where: { $0 > 0 }) else {
      if missing.contains(where: { $0 > 0 }) { log.remark(.card(.noYearMarks)) }
      return
    }
    for index in targets.indices where missing[index] > 0 {
      let name = results.subjects[index].name
      let fault: SubjectFault =
        given[index] == 0
        ? .noYearMarks(name, pupils: missing[index])
        : .someYearMarksMissing(name, pupils: missing[index], of: missing[index] + given[index])
      remark(fault, targets[index])
    }
  }

  /// A remark at the cell where the subject first stands.
  private mutating func remark(_ fault: SubjectFault, _ target: SubjectMatcher.Target) {
    guard let source = target.sources.first else { return }
    log.remark(.subject(fault), source.sheet, source.cell)
  }
}

/// A subject that is taught to girls and boys apart: «Труд (Технология девочки)».
struct SubjectGroup: Hashable {
  /// What the names of its groups have in common, folded.
  let key: String
  /// The name without the word of the group: «Труд (Технология)».
  let name: String

  /// The group that the name speaks of, or nil when it speaks of none.
  init?(_ name: String) {
    let words: Set<String> = ["девочки", "мальчики", "девушки", "юноши"]
    let isGroup = { (word: Substring) in words.contains(word.lowercased().filter(\.isLetter)) }
    let parts = name.split(separator: " ")
    guard parts.contains(where: isGroup) else { return nil }
    // A bracket may hang on the word that goes: «(Технология девочки)», «(девочки)».
    var kept: [String] = []
    for part in parts {
      guard isGroup(part) else {
        kept.append(String(part))
        continue
      }
      guard part.hasSuffix(")"), !part.hasPrefix("("), let last = kept.popLast() else { continue }
      kept.append(last + ")")
    }
    let joined = kept.joined(separator: " ")
    guard !joined.isEmpty else { return nil }
    self.name = joined
    key = SubjectCatalogue.folded(joined)
  }
}
