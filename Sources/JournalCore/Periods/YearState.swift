/// How far a class is with its school year (REQUIREMENTS §6.1).
public enum YearState: String, Hashable, Sendable, CaseIterable {
  /// The journal is kept.
  case open
  /// All periods and decisions are there; corrections go by request.
  case closed
  /// In the archive: nobody changes anything (S0-7.5).
  case archived
}

/// The lock of archived years: no operation of any kind writes into them (S0-7.5, §8).
public enum YearLock {
  /// Throws `yearArchived` when the class's year is in the archive.
  public static func requireWritable(
    _ state: YearState, _ label: ClassLabel, _ year: AcademicYear
  ) throws(PeriodRefusal) {
    guard state != .archived else { throw .yearArchived(label, year) }
  }

  /// Throws `wholeYearArchived` when all classes of a year that has classes are in the archive.
  public static func requireWritable(
    _ states: [YearState], of year: AcademicYear
  ) throws(PeriodRefusal) {
    guard states.isEmpty || states.contains(where: { $0 != .archived }) else {
      throw .wholeYearArchived(year)
    }
  }
}
