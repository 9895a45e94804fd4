import GRDB
import JournalCore

/// What the journal knows of the digests of a pupil.
extension Database {
  /// The days of the digests made so far, without those of a period or a year.
  func digestsMade(for pupil: ID<Pupil>) throws -> [DayRange] {
    try Row.fetchAll(
      cachedStatement(
        sql: """
          SELECT first_day, last_day FROM parent_digest WHERE pupil_id = ? AND kind = 'series' ORDER BY first_day
          """), arguments: [pupil.rawValue]
    ).compactMap { row in DayRange(try row.day(0), try row.day(1)) }
  }

  /// How digests of the pupil follow each other in the school year of the day.
  ///
  /// They begin with the first agreement on paper or mail of the year, or with the family's wish for paper; without
  /// either with the first one made, or on the day given, as a digest made on request.
  func digestRanges(
    of pupil: ID<Pupil>, on day: Day, under profile: SchoolProfile, startingAt requested: Day? = nil
  ) throws -> DigestRanges {
    let year = AcademicYear(containing: day)
    let agreements = try agreements(of: pupil).map(\.agreement).filter {
      $0.channel != .portal && $0.validity.contains(day)
    }
    let starts = try agreements.map(\.validity.first) + paperStart(of: pupil, on: day)
    let first = try digestsMade(for: pupil).map(\.first).first { year.days.contains($0) }
    let start = starts.min() ?? first ?? requested ?? year.days.first
    return DigestRanges(
      start: max(start, year.days.first), agreed: agreements.map(\.intervalDays).min(),
      periods: try periods(of: pupil, in: year, on: day), rules: profile.digest)
  }

  /// Since when the family wants paper, if it does on the day.
  private func paperStart(of pupil: ID<Pupil>, on day: Day) throws -> [Day] {
    let row = try cachedStatement(
      sql: """
        SELECT valid_from, state FROM family_state WHERE person_id = ? AND valid_from <= ?
        ORDER BY valid_from DESC LIMIT 1
        """
    ).firstRow([pupil.rawValue, day.iso])
    guard let row else { return [] }
    let state: FamilyState = try row.word(1)
    return state == .diaryRefused || state == .paperOnly ? [try row.day(0)] : []
  }

  /// The periods of the pupil's class in the year.
  private func periods(of pupil: ID<Pupil>, in year: AcademicYear, on day: Day) throws -> [Period] {
    let classID = try stays(of: pupil.rawValue, from: year.days.first).first { $0.first <= day }?.classID
    let sql = """
      SELECT period.kind, number, first_day, last_day FROM school_class
      JOIN period ON period.year_id = school_class.year_id AND period.kind = period_kind
      WHERE school_class.id = ? ORDER BY number
      """
    return try Row.fetchAll(cachedStatement(sql: sql), arguments: [classID]).compactMap { row in
      guard let days = DayRange(try row.day(2), try row.day(3)) else { return nil }
      return Period(try row.word(0), row[1], days)
    }
  }
}
