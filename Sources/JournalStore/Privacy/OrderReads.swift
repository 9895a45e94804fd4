import GRDB
public import JournalCore

/// Whose papers are printed: the lists that may show code names.
public enum CodedPapers: Hashable, Sendable {
  /// A class, with the pupils of other classes who study in a stream with it.
  case schoolClass(ID<SchoolClass>)
  /// A stream over several classes.
  case stream(ID<StudyStream>)
  /// A course.
  case course(ID<Course>)
}

/// Which orders on code names go with which papers (S0-11.3.5, D-32, D-33, D-34).
extension StoreSnapshot {
  /// The orders whose code names the papers over the days show, each once, as extracts with the persons of these papers
  /// alone.
  ///
  /// Everybody counts who belonged to the list on one of the days, those too who have left. An order that takes force after
  /// the last day is left out.
  public func orders(
    showingCodesOf papers: CodedPapers, in days: DayRange
  ) throws(StoreError) -> [AnonymisationOrder] {
    try read { db in
      let persons = try Int64.fetchAll(
        db, sql: papers.members, arguments: [papers.id, days.first.iso, days.last.iso])
      return try db.orders(of: Set(persons), inForceBy: days.last)
    }
  }

  /// Whose papers an order makes out of date: working copies and prints not certified that show these pupils and were made
  /// before the day are superseded; archived volumes stay (D-32). Nil for an order that gave no pupil a code name.
  public func affected(
    by order: OrderReference
  ) throws(StoreError) -> (pupils: [ID<Pupil>], classes: [ID<SchoolClass>], since: Day)? {
    try read { db in
      let arguments: StatementArguments = [order.number, order.date.iso]
      let coded = "FROM code_name WHERE kind = 'pupil' AND order_number = ? AND order_day = ?"
      let pupils = try Int64.fetchAll(
        db, sql: "SELECT person_id \(coded) ORDER BY number", arguments: arguments)
      let since = try Row.fetchOne(db, sql: "SELECT valid_from \(coded) LIMIT 1", arguments: arguments)
      let classes = try Int64.fetchAll(
        db,
        sql:
          "SELECT DISTINCT class_id FROM enrolment WHERE person_id IN (SELECT person_id \(coded)) ORDER BY class_id",
        arguments: arguments)
      guard let since else { return nil }
      return (pupils.map { ID($0) }, classes.map { ID($0) }, try since.day(0))
    }
  }
}

extension CodedPapers {
  fileprivate var id: Int64 {
    switch self {
    case .schoolClass(let id): id.rawValue
    case .stream(let id): id.rawValue
    case .course(let id): id.rawValue
    }
  }

  /// Who belongs to list ?1 on one of the days ?2 to ?3.
  fileprivate var members: String {
    let days = "valid_from <= ?3 AND (valid_to IS NULL OR valid_to >= ?2)"
    return switch self {
    case .schoolClass:
      """
      SELECT person_id FROM enrolment
      WHERE class_id = ?1 AND first_day <= ?3 AND (last_day IS NULL OR last_day >= ?2)
      UNION SELECT person_id FROM stream_member JOIN stream_class USING (stream_id) WHERE class_id = ?1 AND \(days)
      """
    case .stream: "SELECT person_id FROM stream_member WHERE stream_id = ?1 AND \(days)"
    case .course: "SELECT person_id FROM course_member WHERE course_id = ?1 AND \(days)"
    }
  }
}

extension Database {
  /// The orders that gave the persons their code names, by date, as extracts with them alone.
  fileprivate func orders(of persons: Set<Int64>, inForceBy day: Day) throws -> [AnonymisationOrder] {
    let rows = try Row.fetchAll(
      self,
      sql: """
        SELECT person_id, kind, number, text, order_number, order_day, valid_from FROM code_name
        WHERE valid_from <= ? ORDER BY order_day, order_number, number
        """, arguments: [day.iso])
    var orders: [AnonymisationOrder] = []
    for row in rows where persons.contains(row[0]) {
      let entry = AnonymisationOrder.Entry(
        person: row[0], kind: try row.word(1), number: row[2], text: row[3])
      let reference = OrderReference(number: row[4], date: try row.day(5))
      if let index = orders.firstIndex(where: { $0.reference == reference }) {
        let known = orders[index]
        orders[index] = AnonymisationOrder(
          reference, inForceFrom: known.inForceFrom, entries: known.entries + [entry])
      } else {
        orders.append(AnonymisationOrder(reference, inForceFrom: try row.day(6), entries: [entry]))
      }
    }
    return orders
  }
}
