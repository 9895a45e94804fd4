import GRDB
public import JournalCore

/// Records to whom a digest was handed over and whether the receipt is signed (S0-11.4.3).
public struct HandOverDigest: RecordedOperation {
  public static let name = "hand-over-digest"
  public static let summary = "Record to whom a digest was handed over."
  public static let fields: [FieldSpec] = [
    .required("digest", .id, "the digest"), .required("guardian", .id, "who received it"),
    .required("on", .day, "the day"), .optional("signed", .truth, "whether the receipt is signed"),
  ]

  let digest: ID<ParentDigest>
  let guardian: ID<Guardian>
  let day: Day
  let isSigned: Bool

  /// The handing over of the digest to the guardian on the day.
  public init(_ digest: ID<ParentDigest>, to guardian: ID<Guardian>, on day: Day, signed isSigned: Bool) {
    self.digest = digest
    self.guardian = guardian
    self.day = day
    self.isSigned = isSigned
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.id("digest"), to: try fields.id("guardian"), on: try fields.day("on"),
      signed: try fields.truth("signed"))
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    AccessDemand(.printDigests, .print, transaction.target(try stored(transaction).pupil))
  }

  /// Throws `noSuchRecord`, `inFuture`, `notGuardian`, `handedOverAlready` or `handedOverEarly`.
  public func perform(in transaction: Transaction) throws {
    try transaction.requirePast(day)
    let stored = try stored(transaction)
    if let before = stored.handedOver {
      throw StoreError.rule(CommunicationRefusal.handedOverAlready(digest, day: before))
    }
    guard day >= stored.last else {
      throw StoreError.rule(CommunicationRefusal.handedOverEarly(digest, last: stored.last))
    }
    try transaction.requireGuardian(guardian, of: stored.pupil)
    try transaction.write(
      "UPDATE parent_digest SET handed_over_on = ?, received_by = ?, is_signed = ? WHERE id = ?",
      [day.iso, guardian.rawValue, isSigned, digest.rawValue])
    transaction.concerns("pupil", stored.pupil.rawValue)
    transaction.concerns("digest", digest.rawValue)
  }

  private func stored(_ transaction: Transaction) throws -> (pupil: ID<Pupil>, last: Day, handedOver: Day?) {
    let row = try transaction.db.cachedStatement(
      sql: "SELECT pupil_id, last_day, handed_over_on FROM parent_digest WHERE id = ?"
    ).firstRow([digest.rawValue])
    guard let row else {
      throw StoreError.rule(CommunicationRefusal.noSuchRecord("распечатка", digest.rawValue))
    }
    return (ID(row[0]), try row.day(1), try row.dayIfAny(2))
  }
}
