import GRDB
public import JournalCore

/// Refusals of access, which the administrator sees (S0-5.4.22, S3-4.2.5, S4-1.13).
extension JournalStore {
  /// The flag of an audit line of an operation that was refused for want of the right; nothing of it was done.
  static let denied = "denied"
  /// The flag of a staff login at a workstation where a pupil came in shortly before (S0-5.3.14).
  static let sharedWorkstation = "pupil-workstation"

  /// Keeps an audit line of the refusal.
  func recordDenial(
    of operation: String, in session: Session, _ context: OperationContext
  ) throws(StoreError) {
    do {
      try writer.writeWithoutTransaction { db in
        defer { context.end() }
        try db.inTransaction(.immediate) {
          let last = try AuditTrail.last(db)
          let sequence = 1 + (last?.sequence ?? 0)
          context.begin(sequence)
          context.note(JournalStore.denied)
          try AuditTrail.append(
            operation, by: session.principal.auditName, at: session.now, after: last, context,
            sequence: sequence, db: db)
          return .commit
        }
      }
    } catch {
      throw StoreError(error)
    }
  }
}

extension StoreSnapshot {
  /// The operations that were refused for want of the right, from the moment on, in their order.
  public func denials(since moment: LocalMoment) throws(StoreError) -> [AuditLine] {
    try lines(flagged: [JournalStore.denied], since: moment)
  }

  /// What the administrator looks into, from the moment on: denials, accounts that were locked, staff logins at a
  /// workstation right after a pupil's.
  public func securityEvents(since moment: LocalMoment) throws(StoreError) -> [AuditLine] {
    try lines(flagged: [JournalStore.denied, "locked", JournalStore.sharedWorkstation], since: moment)
  }

  private func lines(
    flagged flags: Set<String>, since moment: LocalMoment
  ) throws(StoreError) -> [AuditLine] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT \(AuditLine.columns) FROM audit_line WHERE at >= ? AND flags <> '' ORDER BY sequence
          """, arguments: [moment.iso]
      ).map(AuditLine.init(row:)).filter { line in
        !flags.isDisjoint(with: line.flags.split(separator: " ").map(String.init))
      }
    }
  }
}
