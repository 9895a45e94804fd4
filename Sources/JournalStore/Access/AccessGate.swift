import JournalCore

/// The question of access before every operation: the right, the target, and how the principal stands to it.
enum AccessGate {
  /// Throws `refused(.access)` when the session's principal may not.
  static func check(_ demand: AccessDemand, _ transaction: Transaction) throws {
    let session = transaction.session
    let relations = try Relations.of(session.principal, to: demand.target, on: session.now, transaction.db)
    do {
      _ = try AccessPolicy.authorise(
        demand, principal: session.principal, relations: relations, profile: session.profile)
    } catch {
      throw StoreError.refused(.access(error))
    }
  }
}
