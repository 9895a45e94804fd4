import GRDB
public import JournalCore
public import JournalStore

/// What the list of those admitted to personal data shows: posts, powers, the order (S2-2.4.c, K-34).
public struct DataAccessListData: ReportData {
  /// A member of the staff with the powers that hold on the day.
  public struct Row: Hashable, Sendable {
    /// Who.
    public internal(set) var person: Personal<PersonName>
    /// The posts on the day, in the order of `Post`.
    public let posts: [Post]
    /// What the member may do.
    public let powers: String
    /// The order of the director.
    public let order: OrderReference
    /// The first day.
    public let first: Day
    /// The last day; nil while nothing ended it.
    public let last: Day?
  }

  /// School and signers.
  public private(set) var head: SchoolHead
  /// Those admitted on the day, in alphabetical order.
  public private(set) var rows: [Row]
  /// Third parties registered on the day, by name (S0-1.15).
  public let recipients: [Recipient]

  /// Reads the list as it holds on the moment.
  public static func fetch(
    _ scope: SchoolScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> DataAccessListData {
    let read = try snapshot.read { db in
      (rows: try rows(on: scope.moment, db), recipients: try recipients(on: scope.moment, db))
    }
    return DataAccessListData(
      head: try SchoolHead.fetch(scope, from: snapshot), rows: read.rows, recipients: read.recipients)
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    for index in rows.indices { rows[index].person.disclose(through: &clearance, mask: .blank) }
  }

  private static func rows(on day: Day, _ db: Database) throws -> [Row] {
    let powers = try Row.Record.fetchAll(on: day, db)
    var posts: [Int64: Set<Post>] = [:]
    for row in try GRDB.Row.fetchAll(
      db,
      sql: """
        SELECT person_id, post FROM appointment
        WHERE valid_from <= ?1 AND (valid_to IS NULL OR valid_to >= ?1)
        """, arguments: [day.iso])
    { posts[row[0], default: []].insert(try row.word(1)) }
    let names = try NamesOnDay(of: powers.map(\.person), on: day, db)
    return powers.compactMap { record -> (key: CollationKey, row: Row)? in
      guard let person = names.staff(record.person), case .real(let name) = names.pupil(record.person) else {
        return nil
      }
      return (
        CollationKey(name),
        Row(
          person: person, posts: Post.allCases.filter { posts[record.person]?.contains($0) ?? false },
          powers: record.powers, order: record.order, first: record.first, last: record.last)
      )
    }.sorted { $0.key < $1.key }.map(\.row)
  }

  private static func recipients(on day: Day, _ db: Database) throws -> [Recipient] {
    try GRDB.Row.fetchAll(
      db,
      sql: """
        SELECT id, kind, name, basis, valid_from, valid_to FROM recipient
        WHERE valid_from <= ?1 AND (valid_to IS NULL OR valid_to >= ?1)
        """, arguments: [day.iso]
    ).map { row in
      Recipient(
        id: ID(row[0]), kind: try row.word(1), name: row[2], basis: row[3], first: try row.day(4),
        last: try row.dayIfAny(5))
    }.sorted { (CollationKey($0.name), $0.id) < (CollationKey($1.name), $1.id) }
  }
}

extension DataAccessListData.Row {
  /// The stored powers of a person.
  fileprivate struct Record {
    let person: Int64
    let powers: String
    let order: OrderReference
    let first: Day
    let last: Day?

    static func fetchAll(on day: Day, _ db: Database) throws -> [Record] {
      try GRDB.Row.fetchAll(
        db,
        sql: """
          SELECT person_id, powers, order_number, order_day, valid_from, valid_to FROM personal_data_power
          WHERE valid_from <= ?1 AND (valid_to IS NULL OR valid_to >= ?1) ORDER BY person_id, valid_from
          """, arguments: [day.iso]
      ).map { row in
        Record(
          person: row[0], powers: row[1], order: OrderReference(number: row[2], date: try row.day(3)),
          first: try row.day(4), last: try row.dayIfAny(5))
      }
    }
  }
}
