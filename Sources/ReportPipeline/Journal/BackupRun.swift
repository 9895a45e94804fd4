public import JournalCore
public import JournalStore

/// Copies of the journal: made, read back, and turned into a journal again.
public struct BackupRun {
  private let workspace: Workspace
  private let principal: Principal?

  /// Backups of the workspace's journal.
  public init(_ workspace: Workspace, as principal: Principal? = nil) {
    self.workspace = workspace
    self.principal = principal
  }

  /// Copies the journal into a new file and reads the copy back; the copy holds the audit line of its own making.
  public func backup(to path: String) throws(Problem) -> BackupReceipt {
    let store = try workspace.open()
    let session = try workspace.session(of: store, as: principal)
    do {
      try store.perform(NoteBackup(), in: session)
      return try store.backup(to: path)
    } catch {
      throw Problem(error)
    }
  }

  /// Makes the workspace's journal, which may not exist yet, of a backup.
  ///
  /// The ledger is the text that `anonymise ledger` printed for the newest state: what was withdrawn after the backup is
  /// taken away again before the journal stands at its place (DECISIONS 8).
  public func restore(from path: String, ledger text: String?) throws(Problem) -> BackupReceipt {
    let ledger = text.flatMap { AnonymisationLedger(text: $0) }
    guard (text == nil) == (ledger == nil) else {
      throw Problem(
        .workspace, "перечень обезличенных › это не он › напечатайте его заново: reportgen anonymise ledger")
    }
    do {
      return try JournalStore.restore(path, to: workspace.database) { store throws(StoreError) in
        try note(in: store, ledger)
      }
    } catch {
      throw Problem(error)
    }
  }

  private func note(in store: JournalStore, _ ledger: AnonymisationLedger?) throws(StoreError) {
    let session: Session
    do throws(Problem) {
      session = try workspace.session(of: store, as: principal)
    } catch {
      throw .io(code: 0, detail: error.text)
    }
    try store.perform(NoteRestore(), in: session)
    if let ledger { try store.perform(ReapplyAnonymisation(ledger), in: session) }
  }
}
