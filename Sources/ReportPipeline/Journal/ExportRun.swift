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
    public let rows: Int
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
    let writer = try JournalSetWriter(house)
    let folder = try NewFolder(path)
    do {
      try store.perform(RecordExport(to: recipient), in: session)
      let counts = try writer.write(try store.snapshot(readers: 1), into: folder)
      try folder.finish()
      return Outcome(format: format, path: path, tables: counts.tables, rows: counts.rows)
    } catch {
      folder.discard()
      throw Problem(error)
    }
  }
}
