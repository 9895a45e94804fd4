import GRDB
public import JournalCore

/// A stored period mark with its moments and what proposed it, for control lists and the journal of reasons.
public struct PeriodMarkRecord: Hashable, Sendable {
  /// Where it stands.
  public let place: PeriodMarkPlace
  /// The mark or sign.
  public let mark: PeriodMark
  /// The average that proposed it; nil for a mark that nothing proposed.
  public let average: Rational?
  /// The teacher's reason; nil without one.
  public let reason: String?
  /// When it was entered; nil for a mark that was loaded.
  public let enteredAt: LocalMoment?
  /// When families could see it; nil for a mark that was loaded.
  public let visibleAt: LocalMoment?
  /// The last moment in time; nil where the school set no term.
  public let due: LocalMoment?

  /// Whether it was entered after its term (S0-4.16.2.a).
  public var isLate: Bool {
    guard let enteredAt, let due else { return false }
    return enteredAt > due
  }

  /// By how much the mark differs from the average, never negative; nil without a mark in figures or an average
  /// (S3-2.1.g).
  public var difference: Rational? {
    guard let average, let grade = mark.grade else { return nil }
    let numerator = grade * average.denominator - average.numerator
    return Rational(abs(numerator), over: average.denominator)
  }
}

extension StoreSnapshot {
  /// The marks of the class's pupils in the year, by pupil, subject and slot; throws `noSuchYear` or `noSuchClass`.
  public func periodMarks(
    of label: ClassLabel, in year: AcademicYear
  ) throws(StoreError) -> [PeriodMarkRecord] {
    try read { db in
      let schoolClass = try db.requireClass(label, in: year)
      let statement = try db.cachedStatement(
        sql: """
          SELECT m.person_id, m.subject_id, m.slot, m.value, m.average, r.reason, m.entered_at, m.visible_at, m.due_at
          FROM period_mark m LEFT JOIN period_mark_reason r ON r.person_id = m.person_id AND r.year_id = m.year_id
            AND r.subject_id = m.subject_id AND r.slot = m.slot
          WHERE m.year_id = ?1 AND m.person_id IN (SELECT person_id FROM enrolment WHERE class_id = ?2)
          ORDER BY m.person_id, m.subject_id
          """)
      let year = try db.requireYear(year)
      return try Row.fetchAll(statement, arguments: [year, schoolClass.id.rawValue])
        .map(PeriodMarkRecord.init(row:)).sorted {
          ($0.place.pupil, $0.place.subject, $0.place.slot) < (
            $1.place.pupil, $1.place.subject, $1.place.slot
          )
        }
    }
  }

  /// The marks that differ from their averages by the least difference or more, largest first (S0-7.3.b, S3-2.1.g).
  public func deviatingMarks(
    of label: ClassLabel, in year: AcademicYear, from least: Rational
  ) throws(StoreError) -> [PeriodMarkRecord] {
    try periodMarks(of: label, in: year).filter { ($0.difference ?? Rational(0)) >= least }
      .sorted { ($1.difference ?? Rational(0)) < ($0.difference ?? Rational(0)) }
  }
}

extension PeriodMarkRecord {
  fileprivate init(row: Row) throws {
    place = PeriodMarkPlace(pupil: ID(row[0]), subject: ID(row[1]), slot: try row.slot(2))
    mark = try row.mark(3)
    average = try PeriodMarkRecord.rational(row[4])
    reason = row[5]
    enteredAt = try row.momentIfAny(6)
    visibleAt = try row.momentIfAny(7)
    due = try row.momentIfAny(8)
  }

  private static func rational(_ text: String?) throws -> Rational? {
    guard let text else { return nil }
    let parts = text.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 2, let value = Rational(parts[0], over: parts[1]) else {
      throw StoreError.corrupt(detail: "an impossible average")
    }
    return value
  }
}
