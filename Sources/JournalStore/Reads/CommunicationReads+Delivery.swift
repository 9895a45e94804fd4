import GRDB
public import JournalCore

/// A digest as the register of handing over lists it (S0-11.4.3).
public struct DigestRecord: Hashable, Sendable {
  /// The record.
  public let id: ID<ParentDigest>
  /// The pupil.
  public let pupil: ID<Pupil>
  /// Which digests it belongs to.
  public let series: IssueDigest.Series
  /// The days that it covers.
  public let range: DayRange
  /// The moment of its content.
  public let content: LocalMoment
  /// The number of the printed document, where it has one.
  public let document: String?
  /// The day on which it was handed over.
  public let handedOver: Day?
  /// Whether the receipt is signed.
  public let isSigned: Bool
}

/// How a family is reached and when it last was (S2-O5, S4-2.2.3).
public struct DeliveryCoverage: Hashable, Sendable {
  /// The pupil.
  public let pupil: ID<Pupil>
  /// The ways that are agreed on, and the portal where the diary is given to all.
  public let channels: Set<DigestChannel>
  /// The day of the last digest handed over, message sent or look into the diary by the last day; nil for none.
  public let last: Day?
  /// Whether the family was reached over the span.
  public let isReached: Bool
}

extension StoreSnapshot {
  /// The digests of the pupil by their days.
  public func digests(for pupil: ID<Pupil>) throws(StoreError) -> [DigestRecord] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, kind, first_day, last_day, content_at, document, handed_over_on, is_signed FROM parent_digest
          WHERE pupil_id = ? ORDER BY first_day, id
          """, arguments: [pupil.rawValue]
      ).map { row in
        guard let range = DayRange(try row.day(2), try row.day(3)) else {
          throw StoreError.corrupt(detail: "a digest without days")
        }
        return DigestRecord(
          id: ID(row[0]), pupil: pupil, series: try row.word(1), range: range,
          content: try row.moment(4),
          document: row[5], handedOver: try row.dayIfAny(6), isSigned: row[7])
      }
    }
  }

  /// The next digest that is due for the pupil; nil when the year is over.
  public func nextDigest(
    for pupil: ID<Pupil>, on day: Day, under profile: SchoolProfile
  ) throws(StoreError) -> DigestRanges.Due? {
    try read { db in
      try db.digestRanges(of: pupil, on: day, under: profile).next(after: db.digestsMade(for: pupil))
    }
  }

  /// How the families of the pupils are reached, and whether they were over the span (S0-5.3.4, S0-9.9.c).
  public func coverage(
    of pupils: [ID<Pupil>], over span: DayRange, under profile: SchoolProfile
  ) throws(StoreError) -> [DeliveryCoverage] {
    try read { db in
      try pupils.map { pupil in
        let family = try db.familyStanding(of: pupil, on: span.last) ?? .consentRefused
        var channels = Set(
          try db.agreements(of: pupil).map(\.agreement)
            .filter { $0.validity.contains(span.last) && $0.channel.isPermitted(by: family) }.map(\.channel))
        if profile.diary.provision.isAutomatic, DigestChannel.portal.isPermitted(by: family),
          family == .consented
        {
          channels.insert(.portal)
        }
        if channels.isEmpty { channels.insert(.paper) }
        let last = try db.lastDelivery(to: pupil, by: span.last)
        return DeliveryCoverage(
          pupil: pupil, channels: channels, last: last, isReached: last.map { $0 >= span.first } ?? false)
      }
    }
  }
}

extension Database {
  /// The last day by the given one on which the family was told something of the pupil or looked itself.
  func lastDelivery(to pupil: ID<Pupil>, by day: Day) throws -> Day? {
    let text: String? = try cachedStatement(
      sql: """
        SELECT max(day) FROM (
          SELECT handed_over_on AS day FROM parent_digest WHERE pupil_id = ?1
          UNION ALL SELECT date(settled_at) FROM outbox_item WHERE pupil_id = ?1 AND state = 'sent'
          UNION ALL SELECT date(viewed_at) FROM diary_view WHERE pupil_id = ?1
        ) WHERE day <= ?2
        """
    ).value([pupil.rawValue, day.iso])
    return text.flatMap(Day.init(iso:))
  }
}
