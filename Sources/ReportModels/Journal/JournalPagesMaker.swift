import JournalCore
import JournalStore

/// Puts the page sets of a journal together from what the store holds.
struct JournalPagesMaker {
  let scope: ClassScope
  let roster: ClassRoster
  let periods: [Period]
  let days: DayRange
  let source: JournalSource
  let summary: SummarySource
  let isUnmarked: Bool

  /// One subject for one group: what a set of facing pages is about.
  private struct Key: Hashable {
    let subject: ID<Subject>
    let target: JournalSource.Target
  }

  /// The sets in the order of the curriculum; within a subject the class, its groups by name, pupils at home.
  var pages: [JournalPages] {
    let groups = Dictionary(grouping: source.assignments) { Key(subject: $0.subject.id, target: $0.target) }
    let lessons = Dictionary(grouping: source.lessons, by: \.assignment)
    var sets = groups.values.compactMap { assignments in
      set(assignments, lessons: assignments.flatMap { lessons[$0.id] ?? [] })
    }
    let taught = Set(sets.map(\.item.subject.id))
    sets += summary.subjects.filter { !taught.contains($0.subject.id) }.compactMap(bare)
    return sets.sorted { left, right in
      left.item.position != right.item.position
        ? left.item.position < right.item.position
        : (left.item.subject.id, left.group.rank) < (right.item.subject.id, right.group.rank)
    }
  }

  /// A set of an assignment that may have gone from one teacher to another; nil when there is nothing to print.
  private func set(_ assignments: [JournalSource.Assignment], lessons: [JournalSource.HeldLesson])
    -> JournalPages?
  {
    let assignments = assignments.sorted { ($0.first, $0.id) < ($1.first, $1.id) }
    guard let first = assignments.first else { return nil }
    let target = first.target
    let all = lessons.sorted { ($0.day, $0.number, $0.id) < ($1.day, $1.number, $1.id) }.filter { lesson in
      if case .home(let pupil) = target { isEnrolled(pupil, on: lesson.day) } else { true }
    }
    let held = all.filter(\.isConducted)
    let rows = rows(of: target, lessons: held)
    if held.isEmpty, target.isHome || rows.isEmpty { return nil }
    guard let group = group(target) else { return nil }
    let item =
      summary.subjects.first { $0.subject.id == first.subject.id }
      ?? CurriculumItem(subject: first.subject, position: Int.max, hasMarks: true)
    let teachers = Dictionary(
      assignments.map { ($0.id, $0.teacher) }, uniquingKeysWith: { first, _ in first })
    let hours = periods.map { period in
      JournalHours(
        period: period, planned: planned(assignments, all, in: period),
        given: held.count { period.days.contains($0.day) })
    }
    return JournalPages(
      item: item, group: group, teachers: teachersInOrder(assignments), rows: rows,
      lessons: held.map { lesson in
        self.lesson(lesson, item.subject.id, target, rows, assigned: teachers[lesson.assignment])
      },
      results: results(of: item, rows), hours: hours)
  }

  /// A subject that nobody is recorded to teach, with the results that it has all the same.
  private func bare(_ item: CurriculumItem) -> JournalPages? {
    let rows = rows(of: .schoolClass, lessons: [])
    let results = results(of: item, rows)
    let hasMarks = results.contains { $0.places.contains { if case .mark = $0 { true } else { false } } }
    guard hasMarks else { return nil }
    return JournalPages(
      item: item, group: .wholeClass, teachers: [], rows: rows, lessons: [], results: results, hours: [])
  }

  private func group(_ target: JournalSource.Target) -> JournalPages.Group? {
    switch target {
    case .schoolClass: .wholeClass
    case .subgroup(_, let name): .subgroup(name)
    case .stream(_, let name): .stream(name)
    case .home(let pupil):
      roster.entries.firstIndex { $0.pupil.id == pupil }.map(JournalPages.Group.home)
    }
  }

  private func teachersInOrder(_ assignments: [JournalSource.Assignment]) -> [ID<StaffMember>] {
    let present = assignments.filter { $0.first <= days.last && ($0.last.map { $0 >= days.first } ?? true) }
    var seen: Set<ID<StaffMember>> = []
    return (present.isEmpty ? assignments : present).map(\.teacher).filter { seen.insert($0).inserted }
  }

  /// Hours of the thematic plans with days in the period; without a plan every lesson of the timetable is an hour.
  private func planned(
    _ assignments: [JournalSource.Assignment], _ lessons: [JournalSource.HeldLesson], in period: Period
  ) -> Int {
    let rows = assignments.flatMap { source.planned[$0.id] ?? [] }
    return rows.isEmpty
      ? lessons.count { period.days.contains($0.day) }
      : rows.reduce(0) { $0 + (period.days.contains($1.day) ? $1.hours : 0) }
  }

  /// Who has a row: everybody of the class or group by the last day, and whoever has a record at a lesson.
  private func rows(of target: JournalSource.Target, lessons: [JournalSource.HeldLesson]) -> [Int] {
    let recorded = lessons.reduce(into: Set<ID<Pupil>>()) { pupils, lesson in
      pupils.formUnion((source.codes[lesson.id] ?? [:]).keys)
      pupils.formUnion((source.works[lesson.id] ?? []).flatMap { $0.marks.map(\.pupil) })
      pupils.formUnion(source.debts[lesson.id] ?? [])
    }
    return roster.entries.indices.filter { index in
      let entry = roster.entries[index]
      guard entry.stays.contains(where: { $0.first <= days.last }) else { return false }
      if recorded.contains(entry.pupil.id) { return true }
      return switch target {
      case .schoolClass: true
      case .home(let pupil): entry.pupil.id == pupil
      case .subgroup, .stream:
        members(of: target)[entry.pupil.id]?.contains { $0.first <= days.last } ?? false
      }
    }
  }

  func members(of target: JournalSource.Target) -> [ID<Pupil>: [JournalSource.Span]] {
    switch target {
    case .schoolClass, .home: [:]
    case .subgroup(let id, _): source.subgroups[id] ?? [:]
    case .stream(let id, _): source.streams[id] ?? [:]
    }
  }

  private func isEnrolled(_ pupil: ID<Pupil>, on day: Day) -> Bool {
    roster.entries.first { $0.pupil.id == pupil }?.isEnrolled(on: day) ?? false
  }
}

extension JournalPages.Group {
  /// The class, then groups and streams by name, then pupils at home by their place in the list.
  fileprivate var rank: CollationKey {
    switch self {
    case .wholeClass: CollationKey("")
    case .subgroup(let name), .stream(let name): CollationKey("а \(name)")
    case .home(let index): CollationKey("я \(index)")
    }
  }
}

extension JournalSource.Target {
  fileprivate var isHome: Bool { if case .home = self { true } else { false } }
  /// Whether belonging does not need the membership of a group.
  var isWhole: Bool {
    switch self {
    case .schoolClass, .home: true
    case .subgroup, .stream: false
    }
  }
}
