import GRDB
public import JournalCore

/// Who is told of a breach.
public enum BreachNotice: String, Hashable, Sendable, CaseIterable {
  /// The head of the school.
  case head
  /// The support of the system.
  case support
}

/// Records that the head or the support was told of a breach; the later of the two begins the void time (S1-3.3, S1-3.4).
public struct RecordBreachNotice: Operation {
  public static let name = "record-breach-notice"
  let breach: ID<Breach>
  let notice: BreachNotice
  let moment: LocalMoment

  /// The notice of the breach at the moment.
  public init(_ notice: BreachNotice, of breach: ID<Breach>, at moment: LocalMoment) {
    self.breach = breach
    self.notice = notice
    self.moment = moment
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    AccessDemand(.registerBreach, .write, .user(try stored(transaction).user.rawValue))
  }

  /// From when on the user's operations are void, nil while it is not known or the school has no such rule; refuses a
  /// notice that was recorded, and moments out of order.
  public func perform(in transaction: Transaction) throws -> LocalMoment? {
    let session = transaction.session
    let old = try stored(transaction)
    let taken = notice == .head ? old.noticeHeadAt : old.noticeSupportAt
    if taken != nil { throw StoreError.rule(AccountRefusal.noticeRecorded(breach: breach.rawValue)) }
    let new: Breach
    do {
      new = try Breach(
        of: old.user, learnedAt: old.learnedAt, noticeHeadAt: notice == .head ? moment : old.noticeHeadAt,
        noticeSupportAt: notice == .support ? moment : old.noticeSupportAt, now: session.now)
    } catch {
      throw StoreError.rule(error)
    }
    try JournalWriter(transaction.db).run(
      "UPDATE credential_breach SET notice_\(notice.rawValue)_at = ? WHERE id = ?",
      [moment.iso, breach.rawValue])
    transaction.concerns("credential_breach", breach.rawValue)
    if try new.isLate(in: transaction) { transaction.note("late") }
    return new.voidFrom(under: session.profile)
  }

  private func stored(_ transaction: Transaction) throws -> Breach {
    guard let breach = try Breach.fetch(breach, transaction.db, now: transaction.session.now) else {
      throw StoreError.rule(AccountRefusal.noSuchBreach(breach.rawValue))
    }
    return breach
  }
}

extension RecordBreachNotice: RecordedOperation {
  public static let summary = "records that the head or the support was told of a breach"
  public static let fields: [FieldSpec] = [
    .required("breach", .id, "the breach"), .required("notice", .word, "head or support"),
    .required("at", .moment, "when"),
  ]

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(try fields.word("notice"), of: try fields.id("breach"), at: try fields.moment("at"))
  }
}
