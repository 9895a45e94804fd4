import GRDB
public import JournalCore

/// Records what became of an item of the outbox: sent, failed, cancelled, or acknowledged by its reader.
public struct SettleOutboxItem: RecordedOperation {
  /// What became of it.
  public enum Step: String, Hashable, Sendable, CaseIterable {
    case sent, failed, cancelled, acknowledged
  }

  public static let name = "settle-outbox-item"
  public static let summary = "Record what became of an item of the outbox."
  public static let fields: [FieldSpec] = [
    .required("item", .id, "the item"),
    .required("step", .word, "sent, failed, cancelled or acknowledged"),
  ]

  let item: Int64
  let step: Step

  /// What became of the item, now.
  public init(_ item: Int64, _ step: Step) {
    self.item = item
    self.step = step
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(try fields.id("item", of: Person.self).rawValue, try fields.word("step"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.messages, .write) }

  /// Throws `noSuchRecord`, `outboxClosed`, and `channelNotPermitted` when consent is gone since: the item is then to be
  /// cancelled.
  public func perform(in transaction: Transaction) throws {
    let (db, session) = (transaction.db, transaction.session)
    let row = try db.cachedStatement(sql: "SELECT state, channel, pupil_id FROM outbox_item WHERE id = ?")
      .firstRow([item])
    guard let row else { throw StoreError.rule(CommunicationRefusal.noSuchRecord("отправление", item)) }
    let state: OutboxRules.State = try row.word(0)
    if step == .acknowledged {
      return try transaction.write(
        "UPDATE outbox_item SET acknowledged_at = ? WHERE id = ?", [session.now.iso, item])
    }
    guard let next = OutboxRules.State(rawValue: step.rawValue) else { return }
    try ruled { try OutboxRules.check(item, from: state, to: next) }
    if step == .sent, let pupil: Int64 = row[2] {
      let channel: DigestChannel = try row.word(1)
      let family = try db.familyStanding(of: ID(pupil), on: session.today) ?? .consentRefused
      try ruled { try OutboxRules.check(channel, family: family) }
    }
    try transaction.write(
      "UPDATE outbox_item SET state = ?, settled_at = ? WHERE id = ?", [next.rawValue, session.now.iso, item])
    transaction.concerns("outbox", item)
  }
}
