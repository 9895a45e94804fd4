import GRDB
public import JournalCore
public import JournalStore

/// The works that a pupil owes on a day, of which the family is told by letter (S0-4.12.8.b, S0-5.4.10.e, K-15).
public struct DebtLetterData: ReportData {
  /// The pupil, school, class and signers.
  public private(set) var head: PupilHead
  /// The works owed at the end of the data moment, by day.
  public let debts: [PupilWorks.OwedWork]
  /// How many days the school gives for a work (S0-4.12.9).
  public let termDays: Int

  /// The pupils who owe a work on the data moment; no others have such a letter.
  public static func scopes(
    _ choice: ScopeChoice, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> [PupilScope] {
    let scopes = try PupilScope.all(choice, from: snapshot)
    let owing = try snapshot.read { db in
      Set(
        try Int64.fetchAll(
          db,
          sql: """
            SELECT person_id FROM debt WHERE opened_day <= ?1 AND (closed_day IS NULL OR closed_day > ?1)
            """, arguments: [choice.moment.iso]))
    }
    return scopes.filter { owing.contains($0.pupil.rawValue) }
  }

  /// Reads the letter of the scope's pupil.
  public static func fetch(
    _ scope: PupilScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> DebtLetterData {
    let debts = try OwedWorks.fetch(scope.ofClass.id, on: scope.moment, from: snapshot)[scope.pupil] ?? []
    return DebtLetterData(
      head: try PupilHead.fetch(scope, from: snapshot), debts: debts, termDays: profile.marks.debtDays)
  }

  public mutating func disclose(through clearance: inout Clearance) { head.disclose(through: &clearance) }
}
