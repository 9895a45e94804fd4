import Foundation
import Importers
public import JournalCore
import JournalStore

/// An import: a plan first, then one transaction, or the plan alone.
public struct ImportRun {
  /// What an import did or would do, in Russian words for the school.
  public struct Outcome: Hashable, Sendable, Codable {
    /// The file.
    public let file: String
    /// What the file holds against the journal, with the remarks.
    public let plan: String
    /// What was left open or assumed: place, reason, what to do.
    public let remarks: [String]
    /// Whether the plan was carried out.
    public let isApplied: Bool
  }

  private let store: JournalStore
  private let session: Session
  private let importer: any Importer.Type
  private let catalogue: SubjectCatalogue
  private let map: ImportMap
  private let onlyClass: ClassLabel?
  private let moment: Day

  /// An import into the journal of a workspace. Throws `Problem` when the format is unknown or access is refused.
  public init(
    format: String, map: String?, onlyClass: String?, moment: Day, in workspace: Workspace,
    as principal: Principal? = nil
  ) throws(Problem) {
    guard let importer = ImportFormats.importer(format) else {
      throw Problem(
        .usage,
        "format «\(format)» › there is no such format. Known formats: \(ImportFormats.names.joined(separator: ", "))"
      )
    }
    self.importer = importer
    self.moment = moment
    store = try workspace.open()
    catalogue = try workspace.subjects()
    self.onlyClass = try ImportRun.label(onlyClass)
    self.map =
      try map.map { path throws(Problem) in
        ImportMap(fileName: URL(filePath: path).lastPathComponent, bytes: try ImportRun.read(path))
      } ?? .empty
    session = try workspace.session(of: store, as: principal, mode: .initialLoad)
    do {
      _ = try AccessPolicy.decide(.importData, for: session.principal)
    } catch {
      throw Problem(error)
    }
  }

  /// Plans a file and, unless it is a rehearsal, loads it in one transaction.
  public func perform(_ path: String, isRehearsal: Bool) throws(Problem) -> Outcome {
    let source = ImportSource(
      fileName: URL(filePath: path).lastPathComponent, bytes: try ImportRun.read(path))
    do {
      let snapshot = try store.snapshot(readers: 1)
      let context = ImportContext(
        known: { year, label in try snapshot.knownJournal(year: year, label: label, on: moment) },
        catalogue: catalogue, map: map, onlyClass: onlyClass)
      let plan = try importer.init(context).plan(source)
      if !isRehearsal { _ = try store.perform(LoadClassResults(plan.results), in: session) }
      return Outcome(
        file: path, plan: plan.description, remarks: plan.remarks.map(\.description), isApplied: !isRehearsal)
    } catch {
      throw Problem(error)
    }
  }

  private static func label(_ text: String?) throws(Problem) -> ClassLabel? {
    guard let text else { return nil }
    guard let label = ClassLabel(text) else {
      throw Problem(.usage, "класс «\(text)» › это не класс › напишите, например, 8А")
    }
    return label
  }

  private static func read(_ path: String) throws(Problem) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw Problem(.workspace, "\(path) › файл не читается › проверьте путь и права доступа")
    }
  }
}
