import JournalCore
import JournalStore

/// What stands where rows of pupils meet lessons and results.
extension JournalPagesMaker {
  func lesson(
    _ lesson: JournalSource.HeldLesson, _ subject: ID<Subject>, _ target: JournalSource.Target, _ rows: [Int],
    assigned: ID<StaffMember>?
  ) -> JournalLesson {
    let works = source.works[lesson.id] ?? []
    let places = Dictionary(
      rows.enumerated().map { (roster.entries[$1].pupil.id, $0) }, uniquingKeysWith: { first, _ in first })
    let marks = works.flatMap { work in
      work.marks.compactMap { mark in
        places[mark.pupil].map {
          JournalLesson.GivenMark(row: $0, value: mark.value, workType: work.workType, weight: work.weight)
        }
      }
    }
    let byRow = Dictionary(grouping: marks, by: \.row)
    let members = members(of: target)
    return JournalLesson(
      id: lesson.id, day: lesson.day, number: lesson.number,
      substitute: lesson.teacher == assigned ? nil : lesson.teacher, format: lesson.format,
      topic: source.topics[lesson.id], homework: source.homework[lesson.id] ?? [],
      weights: works.map(\.weight), marks: marks,
      places: rows.enumerated().map { row, index in
        let entry = roster.entries[index]
        let pupil = entry.pupil.id
        let cell = JournalCell(
          marks: (byRow[row] ?? []).map(\.value), code: source.codes[lesson.id]?[pupil],
          hasDebt: source.debts[lesson.id]?.contains(pupil) ?? false)
        if source.voided[lesson.id]?.contains(pupil) == true { return .voided(cell) }
        if cell != JournalCell() { return .held(cell) }
        let isMember = target.isWhole || members[pupil]?.contains { $0.contains(lesson.day) } ?? false
        guard entry.isEnrolled(on: lesson.day), isMember else { return .outside }
        return leavesOut(pupil, subject, on: lesson.day) ? .notStudied : .held(cell)
      })
  }

  private func leavesOut(_ pupil: ID<Pupil>, _ subject: ID<Subject>, on day: Day) -> Bool {
    source.notStudied[pupil]?[subject]?.contains { $0.contains(day) } ?? false
  }

  /// The columns of results: the periods printed, and for the year its own and those of examinations that there are.
  func results(of item: CurriculumItem, _ rows: [Int]) -> [JournalResults] {
    if isUnmarked { return [] }
    var slots = periods.map { MarkSlot.period($0.number) }
    if scope.period == .year { slots += [.year, .exam, .stateExam, .final] }
    let columns = slots.map { slot in
      JournalResults(slot: slot, places: rows.map { result(of: roster.entries[$0], item.subject.id, slot) })
    }
    let used = columns.filter { column in
      column.places.contains { place in
        switch place {
        case .mark, .extended: true
        case .empty, .outside, .notStudied: false
        }
      }
    }
    return item.hasMarks ? columns.filter { $0.slot <= .year || used.contains($0) } : used
  }

  private func result(of entry: ClassRoster.Entry, _ subject: ID<Subject>, _ slot: MarkSlot)
    -> JournalResults.Place
  {
    let end = end(of: slot)
    if let left = entry.left, left < end { return .outside }
    guard PupilResults.hasBegun(slot, periods, on: scope.moment) else { return .empty }
    if let found = summary.marks.entry(entry.pupil.id, subject, slot) {
      return .mark(found.mark, isCarried: found.isCarried)
    }
    if case .period(let number) = slot, let until = source.extensions[entry.pupil.id]?[subject]?[number] {
      return .extended(until: until)
    }
    if let first = entry.stays.first?.first, first > end { return .outside }
    return leavesOut(entry.pupil.id, subject, on: min(end, days.last)) ? .notStudied : .empty
  }

  private func end(of slot: MarkSlot) -> Day {
    if case .period(let number) = slot, let period = periods.first(where: { $0.number == number }) {
      return period.days.last
    }
    return periods.last?.days.last ?? days.last
  }
}

extension ClassRoster.Entry {
  /// Whether the day lies in one of the pupil's stays in the class.
  func isEnrolled(on day: Day) -> Bool {
    stays.contains { $0.first <= day && ($0.last.map { day <= $0 } ?? true) }
  }
}
