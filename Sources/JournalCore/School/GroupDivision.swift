/// The division of a class into subgroups for one subject: every pupil who studies it is in exactly one (S0-5.3.3).
public enum GroupDivision {
  /// Throws `brokenPartition` with the pupils who are in no group, and those who are in two or do not study the subject.
  public static func check(
    _ groups: [[ID<Pupil>]], of pupils: Set<ID<Pupil>>
  ) throws(LessonRefusal) {
    let counts = Dictionary(groups.joined().map { ($0, 1) }, uniquingKeysWith: +)
    let missing = pupils.filter { counts[$0] == nil }.sorted()
    let doubled = counts.filter { $0.value > 1 || !pupils.contains($0.key) }.keys.sorted()
    if !missing.isEmpty || !doubled.isEmpty { throw .brokenPartition(missing: missing, doubled: doubled) }
  }

  /// Throws `groupChangeWithinPeriod` when a pupil may change group at the border of a period only and the day is none.
  ///
  /// A border is any day between two periods, or the first day of one (S0-5.4.8.b).
  public static func checkTransfer(
    on day: Day, calendar: SchoolCalendar, under profile: SchoolProfile
  ) throws(LessonRefusal) {
    guard profile.structure.subgroupTransferOnlyAtPeriodEnd, let period = calendar.period(on: day),
      day != period.days.first
    else { return }
    let next = calendar.periods.first { $0.days.first > day }?.days.first
    throw .groupChangeWithinPeriod(day, next: next)
  }
}
