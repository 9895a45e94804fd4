import GRDB
public import JournalCore
import JournalStore

/// One movement of a class with what the sheet of movement says about it (FORMS §7, table 2).
public struct MovementEntry: Hashable, Sendable {
  /// Who.
  public let pupil: ID<Pupil>
  /// The name on the data moment, or the code name.
  public internal(set) var name: Personal<PupilName>
  /// The birth date; nil where none is recorded, and for every coded pupil.
  public internal(set) var birthDay: Personal<Day?>
  /// The sex, for endings; unknown for every coded pupil (D-17).
  public let sex: Sex
  /// The movement.
  public let movement: Movement
  /// From where or to where outside of the school; empty when it is not told.
  public internal(set) var organisation: Personal<String>
  /// Why; empty when it is not told.
  public internal(set) var reason: Personal<String>

  /// Opens or masks what tells who it is; `number` is the pupil's place among those of the sheet.
  mutating func disclose(through clearance: inout Clearance, number: Int) {
    name.disclose(through: &clearance, mask: .code("Обучающийся № \(number)"))
    birthDay.disclose(through: &clearance, mask: nil)
    organisation.disclose(through: &clearance, mask: "")
    reason.disclose(through: &clearance, mask: "")
  }
}

extension MovementEntry {
  /// The movements that touch the class in the time after the first day of the span, by date (FORMS §7).
  ///
  /// Movements that take effect on the first day made the list that the span begins with.
  static func fetch(
    _ schoolClass: SchoolClass, after span: DayRange, moment: Day, _ db: Database
  ) throws -> [MovementEntry] {
    let arguments: StatementArguments = [schoolClass.id.rawValue, span.first.iso, span.last.iso]
    let names = try names(arguments + [moment.iso], db)
    let statement = try db.cachedStatement(
      sql: """
        SELECT movement.person_id, movement.kind, day, source.grade, source.letter, target.grade, target.letter,
          movement.order_number, movement.order_day, coalesce(organisation, ''), coalesce(reason, ''), sex,
          birth_day, code_name.text
        FROM movement JOIN person ON person.id = movement.person_id
        LEFT JOIN movement_detail ON movement_id = movement.id
        LEFT JOIN school_class AS source ON source.id = from_class_id
        LEFT JOIN school_class AS target ON target.id = to_class_id
        LEFT JOIN code_name ON code_name.person_id = movement.person_id
        WHERE (from_class_id = ?1 OR to_class_id = ?1) AND day BETWEEN ?2 AND ?3
        ORDER BY day, movement.id
        """)
    return try Row.fetchAll(statement, arguments: arguments).compactMap { row in
      let movement = Movement(
        kind: try row.word(1), date: try row.day(2), from: try label(row, 3), to: try label(row, 5),
        order: OrderReference(number: row[7], date: try row.day(8)))
      guard isInside(movement, span) else { return nil }
      let (pupil, code): (ID<Pupil>, String?) = (ID(row[0]), row[13])
      guard let name = code.map(PupilName.code) ?? names[pupil] else {
        throw StoreError.corrupt(detail: "a pupil without a name")
      }
      let sex: Sex = try row.word(11)
      let born = code == nil ? try row.dayIfAny(12) : nil
      return MovementEntry(
        pupil: pupil, name: Personal(sealed: name), birthDay: Personal(sealed: born),
        sex: code == nil ? sex : .unknown, movement: movement, organisation: Personal(sealed: row[9]),
        reason: Personal(sealed: row[10]))
    }
  }

  /// How many movements of the class the lists show after the day, dated by the moment at the latest.
  static func count(
    _ schoolClass: SchoolClass, after day: Day, upTo moment: Day, _ db: Database
  ) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*) FROM movement WHERE (from_class_id = ?1 OR to_class_id = ?1) AND day <= ?3
        AND day >= CASE WHEN kind IN ('departure', 'graduation') THEN ?2 ELSE date(?2, '+1 day') END
        """)
    let arguments: StatementArguments = [schoolClass.id.rawValue, day.iso, moment.iso]
    return try Int.fetchOne(statement, arguments: arguments) ?? 0
  }

  /// Whether the lists show the movement after the first day of the span and by its last; who goes is listed that day.
  private static func isInside(_ movement: Movement, _ span: DayRange) -> Bool {
    let effect = movement.kind.leavesSchool ? movement.date.adding(days: 1) : movement.date
    return !movement.kind.changesList || (span.first < effect && effect <= span.last)
  }

  private static func names(_ arguments: StatementArguments, _ db: Database) throws -> [ID<Pupil>: PupilName]
  {
    let statement = try db.cachedStatement(
      sql: """
        SELECT person_id, surname, given, patronymic, valid_from <= ?4 FROM person_name
        WHERE person_id IN (SELECT person_id FROM movement
          WHERE (from_class_id = ?1 OR to_class_id = ?1) AND day BETWEEN ?2 AND ?3)
        ORDER BY valid_from
        """)
    return try Row.fetchAll(statement, arguments: arguments).reduce(into: [:]) { names, row in
      let (pupil, isPast): (ID<Pupil>, Bool) = (ID(row[0]), row[4])
      if isPast || names[pupil] == nil { names[pupil] = .real(try row.personName(1)) }
    }
  }

  private static func label(_ row: Row, _ index: Int) throws -> ClassLabel? {
    row.hasNull(atIndex: index) ? nil : try row.classLabel(index)
  }
}
