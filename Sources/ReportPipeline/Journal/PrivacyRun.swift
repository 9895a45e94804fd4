public import JournalCore
import JournalStore

/// Lists of the procedures of privacy and of late changes: ids and places, never names or texts.
public struct PrivacyRun {
  private let snapshot: StoreSnapshot
  private let session: Session

  /// The lists of the workspace's journal.
  public init(_ workspace: Workspace, as principal: Principal? = nil) throws(Problem) {
    let store = try workspace.open()
    session = try workspace.session(of: store, as: principal)
    do {
      snapshot = try store.snapshot(readers: 1)
    } catch {
      throw Problem(error)
    }
  }

  /// The records that still hold a name of the withdrawal: table, key, columns, whether the program can replace it.
  public func texts(ofCase number: Int64) throws(Problem) -> [[String]] {
    try permit(.anonymisationOrder, .execute)
    do {
      return try snapshot.textFindings(for: ID(number)).map { finding in
        [
          finding.table, finding.key,
          finding.columns.isEmpty ? "только прежние версии" : finding.columns.joined(separator: " "),
          finding.canBeErased ? "можно заменить" : "исправьте вручную",
        ]
      }
    } catch {
      throw Problem(error)
    }
  }

  /// What a journal restored from an older backup must do again, as text without real names.
  public func ledger() throws(Problem) -> String {
    try permit(.backupAndRestore, .execute)
    do {
      return try snapshot.anonymisationLedger().text
    } catch {
      throw Problem(error)
    }
  }

  /// The requests of the year's register: number, day, state, target.
  public func requests(in year: AcademicYear) throws(Problem) -> [[String]] {
    try permit(.requestLateChange, .view)
    do {
      return try snapshot.changeRequests(in: year).map { request in
        ["№ \(request.number)", request.filedAt.day.dotted, request.state.printed]
      }
    } catch {
      throw Problem(error)
    }
  }

  private func permit(_ permission: Permission, _ action: AccessAction) throws(Problem) {
    do {
      _ = try AccessPolicy.authorise(
        AccessDemand(permission, action), principal: session.principal, relations: [],
        profile: session.profile)
    } catch {
      throw Problem(error)
    }
  }
}
