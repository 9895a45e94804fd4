import GRDB
public import JournalCore

/// One movement as the sheets of movement list it (FORMS §7).
public struct MovementRecord: Hashable, Sendable {
  /// The record.
  public let id: ID<Movement>
  /// The pupil.
  public let pupil: ID<Pupil>
  /// The movement.
  public let movement: Movement
  /// From where or to where outside of the school; empty when it is not told.
  public let organisation: String
  /// Why; empty when it is not told.
  public let reason: String
}

/// A request for a movement that nobody carried out or declined.
public struct MovementRequest: Hashable, Sendable {
  /// The number.
  public let id: Int64
  /// What is asked for.
  public let kind: Movement.Kind
  /// The pupil; nil for one who is new.
  public let pupil: ID<Pupil>?
  /// The class.
  public let schoolClass: ID<SchoolClass>
  /// The day of the movement.
  public let day: Day
  /// Who asks.
  public let source: MovementRequestSource
  /// Name and origin of one who is new.
  public let text: String
}

extension StoreSnapshot {
  /// A count over the stays and movements of everybody who was in a class of the year.
  public func contingent(of year: AcademicYear) throws(StoreError) -> ContingentCount {
    try read { db in
      let histories = try db.enrolmentHistories(
        where: """
          person_id IN (SELECT person_id FROM enrolment JOIN school_class ON school_class.id = class_id
            JOIN academic_year ON academic_year.id = year_id WHERE start_year = ?1)
          """, [year.startYear])
      return ContingentCount(histories.values.sorted { $0.pupil < $1.pupil })
    }
  }

  /// A count over the stays and movements of everybody who was in the class or whom a movement leads there.
  public func contingent(of schoolClass: SchoolClass) throws(StoreError) -> ContingentCount {
    try read { db in
      let histories = try db.enrolmentHistories(
        where: """
          person_id IN (SELECT person_id FROM enrolment WHERE class_id = ?1
            UNION SELECT person_id FROM movement WHERE from_class_id = ?1 OR to_class_id = ?1)
          """, [schoolClass.id.rawValue])
      return ContingentCount(histories.values.sorted { $0.pupil < $1.pupil })
    }
  }

  /// The stays and movements of the pupil.
  public func enrolment(of pupil: ID<Pupil>) throws(StoreError) -> EnrolmentHistory {
    try read { db in try db.enrolmentHistory(of: pupil) }
  }

  /// The movements dated in the span, by date (S0-5.5.2).
  public func movements(in span: DayRange) throws(StoreError) -> [MovementRecord] {
    try read { db in
      let classes = try db.schoolClasses()
      return try Row.fetchAll(
        db,
        sql: """
          SELECT id, person_id, kind, day, from_class_id, to_class_id, order_number, order_day,
            coalesce(organisation, ''), coalesce(reason, '')
          FROM movement LEFT JOIN movement_detail ON movement_id = id WHERE day BETWEEN ? AND ? ORDER BY day, id
          """, arguments: [span.first.iso, span.last.iso]
      ).map { row in
        let (from, to): (Int64?, Int64?) = (row[4], row[5])
        let movement = Movement(
          kind: try row.word(2), date: try row.day(3), from: from.flatMap { classes[$0]?.label },
          to: to.flatMap { classes[$0]?.label },
          order: OrderReference(number: row[6], date: try row.day(7)))
        return MovementRecord(
          id: ID(row[0]), pupil: ID(row[1]), movement: movement, organisation: row[8], reason: row[9])
      }
    }
  }

  /// The requests for movements that nobody carried out or declined, oldest first.
  public func openMovementRequests() throws(StoreError) -> [MovementRequest] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, kind, person_id, class_id, day, source, text FROM movement_request
          WHERE movement_id IS NULL AND declined_on IS NULL ORDER BY filed_on, id
          """
      ).map { row in
        let pupil: Int64? = row[2]
        return MovementRequest(
          id: row[0], kind: try row.word(1), pupil: pupil.map { ID($0) }, schoolClass: ID(row[3]),
          day: try row.day(4), source: try row.word(5), text: row[6])
      }
    }
  }
}
