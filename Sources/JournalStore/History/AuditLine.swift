import GRDB
public import JournalCore
import Vault

/// One line of the audit trail: who did what to which records when, without any value of theirs (D-29, D-31).
public struct AuditLine: Hashable, Sendable {
  /// The number, from 1 without gaps.
  public let sequence: Int64
  /// When, in the school's zone.
  public let at: LocalMoment
  /// Who: `user:7`, `operator`, or `program` for a step of the schema.
  public let actor: String
  /// The operation's name.
  public let operation: String
  /// The records concerned, `lesson:12 pupil:7`.
  public let subject: String
  /// Codes such as `late`.
  public let flags: String
  /// How many records were changed.
  public let versions: Int
  /// The fingerprint of these changes, 64 hexadecimal digits.
  public let content: String
  /// The fingerprint of this line and all before it, 64 hexadecimal digits.
  public let hash: String

  /// The columns that `init(row:)` reads, in its order.
  static let columns = "sequence, at, actor, operation, subject, flags, versions, content, hash"

  init(row: Row) throws {
    guard let at = LocalMoment(iso: row[1]) else {
      throw StoreError.corrupt(detail: "an audit line without a moment")
    }
    self.at = at
    (sequence, actor, operation, subject) = (row[0], row[2], row[3], row[4])
    (flags, versions, content, hash) = (row[5], row[6], row[7], row[8])
  }

  init(
    sequence: Int64, at: LocalMoment, actor: String, operation: String, subject: String, flags: String,
    versions: Int, content: String, after previous: String
  ) {
    (self.sequence, self.at, self.actor, self.operation) = (sequence, at, actor, operation)
    (self.subject, self.flags, self.versions, self.content) = (subject, flags, versions, content)
    var chain = SHA256()
    for field in [
      previous, String(sequence), at.iso, actor, operation, subject, flags, String(versions), content,
    ] { chain.add(field: field) }
    hash = chain.hexadecimal
  }

  /// The same line computed anew after the hash of the line before; equal to this one unless something was altered.
  func recomputed(after previous: String, versions: Int, content: String) -> AuditLine {
    AuditLine(
      sequence: sequence, at: at, actor: actor, operation: operation, subject: subject, flags: flags,
      versions: versions, content: content, after: previous)
  }
}

/// The audit trail of a running transaction.
enum AuditTrail {
  /// What stands before the first line.
  static let origin = String(repeating: "0", count: 64)

  /// The last line; nil in an empty trail.
  static func last(_ db: Database) throws -> AuditLine? {
    try db.cachedStatement(
      sql: "SELECT \(AuditLine.columns) FROM audit_line ORDER BY sequence DESC LIMIT 1"
    ).firstRow().map(AuditLine.init(row:))
  }

  /// Appends the line of the operation that ran, with the fingerprint of its versions.
  static func append(
    _ operation: String, by actor: String, at now: LocalMoment, after last: AuditLine?,
    _ context: OperationContext, sequence: Int64, db: Database
  ) throws {
    if let last, now < last.at { context.note("clock-back") }
    let (count, content) = try fingerprint(of: sequence, db)
    let line = AuditLine(
      sequence: sequence, at: now, actor: actor, operation: operation, subject: context.subject,
      flags: context.flags, versions: count, content: content, after: last?.hash ?? origin)
    try db.cachedStatement(
      sql: "INSERT INTO audit_line (\(AuditLine.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      line.sequence, line.at.iso, line.actor, line.operation, line.subject, line.flags, line.versions,
      line.content, line.hash,
    ])
  }

  /// How many versions the operation made, and the fingerprint of them all.
  static func fingerprint(of sequence: Int64, _ db: Database) throws -> (count: Int, content: String) {
    var (count, fingerprint) = (0, SHA256())
    let statement = try db.cachedStatement(
      sql: "SELECT \(Version.columns) FROM version WHERE operation = ? ORDER BY id")
    let rows = try Row.fetchCursor(statement, arguments: [sequence])
    while let row = try rows.next() {
      Version(row: row).add(to: &fingerprint)
      count += 1
    }
    return (count, fingerprint.hexadecimal)
  }
}

extension Statement {
  /// The first row, or nil when there is none.
  func firstRow(_ arguments: StatementArguments = StatementArguments()) throws -> Row? {
    try Row.fetchOne(self, arguments: arguments)
  }
}

extension Principal {
  /// How audit lines name who acts: by the account's number, never by a login, which may hold a name.
  var auditName: String { user.map { "user:\($0)" } ?? "operator" }
}
