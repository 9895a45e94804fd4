import GRDB
public import JournalCore

/// The journal of a school: one SQLite file, or a database in memory, with every change made by an operation.
///
/// It may be used from several threads; writes follow one another.
public final class JournalStore: Sendable {
  /// The version of the schema that this program writes.
  public static let schemaVersion = 5
  /// The number at a fixed place of the file's head that tells a journal from other SQLite files: «JRNL».
  static let applicationID: Int32 = 0x4A52_4E4C

  let writer: any DatabaseWriter
  let path: String?
  private let context: OperationContext

  private init(_ writer: any DatabaseWriter, path: String?, _ context: OperationContext) {
    self.writer = writer
    self.path = path
    self.context = context
  }

  /// Makes a new journal for the school under the profile of the session.
  ///
  /// Throws `exists` when a file is there, `missing` when the folder is not, `readOnly`, `diskFull` or `io`; after
  /// an error no file stays behind.
  public static func create(
    at path: String, school: School, in session: Session
  ) throws(StoreError) -> JournalStore {
    try StoreFile.claim(path)
    do {
      let context = OperationContext()
      let queue = try DatabaseQueue(path: path, configuration: StoreConnection.writing(context))
      try BlankJournal.copy(to: queue)
      try queue.close()
      let store = JournalStore(try StoreConnection.pool(path, context), path: path, context)
      try store.perform(SetSchool(school, profile: session.profile.id), in: session)
      return store
    } catch {
      StoreFile.remove(path)
      throw StoreError(error)
    }
  }

  /// Opens a journal and brings an older one to the present schema.
  ///
  /// Throws `missing`, `notAJournal`, `newerVersion`, `corrupt`, `readOnly` or `busy`; a file that is refused is
  /// not touched.
  public static func open(at path: String) throws(StoreError) -> JournalStore {
    try StoreFile.requireFile(path)
    try FileInspection.inspect(path)
    do {
      let context = OperationContext()
      let pool = try StoreConnection.pool(path, context)
      try Migrations.migrator(context: context).migrate(pool)
      return JournalStore(pool, path: path, context)
    } catch {
      throw StoreError(error)
    }
  }

  /// Looks at every page of a journal's file, however large it is.
  ///
  /// Throws `missing`, `notAJournal`, `newerVersion` or `corrupt`; the file is not touched.
  public static func requireSound(at path: String) throws(StoreError) {
    try StoreFile.requireFile(path)
    try FileInspection.inspect(path, isWhole: true)
  }

  /// Makes a journal in memory, gone when the store is; for tests and trials.
  public static func inMemory(school: School, in session: Session) throws(StoreError) -> JournalStore {
    do {
      let context = OperationContext()
      let queue = try DatabaseQueue(configuration: StoreConnection.writing(context))
      try BlankJournal.copy(to: queue)
      let store = JournalStore(queue, path: nil, context)
      try store.perform(SetSchool(school, profile: session.profile.id), in: session)
      return store
    } catch {
      throw StoreError(error)
    }
  }

  /// Runs the operation in one immediate transaction: access, rules, writing and audit line, or nothing of it.
  ///
  /// Throws `refused(.access)` when the session may not, of which an audit line is kept; what the operation refuses;
  /// `constraint` for nonsense that only the schema caught, `busy`, `diskFull`.
  @discardableResult
  public func perform<Change: Operation>(
    _ operation: Change, in session: Session
  ) throws(StoreError) -> Change.Outcome {
    do {
      let outcome = try writer.writeWithoutTransaction { db in
        var outcome: Change.Outcome?
        defer { context.end() }
        try db.inTransaction(.immediate) {
          outcome = try run(operation, in: session, db)
          return .commit
        }
        return outcome
      }
      guard let outcome else {
        throw StoreError.io(code: 0, detail: "a transaction ended without an outcome")
      }
      if Change.erases { try sweep() }
      return outcome
    } catch {
      let failure = StoreError(error)
      if case .refused(.access) = failure { try recordDenial(of: Change.name, in: session, context) }
      throw failure
    }
  }

