import GRDB
public import JournalCore

/// What may be read of consents and withdrawals without SQL.
extension StoreSnapshot {
  /// The state of the pupil's family on the day; nil before the first paper.
  public func familyState(of pupil: ID<Pupil>, on day: Day) throws(StoreError) -> FamilyState? {
    try read { db in try db.familyHistory(of: pupil).state(on: day) }
  }

  /// The consent, refusal or withdrawal that holds on the day; nil without any.
  public func consent(of pupil: ID<Pupil>, on day: Day) throws(StoreError) -> Consent? {
    try read { db in try db.consent(of: pupil, on: day) }
  }

  /// The pupils of the class on the day with what their families said; nil beside those whose paper is missing
  /// (S3-3.4.f).
  public func consentRegister(
    of schoolClass: ID<SchoolClass>, on day: Day
  ) throws(StoreError) -> [(pupil: ID<Pupil>, consent: Consent?)] {
    try read { db in
      let pupils = try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT person_id FROM enrolment
          WHERE class_id = ?1 AND first_day <= ?2 AND (last_day IS NULL OR last_day >= ?2) ORDER BY person_id
          """, arguments: [schoolClass.rawValue, day.iso])
      return try pupils.map { id in (ID(id), try db.consent(of: ID(id), on: day)) }
    }
  }

  /// The withdrawal with its steps; throws `noSuchCase`.
  public func withdrawal(_ id: ID<WithdrawalCase>) throws(StoreError) -> WithdrawalCase {
    try read { db in try db.withdrawalCase(id) }
  }

  /// The records that hold a name of the withdrawal and are not judged to be a namesake's (DECISIONS 8).
  public func textFindings(for id: ID<WithdrawalCase>) throws(StoreError) -> [TextFinding] {
    try read { db in try db.openFindings(of: try db.withdrawalCase(id)) }
  }

  /// What a journal restored from an older backup must do again (DECISIONS 8).
  public func anonymisationLedger() throws(StoreError) -> AnonymisationLedger {
    try read { db in
      let codes = try Row.fetchAll(
        db,
        sql: """
          SELECT person_id, kind, number, text, order_number, order_day, valid_from, content
          FROM code_name LEFT JOIN vault_entry USING (kind, number) ORDER BY kind DESC, number
          """)
      let last = try Row.fetchAll(db, sql: "SELECT kind, last FROM code_number")
      let kept = try Row.fetchAll(
        db, sql: "SELECT DISTINCT record, key, digest FROM withdrawal_kept_text ORDER BY record, key")
      return AnonymisationLedger(
        lock: try String.fetchOne(db, sql: "SELECT content FROM vault_lock"),
        last: Dictionary(uniqueKeysWithValues: try last.map { (try $0.word(0) as CodeKind, $0[1] as Int) }),
        codes: try codes.map { row in
          AnonymisationLedger.Code(
            AnonymisationOrder.Entry(person: row[0], kind: try row.word(1), number: row[2], text: row[3]),
            order: OrderReference(number: row[4], date: try row.day(5)), from: try row.day(6), box: row[7])
        }, kept: kept.map { AnonymisationLedger.Kept(table: $0[0], key: $0[1], digest: $0[2]) })
    }
  }

  /// The informing of the pupil's family on the day under the profile's provision of the diary (D-36).
  public func informing(
    of pupil: ID<Pupil>, on day: Day, under provision: DiaryProvision
  ) throws(StoreError) -> FamilyInforming {
    try read { db in
      let granted: Int64? = try db.cachedStatement(
        sql:
          "SELECT id FROM diary_application WHERE person_id = ? AND decision = 'granted' AND decided_on <= ?"
      ).value([pupil.rawValue, day.iso])
      return FamilyInforming(
        try db.familyHistory(of: pupil).state(on: day), under: provision,
        hasGrantedApplication: granted != nil)
    }
  }
}

extension Database {
  /// The consent, refusal or withdrawal that holds on the day.
  func consent(of pupil: ID<Pupil>, on day: Day) throws -> Consent? {
    let row = try cachedStatement(
      sql: """
        SELECT id, guardian_id, status, scope, document_number, document_day, valid_from FROM consent
        WHERE person_id = ? AND valid_from <= ? ORDER BY valid_from DESC, id DESC LIMIT 1
        """
    ).firstRow([pupil.rawValue, day.iso])
    guard let row else { return nil }
    let id: Int64 = row[0]
    func values(_ kind: String) throws -> [String] {
      try String.fetchAll(
        self, sql: "SELECT value FROM consent_admission WHERE consent_id = ? AND kind = ?",
        arguments: [id, kind])
    }
    let recipients = try Int64.fetchAll(
      self, sql: "SELECT recipient_id FROM consent_recipient WHERE consent_id = ?", arguments: [id])
    return Consent(
      of: pupil, by: (row[1] as Int64?).map { ID($0) }, try row.word(2), scope: row[3],
      roles: Set(try values("role").compactMap(Role.init(rawValue:))),
      staff: Set(try values("staff").compactMap { Int64($0) }.map { ID($0) }),
      recipients: Set(recipients.map { ID($0) }),
      paper: PaperReference(number: row[4], day: try row.day(5)), from: try row.day(6))
  }
}
