public import JournalCore

/// Puts the making of a backup into the audit trail.
public struct NoteBackup: Operation {
  public static let name = "backup"

  /// A backup that is about to be made.
  public init() {}

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.backupAndRestore, .execute)
  }

  public func perform(in transaction: Transaction) {}
}

/// Puts into the audit trail of a restored journal that it comes from a backup.
public struct NoteRestore: Operation {
  public static let name = "restore"

  /// A journal that was made of a backup.
  public init() {}

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.backupAndRestore, .execute)
  }

  public func perform(in transaction: Transaction) {}
}
