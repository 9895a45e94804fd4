import GRDB
public import JournalCore

/// Records how a guardian agreed to get word of a pupil (S1-1.6, S2-A2.5.a).
public struct AgreeDelivery: RecordedOperation {
  public static let name = "agree-delivery"
  public static let summary = "Record how a guardian agreed to get word of a pupil."
  public static let fields: [FieldSpec] = [
    .required("guardian", .id, "the guardian"), .required("pupil", .id, "the pupil"),
    .required("channel", .word, "paper, portal, email or sms"),
    .optional("interval-days", .integer, "longest time between two; that of the profile by default"),
    .optional("contact", .text, "number or address for email and sms"),
    .required("source", .text, "where it comes from: the application and its date"),
    .required("from", .day, "first day"), .optional("to", .day, "last day"),
  ]

  let guardian: ID<Guardian>
  let pupil: ID<Pupil>
  let channel: DigestChannel
  let intervalDays: Int?
  let contact: String?
  let source: String
  let validity: Validity

  /// The agreement; the interval of the profile holds when none is given.
  public init(
    of guardian: ID<Guardian>, for pupil: ID<Pupil>, by channel: DigestChannel,
    every intervalDays: Int? = nil,
    contact: String? = nil, source: String, over validity: Validity
  ) {
    self.guardian = guardian
    self.pupil = pupil
    self.channel = channel
    self.intervalDays = intervalDays
    self.contact = contact
    self.source = source
    self.validity = validity
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      of: try fields.id("guardian"), for: try fields.id("pupil"), by: try fields.word("channel"),
      every: try fields.integerIfAny("interval-days"), contact: fields.textIfAny("contact"),
      source: try fields.text("source"), over: try fields.validity())
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.diaryRefusal, .write, transaction.target(pupil))
  }

  /// The agreement's record; throws `notGuardian`, what `DeliveryAgreement` refuses, and `agreementAlready`.
  public func perform(in transaction: Transaction) throws -> Int64 {
    let (db, session) = (transaction.db, transaction.session)
    try transaction.requireGuardian(guardian, of: pupil)
    let rules = session.profile.digest
    let agreement = DeliveryAgreement(
      channel: channel, intervalDays: intervalDays ?? rules.interval.days, contact: contact, source: source,
      validity: validity)
    let family = try db.familyStanding(of: pupil, on: session.today) ?? .consentRefused
    try ruled { try agreement.check(family: family, rules: rules) }
    for (holder, other) in try db.agreements(of: pupil)
    where holder == guardian && other.channel == channel && other.validity.overlaps(validity) {
      throw StoreError.rule(CommunicationRefusal.agreementAlready(channel, other.validity))
    }
    try transaction.write(
      """
      INSERT INTO delivery_agreement (guardian_id, pupil_id, channel, interval_days, contact, source, valid_from,
        valid_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        guardian.rawValue, pupil.rawValue, channel.rawValue, agreement.intervalDays, contact, source,
        validity.first.iso, validity.last?.iso,
      ])
    transaction.concerns("pupil", pupil.rawValue)
    transaction.concerns("person", guardian.rawValue)
    return db.lastInsertedRowID
  }
}

/// Ends an agreement on delivery.
public struct EndDelivery: RecordedOperation {
  public static let name = "end-delivery"
  public static let summary = "End an agreement on delivery."
  public static let fields: [FieldSpec] = [
    .required("guardian", .id, "the guardian"), .required("pupil", .id, "the pupil"),
    .required("channel", .word, "paper, portal, email or sms"), .required("last", .day, "last day"),
  ]

  let guardian: ID<Guardian>
  let pupil: ID<Pupil>
  let channel: DigestChannel
  let last: Day

  /// The end of the agreement after the day.
  public init(of guardian: ID<Guardian>, for pupil: ID<Pupil>, by channel: DigestChannel, last: Day) {
    self.guardian = guardian
    self.pupil = pupil
    self.channel = channel
    self.last = last
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      of: try fields.id("guardian"), for: try fields.id("pupil"), by: try fields.word("channel"),
      last: try fields.day("last"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.diaryRefusal, .write, transaction.target(pupil))
  }

  /// Throws `nothingToEnd` when no such agreement holds on the day.
  public func perform(in transaction: Transaction) throws {
    let found = try transaction.db.agreements(of: pupil).contains { holder, agreement in
      holder == guardian && agreement.channel == channel && agreement.validity.contains(last)
    }
    guard found else { throw StoreError.rule(PeopleRefusal.nothingToEnd(pupil, day: last)) }
    try transaction.write(
      """
      UPDATE delivery_agreement SET valid_to = ?4 WHERE guardian_id = ?1 AND pupil_id = ?2 AND channel = ?3
      AND valid_from <= ?4 AND (valid_to IS NULL OR valid_to >= ?4)
      """, [guardian.rawValue, pupil.rawValue, channel.rawValue, last.iso])
    transaction.concerns("pupil", pupil.rawValue)
  }
}

extension Database {
  /// All agreements on delivery about the pupil with their guardians.
  func agreements(of pupil: ID<Pupil>) throws -> [(guardian: ID<Guardian>, agreement: DeliveryAgreement)] {
    try Row.fetchAll(
      cachedStatement(
        sql: """
          SELECT guardian_id, channel, interval_days, contact, source, valid_from, valid_to
          FROM delivery_agreement WHERE pupil_id = ? ORDER BY valid_from, id
          """), arguments: [pupil.rawValue]
    ).map { row in
      (
        ID(row[0]),
        DeliveryAgreement(
          channel: try row.word(1), intervalDays: row[2], contact: row[3], source: row[4],
          validity: try row.validity(5))
      )
    }
  }
}
