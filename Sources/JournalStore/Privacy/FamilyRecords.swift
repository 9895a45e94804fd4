import GRDB
package import JournalCore

/// What the journal knows of a family's decisions.
extension Database {
  /// All states of the pupil's family.
  func familyHistory(of pupil: ID<Pupil>) throws -> FamilyHistory {
    let rows = try Row.fetchAll(
      try cachedStatement(sql: "SELECT valid_from, state FROM family_state WHERE person_id = ?"),
      arguments: [pupil.rawValue])
    return FamilyHistory(
      of: pupil,
      try rows.map { row in FamilyHistory.Entry(from: try row.day(0), state: try row.word(1)) })
  }

  /// The state that decides what may be stored on the day: a withdrawal counts from its first day, not from its end.
  func familyStanding(of pupil: ID<Pupil>, on day: Day) throws -> FamilyState? {
    if try openCase(of: pupil) != nil { return .consentWithdrawn }
    return try familyHistory(of: pupil).state(on: day)
  }

  /// The withdrawal of the pupil that has not ended, or nil.
  func openCase(of pupil: ID<Pupil>) throws -> ID<WithdrawalCase>? {
    let id: Int64? = try cachedStatement(
      sql: """
        SELECT id FROM withdrawal_case WHERE person_id = ?1
        AND NOT EXISTS (SELECT 1 FROM withdrawal_step WHERE case_id = id AND step = 'codeGiven')
        AND NOT EXISTS (SELECT 1 FROM code_name WHERE person_id = ?1)
        """
    ).value([pupil.rawValue])
    return id.map { ID($0) }
  }

  /// The withdrawal with its steps; throws `noSuchCase`.
  func withdrawalCase(_ id: ID<WithdrawalCase>) throws -> WithdrawalCase {
    let row = try cachedStatement(sql: "SELECT person_id, opened_on FROM withdrawal_case WHERE id = ?")
      .firstRow([id.rawValue])
    guard let row else { throw StoreError.rule(PrivacyRefusal.noSuchCase(id)) }
    let steps = try Row.fetchAll(
      try cachedStatement(sql: "SELECT step, day, executor FROM withdrawal_step WHERE case_id = ?"),
      arguments: [id.rawValue])
    return WithdrawalCase(
      id: id, pupil: ID(row[0]), opened: try row.day(1),
      done: try steps.map { step in
        WithdrawalCase.Done(try step.word(0), on: try step.day(1), by: step[2])
      })
  }

  /// All names that the person has and had, from the present rows and from the history.
  func allNames(of person: Int64) throws -> [PersonName] {
    let rows = try Row.fetchAll(
      self,
      sql: """
        SELECT surname, given, patronymic FROM person_name WHERE person_id = ?1
        UNION SELECT json_extract(image, '$[2]'), json_extract(image, '$[3]'), json_extract(image, '$[4]')
        FROM version WHERE record = 'person_name' AND image IS NOT NULL AND json_extract(image, '$[0]') = ?1
        """, arguments: [person])
    return try rows.map { try $0.personName(0) }
  }

  /// Those who stand for the pupil on the day.
  func guardians(of pupil: ID<Pupil>, on day: Day) throws -> [ID<Guardian>] {
    return try Int64.fetchAll(
      self,
      sql: """
        SELECT DISTINCT guardian_id FROM guardianship
        WHERE pupil_id = ?1 AND valid_from <= ?2 AND (valid_to IS NULL OR valid_to >= ?2) ORDER BY guardian_id
        """, arguments: [pupil.rawValue, day.iso]
    ).map { ID($0) }
  }

  /// Another pupil whose consent holds and for whom the guardian stands, or nil.
  func otherWard(of guardian: ID<Guardian>, than pupil: ID<Pupil>, on day: Day) throws -> ID<Pupil>? {
    let wards = try Int64.fetchAll(
      self,
      sql: """
        SELECT DISTINCT pupil_id FROM guardianship WHERE guardian_id = ?1 AND pupil_id <> ?2
        AND valid_from <= ?3 AND (valid_to IS NULL OR valid_to >= ?3) ORDER BY pupil_id
        """, arguments: [guardian.rawValue, pupil.rawValue, day.iso])
    return try wards.map { ID<Pupil>($0) }.first { ward in
      try DataLevel(familyStanding(of: ward, on: day)) == .full
    }
  }
}

extension Transaction {
  /// Asks a rule of this area; its refusal becomes the store's.
  func rule<Result>(_ question: () throws(PrivacyRefusal) -> Result) throws -> Result {
    do {
      return try question()
    } catch {
      throw StoreError.rule(error)
    }
  }

  /// Throws unless the field may be stored of the pupil today (S0-11.1, S0-11.2).
  package func requireMayStore(_ field: PersonalField, of pupil: ID<Pupil>) throws {
    let state = try db.familyStanding(of: pupil, on: session.today)
    try rule { () throws(PrivacyRefusal) in try DataLevel.require(field, of: pupil, in: state) }
  }

  /// Lets the family enter the state; throws `laterState` or `impossibleChange`.
  func enter(_ state: FamilyState, of pupil: ID<Pupil>, from day: Day) throws {
    let history = try db.familyHistory(of: pupil)
    try rule { () throws(PrivacyRefusal) in try history.requireNext(state, from: day) }
    try db.cachedStatement(
      sql: """
        INSERT INTO family_state (person_id, valid_from, state) VALUES (?, ?, ?)
        ON CONFLICT (person_id, valid_from) DO UPDATE SET state = excluded.state
        """
    ).execute(arguments: [pupil.rawValue, day.iso, state.rawValue])
  }

  /// Stores what the paper says and gives its record; throws what the consent's own check refuses.
  @discardableResult
  func store(_ consent: Consent) throws -> Int64 {
    try rule { () throws(PrivacyRefusal) in try consent.check() }
    let writer = JournalWriter(db)
    try writer.run(
      """
      INSERT INTO consent (person_id, guardian_id, valid_from, status, scope, document_number, document_day)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        consent.pupil.rawValue, consent.guardian?.rawValue, consent.from.iso, consent.status.rawValue,
        consent.scope, consent.paper.number, consent.paper.day.iso,
      ])
    let id = db.lastInsertedRowID
    let admitted =
      consent.roles.map { ("role", $0.rawValue) } + consent.staff.map { ("staff", String($0.rawValue)) }
    for (kind, value) in admitted.sorted(by: <) {
      try writer.run("INSERT INTO consent_admission VALUES (?, ?, ?)", [id, kind, value])
    }
    for recipient in consent.recipients.sorted() {
      try writer.run("INSERT INTO consent_recipient VALUES (?, ?)", [id, recipient.rawValue])
    }
    concerns("consent", id)
    concerns("pupil", consent.pupil.rawValue)
    return id
  }

  /// Throws `caseIsOpen` while a withdrawal of the pupil's goes on.
  func requireNoOpenCase(of pupil: ID<Pupil>) throws {
    if let open = try db.openCase(of: pupil) { throw StoreError.rule(PrivacyRefusal.caseIsOpen(pupil, open)) }
  }

  /// Throws `unregisteredRecipient` unless the recipient is registered on the day (S0-1.15).
  func requireRegistered(_ recipient: ID<Recipient>, on day: Day) throws {
    let found: Int64? = try db.cachedStatement(
      sql: """
        SELECT id FROM recipient WHERE id = ?1 AND valid_from <= ?2 AND (valid_to IS NULL OR valid_to >= ?2)
        """
    ).value([recipient.rawValue, day.iso])
    if found == nil { throw StoreError.rule(PrivacyRefusal.unregisteredRecipient(recipient, day)) }
  }
}
