import GRDB

/// Puts single records back to a version of theirs.
struct RecordRestoration {
  private let db: Database
  private var shapes: [String: TableShape] = [:]

  init(_ db: Database) { self.db = db }

  /// Makes the record what the version says, nothing for nil or a removed one.
  mutating func put(_ record: String, _ key: String, to version: Version?) throws {
    let shape = try shape(record)
    switch version?.state {
    case nil, .removed: try db.cachedStatement(sql: shape.remove).execute(arguments: [key])
    case .image(let image, _): try db.cachedStatement(sql: shape.restore).execute(arguments: [image])
    case .erased: throw StoreError.refused(.erasedValue(record: record))
    }
  }

  private mutating func shape(_ record: String) throws -> TableShape {
    if let known = shapes[record] { return known }
    guard let table = RecordTables.table(record) else {
      throw StoreError.corrupt(detail: "a version of an unknown table")
    }
    let shape = try TableShape(table, in: db)
    shapes[record] = shape
    return shape
  }
}

/// A record by its table and key.
struct RecordKey: Hashable {
  let record: String
  let key: String
}
