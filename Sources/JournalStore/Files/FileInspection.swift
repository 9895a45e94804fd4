import GRDB

/// The look at a file before it is opened for writing, so that a foreign file is never touched.
enum FileInspection {
  /// Journals up to this size have their structure checked whenever they are opened, which takes some milliseconds. In larger
  /// ones it would take longer than what is printed; SQLite itself finds a damaged page when it is read, and `reportgen check`,
  /// backups and restorations look at every page.
  private static let smallBytes = 8 << 20

  /// Throws `notAJournal`, `newerVersion` or `corrupt` when the file may not be opened as a journal; `isWhole` has the structure of
  /// a large one checked too.
  static func inspect(_ path: String, isWhole: Bool = false) throws(StoreError) {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(StoreConnection.patience)
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { db in
        guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == JournalStore.applicationID else {
          throw StoreError.notAJournal(path: path)
        }
        let version = try Migrations.version(of: db)
        guard version <= JournalStore.schemaVersion else {
          throw StoreError.newerVersion(found: version, known: JournalStore.schemaVersion)
        }
        let size =
          try Int.fetchOne(db, sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
          ?? 0
        guard isWhole || size <= smallBytes else { return }
        let finding = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "no answer of quick_check"
        guard finding == "ok" else { throw StoreError.corrupt(detail: finding.singleLine) }
      }
      try queue.close()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw .notAJournal(path: path)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
      // A journal in WAL mode needs its companions even to be read.
      throw .readOnly
    } catch {
      throw StoreError(error)
    }
  }
}

extension String {
  /// The text with line ends as spaces, for messages of one line.
  fileprivate var singleLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
