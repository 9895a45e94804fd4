package import JournalCore
package import JournalStore

extension House {
  /// A session of everybody who may fill a journal, at 9:00 of 12.11.2025 under the default profile.
  package static func session() throws -> Session { try shared.get() }

  /// The same session while data of the time before the journal are filled in.
  package static func loading() throws -> Session {
    let session = try session()
    return Session(session.principal, now: session.now, under: session.profile, mode: .initialLoad)
  }

  private static let shared = Result {
    Session(
      Principal(roles: [.director, .deputy, .administrator, .secretary]),
      now: LocalMoment(Day(ordinal: 20_404), second: 32_400), under: try House.profile())
  }
}

extension JournalStore {
  /// Runs the operation in the session that tests share.
  @discardableResult
  package func perform<Change: Operation>(_ operation: Change) throws -> Change.Outcome {
    try perform(operation, in: House.session())
  }
}
