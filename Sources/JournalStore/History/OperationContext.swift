import GRDB
import Synchronization

/// What the writing connection knows of the operation that runs on it.
///
/// The triggers of versioned tables ask it by SQL functions for the operation's number. A connection without it, such
/// as another program's, cannot write these tables at all.
final class OperationContext: Sendable {
  private struct State {
    var sequence: Int64?
    var subjects: [String] = []
    var flags: [String] = []
    var isErasing = false
  }

  private let state = Mutex(State())

  /// Begins the operation with the number.
  func begin(_ sequence: Int64, erases: Bool = false) {
    state.withLock { $0 = State(sequence: sequence, isErasing: erases) }
  }

  /// Ends the operation; afterwards nothing can be written.
  func end() { state.withLock { $0 = State() } }

  /// Remembers a record that the operation concerns, once.
  func concern(_ kind: String, _ id: Int64) {
    state.withLock { state in
      let subject = "\(kind):\(id)"
      if !state.subjects.contains(subject) { state.subjects.append(subject) }
    }
  }

  /// Remembers a flag, once.
  func note(_ flag: String) {
    state.withLock { if !$0.flags.contains(flag) { $0.flags.append(flag) } }
  }

  /// The records concerned, `lesson:12 pupil:7`.
  var subject: String { state.withLock { $0.subjects.joined(separator: " ") } }
  /// The flags, `late`.
  var flags: String { state.withLock { $0.flags.joined(separator: " ") } }

  /// Gives the connection the functions that the triggers call.
  func install(on db: Database) {
    db.add(
      function: DatabaseFunction("journal_operation", argumentCount: 0) { [self] _ in
        state.withLock { $0.sequence }
      })
    db.add(
      function: DatabaseFunction("journal_erases", argumentCount: 0) { [self] _ in
        state.withLock { $0.isErasing ? 1 : 0 }
      })
  }
}
