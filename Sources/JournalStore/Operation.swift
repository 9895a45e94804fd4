package import GRDB

/// One change to the journal, done whole or not at all by `JournalStore.perform`.
public protocol Operation: Sendable {
  /// What the caller learns about the change.
  associatedtype Outcome: Sendable
  /// Whether the change removes texts that must not stay readable in the file afterwards; false by default.
  static var erases: Bool { get }
  /// Makes the change; an error thrown here rolls everything back.
  func perform(in transaction: Transaction) throws -> Outcome
}

extension Operation {
  public static var erases: Bool { false }
}

/// The right to write, given by the store to the operation that it runs.
public struct Transaction {
  /// The connection; valid only while the operation runs.
  package let db: Database
}
