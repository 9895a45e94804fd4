import JournalStore

extension JournalStore {
  /// Runs the operation in the session that tests share.
  @discardableResult
  func perform<Change: Operation>(_ operation: Change) throws -> Change.Outcome {
    try perform(operation, in: Fixture.session())
  }
}
