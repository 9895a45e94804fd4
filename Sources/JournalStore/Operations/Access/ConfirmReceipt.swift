import GRDB
public import JournalCore

/// Records that somebody signed for a code (S3-3.4.e, S4-3.3.o).
public struct ConfirmReceipt: Operation {
  public static let name = "confirm-receipt"
  let credential: ID<IssuedCredential>
  let day: Day

  /// The receipt of the code on the day.
  public init(of credential: ID<IssuedCredential>, on day: Day) {
    self.credential = credential
    self.day = day
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    let user = try owner(transaction.db).user
    let account = try transaction.db.requireAccount(user)
    let isFamily = try IssueCredential.isFamily(account, transaction)
    return AccessDemand(
      isFamily ? .issueFamilyCredentials : .issueStaffCredentials, .issue, .user(user.rawValue),
      manner: .handOver)
  }

  /// Refuses a void or unknown code, and a receipt that is signed already.
  public func perform(in transaction: Transaction) throws {
    let (user, isSigned) = try owner(transaction.db)
    if isSigned { throw StoreError.rule(AccountRefusal.receiptSigned(credential.rawValue)) }
    try JournalWriter(transaction.db).run(
      "UPDATE credential SET receipt_signed = ? WHERE id = ?", [day.iso, credential.rawValue])
    transaction.concerns("user", user.rawValue)
    transaction.concerns("credential", credential.rawValue)
  }

  private func owner(_ db: Database) throws -> (user: ID<User>, isSigned: Bool) {
    let row = try Row.fetchOne(
      db,
      sql: "SELECT user_id, receipt_signed IS NOT NULL FROM credential WHERE id = ? AND voided_on IS NULL",
      arguments: [credential.rawValue])
    guard let row else { throw StoreError.rule(AccountRefusal.noSuchCredential(credential.rawValue)) }
    return (ID(row[0]), row[1])
  }
}

extension ConfirmReceipt: RecordedOperation {
  public static let summary = "records that somebody signed for a code"
  public static let fields: [FieldSpec] = [
    .required("credential", .id, "the line of the register of issues"),
    .required("day", .day, "when it was signed"),
  ]

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(of: try fields.id("credential"), on: try fields.day("day"))
  }
}
