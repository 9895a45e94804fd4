import GRDB

/// An empty journal of the present schema, made once a process and copied into every new journal: copying pages takes a
/// hundredth of the time that making tables and triggers takes.
enum BlankJournal {
  /// Copies the empty journal into a database without tables.
  static func copy(to database: DatabaseQueue) throws { try made.get().backup(to: database) }

  private static let made = Result { () throws -> DatabaseQueue in
    let context = OperationContext()
    let queue = try DatabaseQueue(configuration: StoreConnection.writing(context))
    try queue.writeWithoutTransaction(JournalStore.mark)
    try Migrations.migrator(context: context).migrate(queue)
    return queue
  }
}
