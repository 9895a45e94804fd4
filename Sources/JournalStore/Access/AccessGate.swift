import GRDB
import JournalCore

/// The question of access before every operation: the right, the target, and how the principal stands to it.
enum AccessGate {
  /// Throws `refused(.access)` when the session's principal may not.
  ///
  /// A role that was taken away since the principal signed in no longer counts (S0-5.2.2). Filling in data of the time
  /// before the journal needs the right to load data instead of the right to the record, and is flagged (S2-A1.7).
  static func check(_ demand: AccessDemand, _ transaction: Transaction) throws {
    let session = transaction.session
    let principal = try presently(session.principal, at: session.now, transaction.db)
    if session.mode == .initialLoad {
      transaction.note("initial-load")
      if demand.permission.isLoadable, mayLoad(principal, session.profile) { return }
    }
    let relations = try Relations.of(principal, to: demand.target, on: session.now, transaction.db)
    do {
      _ = try AccessPolicy.authorise(
        demand, principal: principal, relations: relations, profile: session.profile)
    } catch {
      throw StoreError.refused(.access(error))
    }
  }

  private static func mayLoad(_ principal: Principal, _ profile: SchoolProfile) -> Bool {
    (try? AccessPolicy.authorise(
      AccessDemand(.importData, .execute), principal: principal, relations: [], profile: profile)) != nil
  }

  /// The principal without the roles that ended, and without any when the account was blocked or closed.
  private static func presently(
    _ principal: Principal, at moment: LocalMoment, _ db: Database
  ) throws -> Principal {
    guard let user = principal.user else { return principal }
    let account = try db.requireAccount(user)
    let grants = try db.grants(of: account.id).map(\.grant)
    let inForce = grants.roles(at: moment)
    let ended = Set(grants.map(\.role)).subtracting(inForce)
    let roles = account.state == .open ? principal.roles.subtracting(ended) : []
    return Principal(login: principal.login, roles: roles, user: user)
  }
}
