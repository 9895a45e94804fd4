import GRDB
public import JournalCore

/// Which orders on code names go with which papers (S0-11.3.5, D-32, D-33, D-34).
extension StoreSnapshot {
  /// The orders whose code names the papers of the class over the days show, each once, as extracts with the pupils of
  /// these papers alone.
  ///
  /// Counted are pupils who belonged to the class on one of the days, and those of other classes who study in a stream
  /// with it. An order that takes force after the last day is left out.
  public func orders(
    showingCodesOf schoolClass: ID<SchoolClass>, in days: DayRange
  ) throws(StoreError) -> [AnonymisationOrder] {
    try read { db in
      let persons = try Int64.fetchAll(
        db,
        sql: """
          SELECT person_id FROM enrolment
          WHERE class_id = ?1 AND first_day <= ?3 AND (last_day IS NULL OR last_day >= ?2)
          UNION SELECT person_id FROM stream_member JOIN stream_class USING (stream_id)
          WHERE class_id = ?1 AND valid_from <= ?3 AND (valid_to IS NULL OR valid_to >= ?2)
          """, arguments: [schoolClass.rawValue, days.first.iso, days.last.iso])
      return try db.orders(of: Set(persons), inForceBy: days.last)
    }
  }

  /// The orders whose code names the papers of the stream over the days show, as extracts.
  public func orders(
    showingCodesOfStream stream: Int64, in days: DayRange
  ) throws(StoreError) -> [AnonymisationOrder] {
    try read { db in
      let persons = try Int64.fetchAll(
        db,
        sql: """
          SELECT person_id FROM stream_member
          WHERE stream_id = ?1 AND valid_from <= ?3 AND (valid_to IS NULL OR valid_to >= ?2)
          """, arguments: [stream, days.first.iso, days.last.iso])
      return try db.orders(of: Set(persons), inForceBy: days.last)
    }
  }

  /// Whose papers an order makes out of date: working copies and prints not certified that show these pupils, made before
  /// the day, are superseded; archived volumes stay (D-32).
  public func affected(
    by order: OrderReference
  ) throws(StoreError) -> (pupils: [ID<Pupil>], classes: [ID<SchoolClass>], since: Day)? {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT person_id, valid_from FROM code_name
          WHERE kind = 'pupil' AND order_number = ? AND order_day = ? ORDER BY number
          """, arguments: [order.number, order.date.iso])
      guard let first = rows.first else { return nil }
      let pupils: [Int64] = rows.map { $0[0] }
      let classes = try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT class_id FROM enrolment WHERE person_id IN (\(pupils.map(String.init).joined(separator: ", ")))
          ORDER BY class_id
          """)
      return (pupils.map { ID($0) }, classes.map { ID($0) }, try first.day(1))
    }
  }
}

extension Database {
  /// The orders that gave the persons their code names, in the order of dates, as extracts with them alone.
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
