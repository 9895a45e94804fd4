import GRDB
import JournalCore

/// Steps of a withdrawal and the names that it takes away.
extension Transaction {
  /// Writes the step as done today; throws unless it is the next one.
  func finish(
    _ step: WithdrawalStep, of withdrawal: WithdrawalCase, paper: PaperReference? = nil, scope: String? = nil
  ) throws {
    let today = session.today
    try rule { () throws(PrivacyRefusal) in try withdrawal.require(step, on: today) }
    try JournalWriter(db).run(
      """
      INSERT INTO withdrawal_step (case_id, step, day, executor, document_number, document_day, scope)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        withdrawal.id.rawValue, step.rawValue, today.iso, session.principal.auditName, paper?.number,
        paper?.day.iso, scope,
      ])
    concerns("withdrawal", withdrawal.id.rawValue)
    concerns("pupil", withdrawal.pupil.rawValue)
  }

  /// Throws unless the step is the next one of the withdrawal.
  func requireNext(_ step: WithdrawalStep, of withdrawal: WithdrawalCase) throws {
    let today = session.today
    try rule { () throws(PrivacyRefusal) in try withdrawal.require(step, on: today) }
  }

  /// Throws `openTexts` while a record holds a name of the withdrawal and nobody judged it to be a namesake's.
  func requireNoOpenTexts(_ withdrawal: WithdrawalCase) throws {
    let open = try db.openFindings(of: withdrawal)
    if !open.isEmpty { throw StoreError.rule(PrivacyRefusal.openTexts(withdrawal.id, count: open.count)) }
  }
}

extension Database {
  /// The persons of the withdrawal with their code names: those of its order, before it the pupil alone.
  func codedPersons(of withdrawal: WithdrawalCase) throws -> [AnonymisationOrder.Entry] {
    let rows = try Row.fetchAll(
      try cachedStatement(
        sql: """
          SELECT person_id, kind, number, text FROM anonymisation_entry WHERE case_id = ?
          ORDER BY kind = 'guardian', number
          """), arguments: [withdrawal.id.rawValue])
    if rows.isEmpty {
      return [.init(person: withdrawal.pupil.rawValue, kind: .pupil, number: 0, text: "")]
    }
    return try rows.map { row in
      AnonymisationOrder.Entry(person: row[0], kind: try row.word(1), number: row[2], text: row[3])
    }
  }

  /// The order of the withdrawal, with the entries of the withdrawal alone.
  func order(of withdrawal: WithdrawalCase) throws -> AnonymisationOrder {
    let row = try cachedStatement(
      sql: """
        SELECT anonymisation_order.number, day, in_force_from FROM anonymisation_order
        JOIN anonymisation_entry ON order_id = id WHERE case_id = ?
        """
    ).firstRow([withdrawal.id.rawValue])
    guard let row else { throw StoreError.corrupt(detail: "a withdrawal without its order") }
    return AnonymisationOrder(
      OrderReference(number: row[0], date: try row.day(1)), inForceFrom: try row.day(2),
      entries: try codedPersons(of: withdrawal))
  }

  /// The highest numbers of code names ever given.
  func codeNumbers() throws -> CodeNumbers {
    let rows = try Row.fetchAll(self, sql: "SELECT kind, last FROM code_number")
    return CodeNumbers(
      after: Dictionary(uniqueKeysWithValues: try rows.map { (try $0.word(0) as CodeKind, $0[1] as Int) }))
  }

  /// Everything by which the person is known, for the vault.
  func identity(of person: Int64) throws -> CodeLink {
    let names = try Row.fetchAll(
      self, sql: "SELECT surname, given, patronymic, valid_from FROM person_name WHERE person_id = ?",
      arguments: [person])
    let row = try cachedStatement(sql: "SELECT sex, birth_day FROM person WHERE id = ?").firstRow([person])
    guard let row else { throw StoreError.noSuchPerson(id: person) }
    return CodeLink(
      person: person,
      names: try names.map { CodeLink.Name(from: try $0.day(3), name: try $0.personName(0)) },
      birthDay: try row.dayIfAny(1), sex: try row.word(0))
  }

  /// What takes the names of the withdrawal out of texts.
  func replacer(of withdrawal: WithdrawalCase) throws -> NameReplacer {
    NameReplacer(
      try codedPersons(of: withdrawal).map { (names: try allNames(of: $0.person), code: $0.text) })
  }

  /// Records that hold a name of the withdrawal, those judged to be a namesake's left out.
  func openFindings(of withdrawal: WithdrawalCase) throws -> [TextFinding] {
    let search = TextSearch(db: self, names: try replacer(of: withdrawal))
    let kept = try Row.fetchAll(
      self, sql: "SELECT record, key, digest FROM withdrawal_kept_text WHERE case_id = ?",
      arguments: [withdrawal.id.rawValue])
    let digests = Dictionary(
      uniqueKeysWithValues: kept.map { (RecordKey(record: $0[0], key: $0[1]), $0[2] as String) })
    return try search.findings().filter { finding in
      let record = RecordKey(record: finding.table, key: finding.key)
      guard let judged = digests[record] else { return true }
      return try judged != search.digest(of: record)
    }
  }
}