  /// Runs the operations in one transaction: all are stored, or none when one is refused or it is a rehearsal.
  ///
  /// Every operation is tried, so that all refusals come at once (D-30). Throws only what concerns the file.
  public func perform(
    all operations: [any Operation], in session: Session, isRehearsal: Bool = false
  ) throws(StoreError) -> [Result<any Sendable, StoreError>] {
    do {
      let results = try writer.writeWithoutTransaction { db in
        var results: [Result<any Sendable, StoreError>] = []
        defer { context.end() }
        try db.inTransaction(.immediate) {
          for operation in operations { results.append(try attempt(operation, in: session, db)) }
          let isWhole = results.allSatisfy { (try? $0.get()) != nil }
          return isWhole && !isRehearsal ? .commit : .rollback
        }
        return results
      }
      if !isRehearsal, operations.contains(where: { type(of: $0).erases }) { try sweep() }
      return results
    } catch {
      throw StoreError(error)
    }
  }

  /// Runs the operation in a savepoint; a refusal is a result, trouble with the file ends the whole.
  private func attempt(
    _ operation: any Operation, in session: Session, _ db: Database
  ) throws -> Result<any Sendable, StoreError> {
    var result: Result<any Sendable, StoreError>?
    do {
      try db.inSavepoint {
        result = .success(try run(operation, in: session, db))
        return .commit
      }
    } catch {
      let error = StoreError(error)
      guard error.isOfOneOperation else { throw error }
      result = .failure(error)
    }
    guard let result else { throw StoreError.io(code: 0, detail: "a savepoint ended without an outcome") }
    return result
  }

  private func run<Change: Operation>(
    _ operation: Change, in session: Session, _ db: Database
  ) throws -> Change.Outcome {
    let last = try AuditTrail.last(db)
    let sequence = 1 + (last?.sequence ?? 0)
    context.begin(sequence, erases: Change.erases)
    let transaction = Transaction(db: db, session: session, sequence: sequence, context: context)
    let demand = try operation.demand(in: transaction)
    try AccessGate.check(demand, transaction)
    let isOfYears = !Change.erases && !Change.isBesideYears
    if isOfYears { try ArchiveLock.check(demand.target, db) }
    let locked = isOfYears ? try ArchiveLock.archivedClasses(db) : []
    let outcome = try operation.perform(in: transaction)
    try ArchiveLock.check(writtenBy: sequence, locked: locked, db)
    try AuditTrail.append(
      Change.name, by: session.principal.auditName, at: session.now, after: last, context, sequence: sequence,
      db: db)
    return outcome
  }

  /// A consistent view of this moment for a whole run; later writes do not show in it.
  ///
  /// So many threads as there are readers, 1…64, read at once; more wait. A journal in memory has one reader.
  public func snapshot(readers: Int = 4) throws(StoreError) -> StoreSnapshot {
    precondition((1...64).contains(readers), "1…64 readers")
    do {
      guard let path else { return try StoreSnapshot(copying: writer) }
      // The write lock stands while the readers begin, so that all of them see the same state.
      return try writer.write { _ in try StoreSnapshot(path: path, readers: readers, of: writer) }
    } catch {
      throw StoreError(error)
    }
  }

  /// Closes the file; later use throws. Without it the file closes with the last reference.
  public func close() throws(StoreError) {
    do { try writer.close() } catch { throw StoreError(error) }
  }

  /// Rewrites the file and empties the log, so that erased texts are in no free page.
  ///
  /// Pages that an open snapshot still needs leave the log when the last snapshot is gone and the file is closed.
  private func sweep() throws {
    try writer.writeWithoutTransaction { db in try db.execute(sql: "VACUUM") }
    guard path != nil else { return }
    do {
      _ = try writer.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      return
    }
  }

  static func mark(_ db: Database) throws {
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
  }
}
