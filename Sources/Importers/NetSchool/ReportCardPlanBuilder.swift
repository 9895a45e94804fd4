import JournalCore

/// Puts a plan together from the cards of a file and what the journal knows.
struct ReportCardPlanBuilder {
  private typealias Entry = ClassResults.MarkEntry

  private let context: ImportContext
  private let known: KnownJournal
  private let file: ReportCardFile
  private let head: ReportCardImporter.Head
  private var log: ImportLog
  private var subjects: SubjectMatcher
  private var pupils: PupilMatcher

  init(
    _ context: ImportContext, _ known: KnownJournal, _ file: ReportCardFile, _ head: ReportCardImporter.Head,
    _ log: ImportLog
  ) {
    self.context = context
    self.known = known
    self.file = file
    self.head = head
    self.log = log
    subjects = SubjectMatcher(context, known)
    pupils = PupilMatcher(context.map, known)
  }

  /// The plan; throws when the log holds a problem by the end.
  mutating func build() throws(ImportError) -> ImportPlan {
    for card in file.cards { subjects.take(card, &log) }
    pupils.match(file.cards, &log)
    let order = subjects.curriculum
    let positions = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let entries = pupils.pupils.map { pupil in
      ClassResults.PupilEntry(
        name: pupil.name, sex: pupil.sex, existing: pupil.existing, marks: marks(of: pupil, positions))
    }
    guard log.problems.isEmpty else { throw ImportError(log.problems) }
    let marked = Set(entries.flatMap { $0.marks.map(\.subject) })
    let knownMarked = Set(known.pupils.flatMap { $0.marks.map(\.subject) })
    let list = order.enumerated().map { position, index in
      let target = subjects.targets[index]
      return ClassResults.SubjectEntry(
        name: target.name, shortName: target.match?.entry.shortName,
        hasMarks: marked.contains(position) || knownMarked.contains(target.name))
    }
    let results = ClassResults(
      schoolName: file.schoolName, year: head.year, label: head.label, periodKind: head.kind, subjects: list,
      pupils: entries)
    var remarks = ReportCardRemarks(file, known, results, order.map { subjects.targets[$0] }, log)
    remarks.look(pupils)
    remarks.lookForUnusedLines(context.map, subjects.usedLines.union(pupils.usedLines))
    return ImportPlan(
      results: results, remarks: remarks.log.remarks.inOrder, summary: summary(of: results))
  }

  /// The marks of the pupil; subjects that are loaded under one name give theirs together.
  private mutating func marks(of pupil: PupilMatcher.Pupil, _ positions: [Int: Int]) -> [Entry] {
    struct Place: Hashable {
      let subject: Int
      let slot: MarkSlot
    }
    var entries: [Entry] = []
    var cells: [Place: CellAddress] = [:]
    for row in pupil.card.rows {
      guard let index = subjects[row.subject.value], let position = positions[index] else { continue }
      for mark in row.marks {
        let place = Place(subject: position, slot: mark.slot)
        if let other = cells[place] {
          let fault = SubjectFault.mergeCollides(
            subjects.targets[index].name, slot: mark.slot, periods: head.kind, other: other)
          // One subject twice in a card is reported as that.
          if subjects.targets[index].sources.count > 1 {
            log.problem(.subject(fault), pupil.card.sheet, mark.cell)
          }
          continue
        }
        cells[place] = mark.cell
        entries.append(Entry(subject: position, slot: mark.slot, mark: mark.mark))
      }
    }
    return entries.sorted { ($0.subject, $0.slot) < ($1.subject, $1.slot) }
  }

  private func summary(of results: ClassResults) -> ImportSummary {
    var summary = ImportSummary()
    summary.isNewClass = !known.hasClass
    let knownPupils = Dictionary(known.pupils.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for target in subjects.targets {
      if target.isKnown { summary.knownSubjects += 1 } else { summary.newSubjects += 1 }
    }
    for pupil in results.pupils {
      if pupil.existing == nil { summary.newPupils += 1 } else { summary.knownPupils += 1 }
      let stored = pupil.existing.flatMap { knownPupils[$0] }?.byPlace ?? [:]
      for entry in pupil.marks {
        switch stored[results.subjects[entry.subject].name]?[entry.slot] {
        case nil: summary.addedMarks += 1
        case entry.mark: summary.unchangedMarks += 1
        default: summary.changedMarks += 1
        }
      }
    }
    return summary
  }
}

extension KnownJournal.KnownPupil {
  /// The marks by subject and slot.
  var byPlace: [String: [MarkSlot: PeriodMark]] {
    marks.reduce(into: [:]) { $0[$1.subject, default: [:]][$1.slot] = $1.mark }
  }
}
