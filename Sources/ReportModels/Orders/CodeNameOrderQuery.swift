import GRDB
import JournalCore
import JournalStore

/// The reads behind an order on code names; one statement a table, joined in memory.
struct CodeNameOrderQuery {
  typealias Member = CodeNameOrderData.Member

  let db: Database
  let id: ID<AnonymisationOrder>
  let scope: OrderScope

  private struct Entry {
    let person: Int64
    let withdrawal: Int64?
    let kind: CodeKind
    let number: Int
    let text: String
  }

  private struct Ground {
    let guardian: Int64?
    let paper: PaperReference
  }

  func read() throws -> (inForceFrom: Day, members: [Member], others: Int) {
    let order = try Row.fetchOne(
      db, sql: "SELECT in_force_from FROM anonymisation_order WHERE id = ?", arguments: [id.rawValue])
    guard let from = try order?.day(0) else {
      throw StoreError.corrupt(detail: "an order that is not there")
    }
    let (entries, grounds) = (try entries(), try grounds())
    let persons = entries.map(\.person) + grounds.values.compactMap(\.guardian)
    let coded = try coded(persons)
    let classes = try classes(on: from)
    let teachers = try leaders(on: from)
    let people = try DeclinedPeople(of: persons + teachers.values, on: scope.order.date, db)
    let pupils = entries.filter { $0.kind == .pupil }
    let members = try pupils.compactMap { entry -> Member? in
      guard let id = classes[entry.person], let own = scope.classes.first(where: { $0.id == id }) else {
        return nil
      }
      guard let ground = entry.withdrawal.flatMap({ grounds[$0] }) else {
        throw StoreError.corrupt(detail: "an order without its withdrawal")
      }
      // The name of one of a family tells the surname of all: they are open together or not at all.
      let isOpen = !coded.contains(entry.person)
      func named(_ person: Int64, _ entry: Entry?) -> OrderPerson {
        OrderPerson(
          person, number: entry?.number, code: entry?.text ?? "",
          name: isOpen && !coded.contains(person) ? people[person] : nil)
      }
      let applicant = ground.guardian ?? entry.person
      return Member(
        schoolClass: own, classTeacher: people[teachers[own.id]], refusal: ground.paper,
        applicant: named(applicant, entries.first { $0.person == applicant }),
        pupil: named(entry.person, entry),
        guardians: entries.filter { $0.kind == .guardian && $0.withdrawal == entry.withdrawal }
          .map { named($0.person, $0) })
    }
    return (from, members, pupils.count - members.count)
  }

  private func entries() throws -> [Entry] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT person_id, case_id, kind, number, text FROM anonymisation_entry WHERE order_id = ?
        ORDER BY kind DESC, number
        """, arguments: [id.rawValue]
    ).map { row in
      Entry(person: row[0], withdrawal: row[1], kind: try row.word(2), number: row[3], text: row[4])
    }
  }

  /// The registered refusal of each withdrawal; before it is registered the application itself.
  private func grounds() throws -> [Int64: Ground] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT withdrawal_case.id, consent.guardian_id,
          coalesce(withdrawal_step.document_number, consent.document_number),
          coalesce(withdrawal_step.document_day, consent.document_day)
        FROM withdrawal_case JOIN consent ON consent.id = consent_id
        LEFT JOIN withdrawal_step ON case_id = withdrawal_case.id AND step = 'refusalRegistered'
        WHERE withdrawal_case.id IN (SELECT case_id FROM anonymisation_entry WHERE order_id = ?)
        """, arguments: [id.rawValue]
    ).reduce(into: [:]) { found, row in
      found[row[0]] = Ground(guardian: row[1], paper: PaperReference(number: row[2], day: try row.day(3)))
    }
  }

  private func coded(_ persons: [Int64]) throws -> Set<Int64> {
    let list = "[\(persons.map(String.init).joined(separator: ","))]"
    return Set(
      try Int64.fetchAll(
        db, sql: "SELECT person_id FROM code_name WHERE person_id IN (SELECT value FROM json_each(?))",
        arguments: [list]))
  }

  /// The class of each pupil of the order on the day.
  private func classes(on day: Day) throws -> [Int64: ID<SchoolClass>] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT person_id, class_id FROM enrolment WHERE first_day <= ?2
        AND person_id IN (SELECT person_id FROM anonymisation_entry WHERE order_id = ?1) ORDER BY first_day
        """, arguments: [id.rawValue, day.iso]
    ).reduce(into: [:]) { found, row in found[row[0]] = ID(row[1]) }
  }

  private func leaders(on day: Day) throws -> [ID<SchoolClass>: Int64] {
    try Row.fetchAll(
      db, sql: "SELECT class_id, person_id FROM class_leadership WHERE valid_from <= ? ORDER BY valid_from",
      arguments: [day.iso]
    ).reduce(into: [:]) { found, row in found[ID(row[0])] = row[1] }
  }
}
