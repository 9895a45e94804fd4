import GRDB
import JournalCore
import JournalStore

/// The reads behind the register of consents; one statement a table, joined in memory.
struct ConsentQuery {
  typealias Paper = ConsentRegisterData.Paper

  let db: Database
  let moment: Day
  let pupils: [ID<Pupil>]

  private struct Record {
    let id: Int64
    let pupil: Int64
    let guardian: Int64?
    let status: Consent.Status
    let scope: String
    let reference: PaperReference
    let from: Day
  }

  func read() throws -> (states: [ID<Pupil>: FamilyState], papers: [ID<Pupil>: Paper]) {
    let records = try records()
    let ids = Array(records.values.map(\.id))
    let (roles, staff) = try admissions(of: ids)
    let recipients = try recipients(of: ids)
    let family = records.values.flatMap { [$0.pupil] + [$0.guardian].compactMap(\.self) }
    let names = try NamesOnDay(of: family + staff.values.flatMap(\.self), on: moment, db)
    let papers = records.values.map { record in
      (
        ID<Pupil>(record.pupil),
        Paper(
          status: record.status, reference: record.reference, from: record.from,
          signer: names.guardian(record.guardian, of: record.pupil), scope: record.scope,
          roles: Role.columns.filter { roles[record.id]?.contains($0) ?? false },
          staff: (staff[record.id] ?? []).compactMap { names.staff($0) },
          recipients: recipients[record.id] ?? [])
      )
    }
    return (try states(), Dictionary(uniqueKeysWithValues: papers))
  }

  private var list: String { list(pupils.map(\.rawValue)) }

  private func list(_ ids: [Int64]) -> String { "[\(ids.sorted().map(String.init).joined(separator: ","))]" }

  /// The paper of each pupil that holds on the day: the last one by its first day.
  private func records() throws -> [Int64: Record] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, person_id, guardian_id, status, scope, document_number, document_day, valid_from FROM consent
        WHERE person_id IN (SELECT value FROM json_each(?1)) AND valid_from <= ?2 ORDER BY valid_from, id
        """, arguments: [list, moment.iso]
    ).reduce(into: [:]) { found, row in
      found[row[1]] = Record(
        id: row[0], pupil: row[1], guardian: row[2], status: try row.word(3), scope: row[4],
        reference: PaperReference(number: row[5], day: try row.day(6)), from: try row.day(7))
    }
  }

  private func admissions(of consents: [Int64]) throws -> (roles: [Int64: Set<Role>], staff: [Int64: [Int64]])
  {
    var (roles, staff) = ([Int64: Set<Role>](), [Int64: [Int64]]())
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT consent_id, kind, value FROM consent_admission
        WHERE consent_id IN (SELECT value FROM json_each(?)) ORDER BY kind, value
        """, arguments: [list(consents)])
    for row in rows {
      let (id, kind, value): (Int64, String, String) = (row[0], row[1], row[2])
      if kind == "role" {
        if let role = Role(rawValue: value) { roles[id, default: []].insert(role) }
      } else if let person = Int64(value) {
        staff[id, default: []].append(person)
      }
    }
    return (roles, staff)
  }

  private func recipients(of consents: [Int64]) throws -> [Int64: [String]] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT consent_id, name FROM consent_recipient JOIN recipient ON recipient.id = recipient_id
        WHERE consent_id IN (SELECT value FROM json_each(?)) ORDER BY recipient_id
        """, arguments: [list(consents)]
    ).reduce(into: [:]) { found, row in found[row[0] as Int64, default: []].append(row[1]) }
  }

  private func states() throws -> [ID<Pupil>: FamilyState] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT person_id, state FROM family_state
        WHERE person_id IN (SELECT value FROM json_each(?1)) AND valid_from <= ?2 ORDER BY valid_from
        """, arguments: [list, moment.iso]
    ).reduce(into: [:]) { found, row in found[ID(row[0])] = try row.word(1) }
  }
}

extension NamesOnDay {
  /// The sealed name of a guardian; nil for nobody, and where a real name would tell who a coded pupil is (D-17).
  func guardian(_ guardian: Int64?, of pupil: Int64) -> Personal<PupilName>? {
    guard let name = self.pupil(guardian) else { return nil }
    if case .code = self.pupil(pupil), case .real = name { return nil }
    return Personal(sealed: name)
  }
}
