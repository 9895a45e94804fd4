import GRDB
public import JournalCore

/// Records what the pedagogical council decided at the end of a year; a later decision replaces an earlier one.
public struct RecordCouncilDecisions: Operation {
  public static let name = "record-council-decisions"
  /// The decision about one pupil.
  public struct Entry: Hashable, Sendable {
    /// The pupil.
    public let pupil: ID<Pupil>
    /// The decision.
    public let decision: CouncilDecision

    /// The decision about the pupil.
    public init(pupil: ID<Pupil>, decision: CouncilDecision) {
      self.pupil = pupil
      self.decision = decision
    }
  }

  let year: AcademicYear
  let entries: [Entry]

  /// The decisions of the year.
  public init(year: AcademicYear, entries: [Entry]) {
    self.year = year
    self.entries = entries
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.enterCouncilDecisions, .write)
  }

  /// The number of decisions recorded; throws `noSuchYear`, `noSuchPerson`, `noSuchSubject` for a debt, and
  /// `brokenDecision` for a target grade or debts that the kind may not have.
  public func perform(in transaction: Transaction) throws -> Int {
    let db = transaction.db
    let yearID = try db.requireYear(year)
    for entry in entries {
      try db.requirePerson(entry.pupil.rawValue, kind: .pupil)
      try RecordCouncilDecisions.check(entry.decision)
      let debts = try entry.decision.debts.map { name in
        guard let id = try db.subjectID(named: name) else { throw StoreError.noSuchSubject(name: name) }
        return id
      }
      try replace(entry, debts: debts, year: yearID, with: JournalWriter(db))
    }
    return entries.count
  }

  private func replace(_ entry: Entry, debts: [Int64], year: Int64, with writer: JournalWriter) throws {
    let pupil = entry.pupil.rawValue
    try writer.run("DELETE FROM decision_debt WHERE person_id = ? AND year_id = ?", [pupil, year])
    try writer.run("DELETE FROM council_decision WHERE person_id = ? AND year_id = ?", [pupil, year])
    try writer.decision(entry.decision, debts: debts, of: pupil, year: year)
  }

  private static func check(_ decision: CouncilDecision) throws {
    let promotes = decision.kind == .promoted || decision.kind == .promotedConditionally
    let owes = decision.kind == .promotedConditionally
    guard promotes == (decision.targetGrade != nil), owes || decision.debts.isEmpty else {
      throw StoreError.refused(.brokenDecision(decision.kind))
    }
  }
}
