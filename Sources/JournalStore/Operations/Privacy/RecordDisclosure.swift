import GRDB
public import JournalCore

/// Records that pupils' data were handed to a registered recipient: when, what, of how many (S0-1.15).
public struct RecordDisclosure: RecordedOperation {
  public static let name = "record-disclosure"
  public static let summary = "Record that pupils' data are handed to a registered recipient."
  public static let fields: [FieldSpec] = [
    .required("recipient", .id, "the registered recipient"), .required("scope", .text, "which data"),
    .required("pupils", .ids, "the pupils"),
  ]

  let recipient: ID<Recipient>
  let scope: String
  let pupils: [ID<Pupil>]

  /// A disclosure of today about the pupils.
  public init(to recipient: ID<Recipient>, scope: String, pupils: [ID<Pupil>]) {
    self.recipient = recipient
    self.scope = scope
    self.pupils = pupils
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      to: try fields.id("recipient"), scope: try fields.text("scope"), pupils: try fields.someIDs("pupils"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.exportPersonalData, .execute)
  }

  /// Throws `unregisteredRecipient`, `disclosureWithoutConsent`, `noSuchPerson`, and `constraint` for no pupils at all.
  public func perform(in transaction: Transaction) throws {
    let (db, today) = (transaction.db, transaction.session.today)
    try transaction.requireRegistered(recipient, on: today)
    for pupil in pupils { try db.requirePerson(pupil.rawValue, kind: .pupil) }
    let refusing = try Set(pupils).filter { try DataLevel(db.familyStanding(of: $0, on: today)) != .full }
    if !refusing.isEmpty {
      throw StoreError.rule(PrivacyRefusal.disclosureWithoutConsent(pupils: refusing.count))
    }
    try JournalWriter(db).run(
      "INSERT INTO disclosure (recipient_id, day, scope, pupils) VALUES (?, ?, ?, ?)",
      [recipient.rawValue, today.iso, scope, Set(pupils).count])
    transaction.concerns("disclosure", db.lastInsertedRowID)
    transaction.concerns("recipient", recipient.rawValue)
  }
}
