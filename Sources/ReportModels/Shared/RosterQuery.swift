import GRDB
import JournalCore
import JournalStore

/// The reads that make a class roster; one statement a table, joined in memory.
struct RosterQuery {
  let db: Database
  let schoolClass: SchoolClass
  let moment: Day

  /// The entries with their sort keys, in no order.
  func entries() throws -> [(key: CollationKey, entry: ClassRoster.Entry)] {
    let stays = try stays()
    let names = try names()
    let movements = try movements()
    let home = try homeTeaching()
    return try pupils().compactMap { pupil in
      guard let pupilStays = stays[pupil.id], let name = names[pupil.id] else { return nil }
      let entry = ClassRoster.Entry(
        pupil: pupil, name: Personal(sealed: name), stays: pupilStays, movements: movements[pupil.id] ?? [],
        homeTeaching: home[pupil.id])
      return (name.collationKey, entry)
    }
  }

  /// Everybody who was in the class by the moment; `?1` is the class, `?2` the moment.
  private static let members = "(SELECT person_id FROM enrolment WHERE class_id = ?1 AND first_day <= ?2)"

  private func rows(_ sql: String, _ body: (Row) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      try db.cachedStatement(sql: sql), arguments: [schoolClass.id.rawValue, moment.iso])
    while let row = try rows.next() { try body(row) }
  }

  private func stays() throws -> [ID<Pupil>: [ClassRoster.Stay]] {
    var stays: [ID<Pupil>: [ClassRoster.Stay]] = [:]
    try rows(
      """
      SELECT person_id, first_day, last_day FROM enrolment
      WHERE class_id = ?1 AND first_day <= ?2 ORDER BY first_day
      """
    ) { row in
      let last = try row.dayIfAny(2)
      let stay = ClassRoster.Stay(first: try row.day(1), last: last.flatMap { $0 < moment ? $0 : nil })
      stays[ID(row[0]), default: []].append(stay)
    }
    return stays
  }

  private func pupils() throws -> [Pupil] {
    var pupils: [Pupil] = []
    var states: [ID<Pupil>: FamilyState] = [:]
    try rows(
      "SELECT person_id, state FROM family_state WHERE person_id IN \(RosterQuery.members) AND valid_from <= ?2 ORDER BY valid_from"
    ) { row in states[ID(row[0])] = try row.word(1) }
    try rows("SELECT id, sex FROM person WHERE id IN \(RosterQuery.members) AND kind = 'pupil' ORDER BY id") {
      row in
      let id = ID<Pupil>(row[0])
      pupils.append(Pupil(id: id, sex: try row.word(1), family: states[id] ?? .consented))
    }
    return pupils
  }

  private func names() throws -> [ID<Pupil>: PupilName] {
    var names: [ID<Pupil>: PupilName] = [:]
    try rows(
      "SELECT person_id, surname, given, patronymic, valid_from FROM person_name WHERE person_id IN \(RosterQuery.members) ORDER BY valid_from"
    ) { row in
      let id = ID<Pupil>(row[0])
      if try row.day(4) <= moment || names[id] == nil { names[id] = .real(try row.personName(1)) }
    }
    try rows("SELECT person_id, text FROM code_name WHERE person_id IN \(RosterQuery.members)") { row in
      names[ID(row[0])] = .code(row[1])
    }
    return names
  }

  private func movements() throws -> [ID<Pupil>: [Movement]] {
    var movements: [ID<Pupil>: [Movement]] = [:]
    try rows(
      """
      SELECT person_id, kind, day, source.grade, source.letter, target.grade, target.letter, order_number, order_day
      FROM movement
      LEFT JOIN school_class source ON source.id = from_class_id
      LEFT JOIN school_class target ON target.id = to_class_id
      WHERE (from_class_id = ?1 OR to_class_id = ?1) AND day <= ?2 ORDER BY day
      """
    ) { row in
      let order = OrderReference(number: row[7], date: try row.day(8))
      movements[ID(row[0]), default: []].append(
        Movement(
          kind: try row.word(1), date: try row.day(2), from: try row.labelIfAny(3), to: try row.labelIfAny(5),
          order: order))
    }
    return movements
  }

  private func homeTeaching() throws -> [ID<Pupil>: OrderReference] {
    var orders: [ID<Pupil>: OrderReference] = [:]
    try rows(
      """
      SELECT person_id, order_number, order_day FROM home_teaching WHERE person_id IN \(RosterQuery.members)
      AND first_day <= ?2 AND (last_day IS NULL OR last_day >= ?2)
      """
    ) { row in orders[ID(row[0])] = OrderReference(number: row[1], date: try row.day(2)) }
    return orders
  }
}

extension Row {
  /// The class label in two columns from the index, or nil when they are empty.
  fileprivate func labelIfAny(_ index: Int) throws -> ClassLabel? {
    try hasNull(atIndex: index) ? nil : classLabel(index)
  }
}
