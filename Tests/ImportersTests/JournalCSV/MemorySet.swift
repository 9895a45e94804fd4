import Foundation
import Importers
import JournalCore
import JournalStore
import Testing

/// A set of files in memory, as an export would write it.
struct MemorySet {
  /// The bytes by file name.
  var files: [String: [UInt8]] = [:]

  init(of store: JournalStore) throws {
    let snapshot = try store.snapshot(readers: 1)
    for table in try snapshot.tables() {
      var writer = CSVWriter()
      writer.add(table.columns.map(\.name))
      try snapshot.forEachRow(of: table) { row in
        writer.add(row)
        return true
      }
      files[JournalCSVSet.fileName(of: table.name)] = writer.bytes
    }
  }

  subscript(_ file: String) -> String {
    get { String(decoding: files[file] ?? [], as: UTF8.self) }
    set { files[file] = Array(newValue.utf8) }
  }

  /// The files in the order of their names, or in the other one.
  func list(isReversed: Bool = false) -> [JournalCSVFile] {
    let names = files.keys.sorted()
    return (isReversed ? names.reversed() : names).map { name in
      let bytes = files[name]
      return JournalCSVFile(name: name, bytes: { bytes })
    }
  }

  /// The set as an import sees it.
  func set(isReversed: Bool = false) throws -> JournalCSVSet {
    try JournalCSVSet(list(isReversed: isReversed), of: MemorySet.empty().snapshot(readers: 1).tables())
  }

  /// Everything that is wrong with the files and their rows; nothing is loaded.
  func faults() throws -> [String] {
    let set = try set()
    let store = try MemorySet.empty()
    let results = try store.perform(all: [LoadTables(set)], in: MemorySet.session(), isRehearsal: true)
    var faults = set.faults
    if case .failure(.refused(.rule(let fault)))? = results.first,
      case .faults(let found)? = fault.refusal as? TransferRefusal
    {
      faults += found.map(JournalCSVFault.init)
    }
    return JournalCSVFault.inOrder(faults).map(\.description)
  }

  /// Loading what was before, by a deputy, an administrator and a secretary under the default profile.
  static func session() throws -> Session {
    let file = "profiles/default.yaml"
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
    let now = try #require(LocalMoment(iso: "2025-11-12T12:00:00"))
    return Session(
      Principal(roles: [.deputy, .administrator, .secretary]), now: now,
      under: try SchoolProfile(yaml: text, file: file), mode: .initialLoad)
  }

  static func empty() throws -> JournalStore {
    try JournalStore.inMemory(school: School(fullName: "Школа № 0", shortName: "Ш0"), in: MemorySet.session())
  }
}
