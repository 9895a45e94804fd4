public import JournalCore

/// Closes the year of a class that has all periods closed, year marks, examination results and decisions (S0-7.5).
public struct CloseYear: RecordedOperation {
  public static let name = "close-year"
  public static let summary = "Close the school year of a class."
  public static let fields: [FieldSpec] = [
    .required("year", .year, "the school year"), .required("class", .classLabel, "the class"),
  ]

  let year: AcademicYear
  let label: ClassLabel

  /// Closes the class's year.
  public init(_ label: ClassLabel, in year: AcademicYear) {
    self.label = label
    self.year = year
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(try fields.classLabel("class"), in: try fields.year("year"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    PeriodDemand.closing(.school, transaction.session)
  }

  /// Throws `yearBlocked`, `yearClosedAlready` or `yearArchived`.
  public func perform(in transaction: Transaction) throws {
    let classYear = try ClassYear(label, in: year, transaction.db, under: transaction.session.profile)
    try classYear.requireOpen(transaction.db)
    try YearQuery(classYear: classYear, db: transaction.db, profile: transaction.session.profile)
      .closing().admit(under: transaction.session.profile)
    try YearWriter.close(classYear, transaction)
  }
}
