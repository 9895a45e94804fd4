import GRDB
public import JournalCore

/// What the journal tells about requests to change locked records.
extension StoreSnapshot {
  /// The requests of the year's register by number.
  public func changeRequests(in year: AcademicYear) throws(StoreError) -> [ChangeRequest] {
    try read { db in
      try StoredRequest.fetchAll("y.start_year = ?", [year.startYear], db).map(\.request)
    }
  }

  /// The «таблица учёта изменений»: the executed requests about cells of the days, of one class or of the school
  /// (S4-4.3.a, K-35).
  public func changeRegister(
    of label: ClassLabel? = nil, in days: DayRange
  ) throws(StoreError) -> ChangeRegister {
    try read { db in
      let stored = try StoredRequest.fetchAll(
        "r.state = 'executed' AND r.day BETWEEN ? AND ?", [days.first.iso, days.last.iso], db)
      let entries = try stored.map { row in
        ChangeRegister.Entry(
          request: row.request, initiator: row.initiator, executor: row.executor,
          label: try row.classID.map { try db.schoolClass(id: $0).label }, subject: row.subject.map { ID($0) }
        )
      }
      return ChangeRegister(entries.filter { label == nil || $0.label == label })
    }
  }
}

extension StoredRequest {
  static func fetchAll(
    _ condition: String, _ arguments: StatementArguments, _ db: Database
  ) throws -> [StoredRequest] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(columns) FROM change_request r JOIN academic_year y ON y.id = r.year_id
        WHERE \(condition) ORDER BY y.start_year, r.number
        """)
    return try Row.fetchAll(statement, arguments: arguments).map { try StoredRequest($0) }
  }
}
