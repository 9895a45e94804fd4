import Foundation
import Importers
public import JournalCore
import JournalStore

/// An export of the whole journal, recorded in the audit trail before anything leaves it (S0-1.15).
public struct ExportRun {
  /// What an export wrote.
  public struct Outcome: Hashable, Sendable, Codable {
    /// The format.
    public let format: String
    /// The folder.
    public let path: String
    /// Tables.
    public let tables: Int
    /// Rows of all tables.
    public internal(set) var rows: Int
  }

  /// The names of the formats on the command line.
  public static let formats = [JournalCSVSet.format]

  private let format: String
  private let recipient: ID<Recipient>?
  private let house: HouseFiles
  private let store: JournalStore
  private let session: Session

  /// An export of the workspace's journal; with a recipient it is a disclosure to this registered third party.
  ///
  /// Throws `Problem` when the format is unknown or the principal may not export personal data.
  public init(
    format: String, recipient: ID<Recipient>? = nil, in workspace: Workspace, as principal: Principal? = nil
  ) throws(Problem) {
    guard ExportRun.formats.contains(format) else {
      throw Problem(
        .usage,
        "формат «\(format)» › такого формата выгрузки нет › есть: \(ExportRun.formats.joined(separator: ", "))"
      )
    }
    self.format = format
    self.recipient = recipient
    house = workspace.house
    store = try workspace.open()
    session = try workspace.session(of: store, as: principal)
    do {
      _ = try AccessPolicy.authorise(
        AccessDemand(.exportPersonalData, .execute), principal: session.principal, relations: [],
        profile: session.profile)
    } catch {
      throw Problem(error)
    }
  }

  /// Writes the set into a new folder, which appears whole or not at all.
  public func perform(to path: String) throws(Problem) -> Outcome {
    let dictionary = JournalCSVDictionary(Array(try house.text(JournalCSVDictionary.path).utf8))
    let readme = try house.text(JournalCSVDictionary.readmePath)
    let folder = try NewFolder(path)
    do {
      try store.perform(RecordExport(to: recipient), in: session)
      let snapshot = try store.snapshot(readers: 1)
      let tables = try snapshot.tables()
      let unexplained = dictionary.missing(tables)
      guard unexplained.isEmpty else {
        throw Problem(
          .workspace,
          "\(JournalCSVDictionary.path) › нет пояснений: \(unexplained.joined(separator: ", ")) › верните файл из папки программы"
        )
      }
      var outcome = Outcome(format: format, path: path, tables: tables.count, rows: 0)
      for table in tables { outcome.rows += try ExportRun.write(table, from: snapshot, into: folder) }
      var words = CSVWriter()
      for row in dictionary.rows(of: tables) { words.add(row) }
      try folder.write(words.bytes, to: JournalCSVSet.dictionaryName)
      try folder.write(Array(readme.utf8), to: JournalCSVSet.readmeName)
      try folder.finish()
      return outcome
    } catch {
      folder.discard()
      throw Problem(error)
    }
  }

  /// Writes the file of a table by pieces; how many rows it has.
  private static func write(
    _ table: OpenTable, from snapshot: StoreSnapshot, into folder: NewFolder
  ) throws -> Int {
    let file = try folder.open(JournalCSVSet.fileName(of: table.name))
    var (writer, rows, failure) = (CSVWriter(), 0, Problem?.none)
    writer.add(table.columns.map(\.name))
    try snapshot.forEachRow(of: table) { row in
      writer.add(row)
      rows += 1
      guard writer.bytes.count >= 1 << 20 else { return true }
      do throws(Problem) {
        try file.append(writer.take())
        return true
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw failure }
    try file.append(writer.take())
    try file.finish()
    return rows
  }
}
