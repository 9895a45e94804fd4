import GRDB
public import JournalCore

/// The director's decision about an application for the electronic diary (S4-1.12.d).
public struct DecideDiaryApplication: RecordedOperation {
  public static let name = "decide-diary-application"
  public static let summary = "Grant or refuse an application for the electronic diary."
  public static let fields: [FieldSpec] = [
    .required("application", .id, "the application"), .required("decision", .word, "granted or refused"),
  ]

  let id: ID<DiaryApplication>
  let decision: DiaryApplication.Decision

  /// The decision of today.
  public init(_ id: ID<DiaryApplication>, _ decision: DiaryApplication.Decision) {
    self.id = id
    self.decision = decision
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(try fields.id("application"), try fields.word("decision"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.diaryRefusal, .approve) }

  /// Throws `noSuchApplication` or `applicationIsDecided`.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    let row = try db.cachedStatement(sql: "SELECT person_id, decided_on FROM diary_application WHERE id = ?")
      .firstRow([id.rawValue])
    guard let row else { throw StoreError.rule(PrivacyRefusal.noSuchApplication(id)) }
    if let day = try row.dayIfAny(1) { throw StoreError.rule(PrivacyRefusal.applicationIsDecided(id, day)) }
    try JournalWriter(db).run(
      "UPDATE diary_application SET decision = ?, decided_on = ? WHERE id = ?",
      [decision.rawValue, transaction.session.today.iso, id.rawValue])
    transaction.concerns("application", id.rawValue)
    transaction.concerns("pupil", row[0])
  }
}
