import GRDB
public import JournalCore

/// Records the director's order that ends a period or the year, with the date by which its marks are set (S0-4.16.2.a).
public struct SetPeriodOrder: RecordedOperation {
  public static let name = "set-period-order"
  public static let summary =
    "Record the order that ends a period or the year and names the date for its marks."
  public static let fields: [FieldSpec] = [
    .required("year", .year, "the school year"), .required("period", .period, "the period, or year"),
    .optional("division", .word, "for the year: quarter, trimester or halfYear"),
    .required("order-number", .text, "the order's number"), .required("order-day", .day, "the order's date"),
    .required("marks-day", .day, "the last day for the marks"),
  ]

  let year: AcademicYear
  let kind: PeriodKind
  let number: Int
  let order: OrderReference
  let marksDay: Day

  /// The order about a period of the division; number 0 is the year.
  public init(
    _ order: OrderReference, year: AcademicYear, kind: PeriodKind, number: Int, marksDay: Day
  ) {
    precondition((0...kind.count).contains(number), "a period of the division, or 0 for the year")
    self.order = order
    self.year = year
    self.kind = kind
    self.number = number
    self.marksDay = marksDay
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let (kind, number): (PeriodKind, Int) =
      switch try fields.period("period") {
      case .period(let kind, let number): (kind, number)
      case .year: (try fields.word("division"), 0)
      }
    self.init(
      OrderReference(number: try fields.text("order-number"), date: try fields.day("order-day")),
      year: try fields.year("year"), kind: kind, number: number, marksDay: try fields.day("marks-day"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.planning, .write) }

  /// Throws `noSuchYear`, `orderDateOutsideYear` or `wholeYearArchived`. A later order replaces an earlier one.
  public func perform(in transaction: Transaction) throws {
    let yearID = try transaction.db.requireYear(year)
    try ArchiveLock.check(year, transaction.db)
    guard year.days.contains(marksDay) else { throw PeriodRefusal.orderDateOutsideYear(marksDay, year) }
    try transaction.db.cachedStatement(
      sql: """
        INSERT INTO period_order (year_id, kind, number, order_number, order_day, marks_day) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET order_number = excluded.order_number, order_day = excluded.order_day,
          marks_day = excluded.marks_day
        """
    ).execute(arguments: [yearID, kind.rawValue, number, order.number, order.date.iso, marksDay.iso])
    transaction.concerns("year", yearID)
  }
}
