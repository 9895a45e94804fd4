import GRDB
public import JournalCore

/// Enters a code name that an order gave before the journal was kept here (S2-A1.7, S0-11.3.3).
///
/// In the ordinary course a code name is given by the steps of a withdrawal. All names, the birth date and the sex are
/// erased from the file itself; marks and movements stay. The number is never given again.
public struct GiveCodeName: Operation {
  public static let name = "give-code-name"
  public static var erases: Bool { true }

  let code: CodeName
  let pupil: ID<Pupil>
  let day: Day

  /// The code name of the pupil from the day on.
  public init(_ code: CodeName, to pupil: ID<Pupil>, from day: Day) {
    self.code = code
    self.pupil = pupil
    self.day = day
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.anonymisationOrder, .execute)
  }

  /// Throws `noSuchPerson`, `alreadyCoded`, `codeNumberTaken`; outside of an initial load `onlyByWithdrawal`.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    try db.requirePerson(pupil.rawValue, kind: .pupil)
    guard transaction.session.mode == .initialLoad else {
      throw StoreError.rule(PrivacyRefusal.onlyByWithdrawal(pupil))
    }
    let entry = AnonymisationOrder.Entry(
      person: pupil.rawValue, kind: .pupil, number: code.number, text: code.text)
    try CodeNameGiving(transaction: transaction).give(entry, by: code.order, from: day)
  }
}
