import GRDB
public import JournalCore

/// What the journal tells about periods, closings and extensions.
extension StoreSnapshot {
  /// How far the class is with its year; throws `noSuchYear` or `noSuchClass`.
  public func yearState(of label: ClassLabel, in year: AcademicYear) throws(StoreError) -> YearState {
    try read { db in try db.yearState(ofClass: db.requireClass(label, in: year).id.rawValue) }
  }

  /// The readiness gate of a period: everything that keeps the class from a final paper (S0-5.3.11.h, D-12).
  ///
  /// Throws `noSuchYear`, `noSuchClass` or `noSuchPeriod`.
  public func periodBlockers(
    of label: ClassLabel, in year: AcademicYear, period number: Int, subject: ID<Subject>? = nil,
    under profile: SchoolProfile
  ) throws(StoreError) -> [PeriodBlocker] {
    try read { db in
      let classYear = try ClassYear(label, in: year, db, under: profile)
      return try ClosingQuery(classYear: classYear, db: db, profile: profile)
        .closing(number, subject: subject?.rawValue).blockers(under: profile)
    }
  }

  /// Everything that keeps the class's year from being closed (S0-7.5); throws `noSuchYear` or `noSuchClass`.
  public func yearBlockers(
    of label: ClassLabel, in year: AcademicYear, under profile: SchoolProfile
  ) throws(StoreError) -> [YearBlocker] {
    try read { db in
      let classYear = try ClassYear(label, in: year, db, under: profile)
      return try YearQuery(classYear: classYear, db: db, profile: profile).closing().blockers(under: profile)
    }
  }

  /// Whether the period is closed for the class, or for the subject in it; throws `noSuchYear` or `noSuchClass`.
  public func isPeriodClosed(
    of label: ClassLabel, in year: AcademicYear, period number: Int, subject: ID<Subject>? = nil,
    under profile: SchoolProfile
  ) throws(StoreError) -> Bool {
    try read { db in
      try ClassYear(label, in: year, db, under: profile).isClosed(number, subject: subject?.rawValue, db)
    }
  }

  /// The extensions of the year that are open, by their last day; their cells are empty and have a footnote (S0-6.3.b).
  public func openExtensions(in year: AcademicYear) throws(StoreError) -> [StudyExtension] {
    try extensions(in: year).filter(\.isOpen)
  }

  /// All extensions of the year, by their last day.
  public func extensions(in year: AcademicYear) throws(StoreError) -> [StudyExtension] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT person_id, subject_id, number, until_day, form, result FROM study_extension
          JOIN academic_year ON academic_year.id = year_id WHERE start_year = ?
          ORDER BY until_day, person_id, subject_id
          """)
      return try Row.fetchAll(statement, arguments: [year.startYear]).map { row in
        StudyExtension(
          place: PeriodMarkPlace(pupil: ID(row[0]), subject: ID(row[1]), slot: .period(row[2])),
          until: try row.day(3), form: try row.word(4),
          result: row.hasNull(atIndex: 5) ? nil : try row.mark(5))
      }
    }
  }

  /// The order that ends a period of the division, or the year for 0, with the date for its marks; nil without one.
  public func periodOrder(
    in year: AcademicYear, kind: PeriodKind, number: Int
  ) throws(StoreError) -> (order: OrderReference, marksDay: Day)? {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT order_number, order_day, marks_day FROM period_order
          JOIN academic_year ON academic_year.id = year_id WHERE start_year = ? AND kind = ? AND number = ?
          """)
      return try Row.fetchOne(statement, arguments: [year.startYear, kind.rawValue, number]).map { row in
        (OrderReference(number: row[0], date: try row.day(1)), try row.day(2))
      }
    }
  }
}
