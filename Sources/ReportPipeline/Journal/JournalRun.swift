import Foundation
public import JournalCore
import JournalStore

/// Operations read from a file and carried out: all or none, or each on its own.
public struct JournalRun {
  /// What became of the operations.
  public struct Outcome: Hashable, Sendable, Codable {
    /// The operation's name.
    public let operation: String
    /// What was done, in the file's order: the place in the file and what the journal answered.
    public internal(set) var done: [Line] = []
    /// What was refused, in the file's order.
    public internal(set) var refused: [Line] = []
    /// Whether the journal was changed.
    public internal(set) var isApplied = false
    /// The exit code that follows: 0, 3, or 4 when only access was refused.
    public internal(set) var exitCode: Int32 = 0
  }

  /// One operation of the file and its answer.
  public struct Line: Hashable, Sendable, Codable {
    /// Where it stands in the file.
    public let place: String
    /// The number of the new record, «готово», or why it was refused.
    public let text: String
  }

  private let operation: any RecordedOperation.Type
  private let store: JournalStore
  private let session: Session
  private let path: String
  private let file: OperationFile

  /// Operations of the name from the file, in the journal of the workspace. Throws `Problem` for an unknown operation, an
  /// unreadable file and wrong fields.
  public init(
    _ name: String, from path: String, in workspace: Workspace, as principal: Principal? = nil,
    mode: Session.Mode = .ordinary
  ) throws(Problem) {
    let operation = try JournalRun.operation(name)
    try self.init(operation, path, try OperationFile(path), in: workspace, as: principal, mode: mode)
  }

  /// One operation of the name with the fields. Throws `Problem` as the other does.
  public init(
    _ name: String, fields: [String: String], in workspace: Workspace, as principal: Principal? = nil
  ) throws(Problem) {
    let operation = try JournalRun.operation(name)
    try self.init(
      operation, name, OperationFile(fields: fields), in: workspace, as: principal, mode: .ordinary)
  }

  private init(
    _ operation: any RecordedOperation.Type, _ path: String, _ file: OperationFile, in workspace: Workspace,
    as principal: Principal?, mode: Session.Mode
  ) throws(Problem) {
    let faults = OperationCatalogue.faults(in: file.names, for: operation)
    guard faults.isEmpty else {
      throw Problem(.workspace, faults.map { "\(path) › \($0)" }.joined(separator: "\n"))
    }
    self.operation = operation
    self.path = path
    self.file = file
    store = try workspace.open()
    session = try workspace.session(of: store, as: principal, mode: mode)
  }

  private static func operation(_ name: String) throws(Problem) -> any RecordedOperation.Type {
    guard let operation = OperationCatalogue.operation(name) else {
      throw Problem(.usage, "операция «\(name)» › такой операции нет › список: reportgen journal")
    }
    return operation
  }

  /// Carries the operations out in one transaction, all or none; a rehearsal changes nothing.
  public func perform(isRehearsal: Bool = false) throws(Problem) -> Outcome {
    var outcome = Outcome(operation: operation.name)
    let operations = read(&outcome)
    guard outcome.refused.isEmpty else { return outcome }
    do {
      let results = try store.perform(all: operations, in: session, isRehearsal: isRehearsal)
      for (entry, result) in zip(file.entries, results) { tell(result, of: entry, &outcome) }
      outcome.isApplied = outcome.refused.isEmpty && !isRehearsal
      return outcome
    } catch {
      throw Problem(error)
    }
  }

  /// Carries each operation out on its own and tells it at once; what is refused does not stop the rest.
  public func performEach(_ done: (Line) -> Void) throws(Problem) -> Outcome {
    var outcome = Outcome(operation: operation.name)
    let operations = read(&outcome)
    guard outcome.refused.isEmpty else { return outcome }
    for (entry, operation) in zip(file.entries, operations) {
      let count = outcome.done.count
      tell(attempt(operation), of: entry, &outcome)
      if outcome.done.count > count, let line = outcome.done.last { done(line) }
    }
    outcome.isApplied = !outcome.done.isEmpty
    return outcome
  }

  private func attempt(_ operation: some RecordedOperation) -> Result<any Sendable, StoreError> {
    do throws(StoreError) {
      return .success(try store.perform(operation, in: session))
    } catch {
      return .failure(error)
    }
  }

  /// The operations of all entries; faults of fields go into the outcome.
  private func read(_ outcome: inout Outcome) -> [any RecordedOperation] {
    var operations: [any RecordedOperation] = []
    for entry in file.entries {
      var fields = FieldReader(entry.fields)
      do throws(FieldFault) {
        operations.append(try operation.init(&fields))
      } catch {
        outcome.refused.append(Line(place: entry.place, text: error.description))
        outcome.exitCode = Problem.Kind.workspace.rawValue
      }
    }
    return operations
  }

  private func tell(
    _ result: Result<any Sendable, StoreError>, of entry: OperationFile.Entry, _ outcome: inout Outcome
  ) {
    switch result {
    case .success(let value):
      outcome.done.append(Line(place: entry.place, text: JournalRun.words(value)))
    case .failure(let error):
      let problem = Problem(error)
      outcome.refused.append(Line(place: entry.place, text: problem.text))
      outcome.exitCode = max(outcome.exitCode, problem.kind.rawValue)
    }
  }

  /// What the journal answered: a number, or that it is done.
  private static func words(_ value: any Sendable) -> String {
    switch value {
    // The only answer with a name in it, for the director who opened the vault.
    case let link as CodeLink: link.text
    case let list as [any CustomStringConvertible & Sendable]: list.map(\.description).joined(separator: ", ")
    case let value as any CustomStringConvertible: value.description
    default: "готово"
    }
  }
}
