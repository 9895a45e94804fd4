import GRDB
public import JournalCore

/// Puts news of a pupil into the outbox of every guardian who agreed to get them so (S1-1.6, S0-5.4.4).
///
/// Without consent or agreement nothing is put there. The words are made from the record when the item is sent.
public struct NotifyFamily: RecordedOperation {
  public static let name = "notify-family"
  public static let summary = "Put news of a pupil into the outbox of the family."
  public static let fields: [FieldSpec] = [
    .required("pupil", .id, "the pupil"),
    .required("payload", .word, "mark, absence, debt, failing, digest, note or message"),
    .required("record", .id, "the record that it tells of"),
  ]

  let pupil: ID<Pupil>
  let payload: OutboxRules.Payload
  let record: Int64

  /// News of the pupil about the record.
  public init(of pupil: ID<Pupil>, _ payload: OutboxRules.Payload, record: Int64) {
    self.pupil = pupil
    self.payload = payload
    self.record = record
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      of: try fields.id("pupil"), try fields.word("payload"),
      record: try fields.id("record", of: Person.self).rawValue)
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.messages, .write, transaction.target(pupil))
  }

  /// How many items were put there.
  public func perform(in transaction: Transaction) throws -> Int {
    let (db, today) = (transaction.db, transaction.session.today)
    let family = try db.familyStanding(of: pupil, on: today) ?? .consentRefused
    var count = 0
    for (guardian, agreement) in try db.agreements(of: pupil) {
      guard !OutboxRules.ways([agreement], family: family, on: today).isEmpty,
        try db.pupilsOf(guardian: guardian.rawValue, on: today).contains(pupil)
      else { continue }
      try transaction.queue(payload, record, agreement.channel, to: guardian.rawValue, about: pupil)
      count += 1
    }
    transaction.concerns("pupil", pupil.rawValue)
    return count
  }
}

/// Puts a notice for a member of the staff into the outbox, who acknowledges it (S2-8.e, S0-5.4.4).
public struct NotifyStaff: RecordedOperation {
  public static let name = "notify-staff"
  public static let summary = "Put a notice for a member of the staff into the outbox."
  public static let fields: [FieldSpec] = [
    .required("person", .id, "the member of the staff"),
    .required("payload", .word, "failing, checkFindings, errorReport, programChanges or another"),
    .required("record", .id, "the record that it tells of"), .optional("pupil", .id, "the pupil"),
  ]

  let member: ID<StaffMember>
  let payload: OutboxRules.Payload
  let record: Int64
  let pupil: ID<Pupil>?

  /// A notice to the member about the record.
  public init(
    _ member: ID<StaffMember>, _ payload: OutboxRules.Payload, record: Int64, about pupil: ID<Pupil>? = nil
  ) {
    self.member = member
    self.payload = payload
    self.record = record
    self.pupil = pupil
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.id("person"), try fields.word("payload"),
      record: try fields.id("record", of: Person.self).rawValue, about: try fields.idIfAny("pupil"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.messages, .write) }

  /// Throws `noSuchPerson`.
  public func perform(in transaction: Transaction) throws {
    try transaction.db.requireStaff(member)
    try transaction.queue(payload, record, .portal, to: member.rawValue, about: pupil)
  }
}

extension Transaction {
  /// Puts an item into the outbox, now.
  func queue(
    _ payload: OutboxRules.Payload, _ record: Int64, _ channel: DigestChannel, to recipient: Int64,
    about pupil: ID<Pupil>?
  ) throws {
    try write(
      """
      INSERT INTO outbox_item (recipient_id, pupil_id, channel, payload, record_id, state, queued_at)
      VALUES (?, ?, ?, ?, ?, 'waiting', ?)
      """,
      [recipient, pupil?.rawValue, channel.rawValue, payload.rawValue, record, session.now.iso])
    concerns("outbox", db.lastInsertedRowID)
  }
}
