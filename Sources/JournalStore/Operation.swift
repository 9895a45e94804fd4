package import GRDB
public import JournalCore

/// One change to the journal: access, rules, writing and audit line in one transaction, or nothing.
public protocol Operation: Sendable {
  /// What the caller learns about the change.
  associatedtype Outcome: Sendable
  /// The name in audit lines and on the command line, a verb and an object: `set-mark`.
  static var name: String { get }
  /// Whether the change removes texts that must not stay readable in the file afterwards; false by default.
  static var erases: Bool { get }
  /// Whether the change concerns no record of the year, so that it may be made when the year is archived; false by default.
  static var isBesideYears: Bool { get }
  /// The right that the change needs; throws a `StoreError` when its target is not in the journal.
  func demand(in transaction: Transaction) throws -> AccessDemand
  /// Checks the rules and makes the change; an error thrown here rolls everything back.
  func perform(in transaction: Transaction) throws -> Outcome
}

extension Operation {
  /// Nothing is erased.
  public static var erases: Bool { false }
  /// The change belongs to a year.
  public static var isBesideYears: Bool { false }
}

/// The right to write, given by the store to the operation that it runs.
public struct Transaction {
  /// The connection; valid only while the operation runs.
  package let db: Database
  /// On whose behalf, when and under which rules.
  public let session: Session
  /// The number of the operation, which is that of its audit line.
  package let sequence: Int64
  let context: OperationContext

  /// Names a record in the audit line: its kind and id, never a value.
  package func concerns(_ kind: String, _ id: Int64) { context.concern(kind, id) }

  /// Puts a flag into the audit line: a code such as `late`, never a value.
  package func note(_ flag: String) { context.note(flag) }
}
