import GRDB

/// How connections to a journal are set up.
enum StoreConnection {
  /// How many seconds a connection waits for another program's write.
  static let patience = 5.0

  /// The settings of writing connections: foreign keys on, erased content overwritten by zeros, and the functions by
  /// which the triggers of versioned tables know the running operation.
  static func writing(_ context: OperationContext) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      // A withdrawn name must not stay readable in free pages (DECISIONS 8).
      try db.execute(sql: "PRAGMA secure_delete = ON")
      try db.execute(sql: "PRAGMA cache_size = -4096")
      context.install(on: db)
    }
    return configuration
  }

  /// A pool of connections whose commits are on the disk when they return, so that a power cut takes nothing back.
  static func pool(_ path: String, _ context: OperationContext) throws -> DatabasePool {
    let pool = try DatabasePool(path: path, configuration: writing(context))
    try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
    return pool
  }

  /// The settings of the connections of a snapshot, which keep one read transaction open all their life.
  static var snapshot: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(patience)
    configuration.allowsUnsafeTransactions = true
    let context = OperationContext()
    configuration.prepareDatabase { db in
      context.install(on: db)
      // Four megabytes a reader, however large the journal: the lessons, marks and topics of a class stay at hand from one paper to the next.
      try db.execute(sql: "PRAGMA cache_size = -4096")
    }
    return configuration
  }
}
