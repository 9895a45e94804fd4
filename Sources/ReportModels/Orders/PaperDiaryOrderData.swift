import GRDB
public import JournalCore
public import JournalStore

/// What an order on informing a family by paper shows; the names stay real, consent was not withdrawn (S0-11.4.2, K-32).
///
/// Where the family withdrew its consent later, the code name stands for the name as in all papers.
public struct PaperDiaryOrderData: ReportData {
  /// What stands around the text.
  public private(set) var head: OrderHead
  /// The pupil's class on the first day of the paper diary.
  public let schoolClass: SchoolClass
  /// The class teacher on that day; nil when none is recorded.
  public private(set) var classTeacher: Personal<DeclinedPerson>?
  /// The pupil.
  public private(set) var pupil: OrderPerson
  /// The lawful representatives on that day.
  public private(set) var guardians: [OrderPerson]
  /// The family's application.
  public let application: PaperReference
  /// The first day of the paper diary.
  public let from: Day

  /// The orders of the choice that put families on the paper diary.
  public static func scopes(
    _ choice: ScopeChoice, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> [OrderScope] {
    try OrderScope.all(choice, from: snapshot).filter {
      if case .paperDiary = $0.record { true } else { false }
    }
  }

  /// Reads the order.
  public static func fetch(
    _ scope: OrderScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> PaperDiaryOrderData {
    guard case .paperDiary(let id, let pupil) = scope.record else {
      throw StoreError.corrupt(detail: "an order on no paper diary")
    }
    let head = try OrderHead.fetch(scope, from: snapshot, under: profile)
    return try snapshot.read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT application_number, application_day, first_day,
            (SELECT class_id FROM enrolment WHERE enrolment.person_id = ?1
              AND enrolment.first_day <= diary_refusal.first_day
              ORDER BY enrolment.first_day DESC LIMIT 1)
          FROM diary_refusal WHERE id = ?2
          """, arguments: [pupil.rawValue, id.rawValue])
      guard let row, let schoolClass = scope.classes.first(where: { $0.id.rawValue == row[3] }) else {
        throw StoreError.corrupt(detail: "a refusal without a class")
      }
      let from = try row.day(2)
      let guardians = try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT guardian_id FROM guardianship WHERE pupil_id = ?1 AND is_legal = 1
          AND valid_from <= ?2 AND (valid_to IS NULL OR valid_to >= ?2) ORDER BY guardian_id
          """, arguments: [pupil.rawValue, from.iso])
      let teacher = try Int64.fetchOne(
        db,
        sql:
          "SELECT person_id FROM class_leadership WHERE class_id = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1",
        arguments: [schoolClass.id.rawValue, from.iso])
      let family = [pupil.rawValue] + guardians
      let people = try DeclinedPeople(
        of: family + [teacher].compactMap(\.self), on: scope.order.date, db)
      let codes = try codes(of: family, db)
      // The name of one of a family tells the surname of all.
      let isOpen = codes[pupil.rawValue] == nil
      let named = family.map { person in
        OrderPerson(
          person, number: codes[person]?.number, code: codes[person]?.text ?? "",
          name: isOpen && codes[person] == nil ? people[person] : nil)
      }
      return PaperDiaryOrderData(
        head: head, schoolClass: schoolClass, classTeacher: people[teacher], pupil: named[0],
        guardians: Array(named.dropFirst()),
        application: PaperReference(number: row[0], day: try row.day(1)), from: from)
    }
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    classTeacher?.disclose(through: &clearance, mask: .blank)
    pupil.disclose(through: &clearance)
    for index in guardians.indices { guardians[index].disclose(through: &clearance) }
  }

  private static func codes(
    of persons: [Int64], _ db: Database
  ) throws -> [Int64: (number: Int, text: String)] {
    let list = "[\(persons.map(String.init).joined(separator: ","))]"
    return try Row.fetchAll(
      db,
      sql:
        "SELECT person_id, number, text FROM code_name WHERE person_id IN (SELECT value FROM json_each(?))",
      arguments: [list]
    ).reduce(into: [:]) { found, row in found[row[0]] = (row[1], row[2]) }
  }
}
