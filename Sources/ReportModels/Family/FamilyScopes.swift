import GRDB
import JournalCore
import JournalStore

/// Who of the pupils of a choice gets a paper for families: by the family's state and agreement (REQUIREMENTS D-36).
enum FamilyScopes {
  /// What decides about a pupil.
  struct Standing {
    /// What the family agreed to on the data moment.
    let state: FamilyState
    /// Whether it agreed on paper as its way of delivery (S1-1.6).
    let wantsPaper: Bool
  }

  /// The pupils asked for by number, whatever the family's state; without any, those of whom the condition holds.
  static func recipients(
    _ choice: ScopeChoice, from snapshot: StoreSnapshot, where isMeant: (Standing) -> Bool
  ) throws(StoreError) -> [PupilScope] {
    let scopes = try PupilScope.all(choice, from: snapshot)
    guard choice.pupils.isEmpty else { return scopes }
    let day = choice.moment
    let states = try snapshot.read { db in try familyStates(on: day, db) }
    let agreed = try snapshot.read { db in try agreedOnPaper(on: day, db) }
    return scopes.filter { scope in
      let id = scope.pupil.rawValue
      return isMeant(Standing(state: states[id] ?? .consented, wantsPaper: agreed.contains(id)))
    }
  }

  /// The states of families on the day.
  private static func familyStates(on day: Day, _ db: Database) throws -> [Int64: FamilyState] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT person_id, state FROM family_state WHERE valid_from <= ? ORDER BY valid_from",
      arguments: [day.iso])
    return try rows.reduce(into: [:]) { states, row in states[row[0]] = try row.word(1, as: FamilyState.self)
    }
  }

  /// The pupils whose guardians agreed on paper for the day.
  private static func agreedOnPaper(on day: Day, _ db: Database) throws -> Set<Int64> {
    Set(
      try Int64.fetchAll(
        db,
        sql: """
          SELECT pupil_id FROM delivery_agreement WHERE channel = 'paper' AND valid_from <= ?1
            AND (valid_to IS NULL OR valid_to >= ?1)
          """, arguments: [day.iso]))
  }
}
