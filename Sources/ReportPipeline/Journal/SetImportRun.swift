import Foundation
import Importers
public import JournalCore
import JournalStore

/// An import of a whole open set into an empty journal: everything or nothing, or a rehearsal of it (D-30).
public struct SetImportRun {
  /// What an import did, or would do, or what is wrong with the set.
  public struct Outcome: Hashable, Sendable, Codable {
    /// Tables with at least one row.
    public internal(set) var tables = 0
    /// Rows.
    public internal(set) var rows = 0
    /// Pupils.
    public internal(set) var pupils = 0
    /// Everything that is wrong, by file and line.
    public internal(set) var faults: [Fault] = []
    /// Whether the set was loaded.
    public internal(set) var isApplied = false
  }

  /// One thing that is wrong with a set, without any value of a row.
  public struct Fault: Hashable, Sendable, Codable {
    /// The file.
    public let file: String
    /// The line, from 1; nil for the file as a whole.
    public let line: Int?
    /// The columns concerned, perhaps none.
    public let columns: [String]
    /// What is wrong, in Russian.
    public let reason: String
    /// What to do, in Russian.
    public let advice: String
    /// All of it in one line.
    public let text: String

    init(_ fault: JournalCSVFault) {
      (file, line, columns) = (fault.file, fault.line, fault.columns)
      (reason, advice, text) = (fault.reason.printed, fault.reason.advice, fault.description)
    }
  }

  /// The name of the format on the command line.
  public static let format = JournalCSVSet.format

  private let store: JournalStore
  private let session: Session

  /// An import into the journal of the workspace. Throws `Problem` when access is refused.
  public init(in workspace: Workspace, as principal: Principal? = nil) throws(Problem) {
    store = try workspace.open()
    session = try workspace.session(of: store, as: principal, mode: .initialLoad)
    do {
      _ = try AccessPolicy.authorise(
        AccessDemand(.importData, .execute), principal: session.principal, relations: [],
        profile: session.profile)
    } catch {
      throw Problem(error)
    }
  }

  /// Loads the set of the folder or ZIP; with faults, or as a rehearsal, nothing is loaded.
  ///
  /// Throws `Problem` when there is no set at the path, or the journal is not empty.
  public func perform(_ path: String, isRehearsal: Bool = false) throws(Problem) -> Outcome {
    let files = try SetFiles.files(at: path)
    do {
      let set = JournalCSVSet(files, of: try store.snapshot(readers: 1).tables())
      var outcome = Outcome()
      do throws(StoreError) {
        let loaded = try load(set, isRehearsal: isRehearsal || !set.faults.isEmpty)
        (outcome.tables, outcome.rows, outcome.pupils) = (loaded.tables, loaded.rows, loaded.pupils)
        outcome.faults = set.faults.map(Fault.init)
      } catch {
        guard let found = SetImportRun.faults(error) else { throw error }
        outcome.faults = JournalCSVFault.inOrder(set.faults + found.map(JournalCSVFault.init)).map(Fault.init)
      }
      outcome.isApplied = outcome.faults.isEmpty && !isRehearsal
      return outcome
    } catch {
      throw Problem(error)
    }
  }

  /// Writes the faults as a table that spreadsheets open: CSV with a byte order mark.
  public static func write(_ faults: [Fault], to path: String) throws(Problem) {
    var table = CSVWriter()
    table.add(JournalCSVFault.headings)
    for fault in faults {
      let columns = fault.columns.isEmpty ? nil : fault.columns.joined(separator: ", ")
      table.add([fault.file, fault.line.map(String.init), columns, fault.reason, fault.advice])
    }
    try AtomicFile.write([0xEF, 0xBB, 0xBF] + table.bytes, to: path)
  }

  private func load(
    _ set: JournalCSVSet, isRehearsal: Bool
  ) throws(StoreError) -> LoadTables.Outcome {
    guard isRehearsal else { return try store.perform(LoadTables(set), in: session) }
    let results = try store.perform(all: [LoadTables(set)], in: session, isRehearsal: true)
    guard let outcome = try results.first?.get() as? LoadTables.Outcome else {
      throw .io(code: 0, detail: "a rehearsal ended without an outcome")
    }
    return outcome
  }

  /// The faults of rows in the error, or nil when it is another one.
  private static func faults(_ error: StoreError) -> [TableFault]? {
    guard case .refused(.rule(let fault)) = error,
      case .faults(let faults)? = fault.refusal as? TransferRefusal
    else { return nil }
    return faults
  }
}
