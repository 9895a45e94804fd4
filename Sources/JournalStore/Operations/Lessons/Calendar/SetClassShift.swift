import GRDB
public import JournalCore

/// Puts a class into a shift from a day on; without it a class is in the first one.
public struct SetClassShift: RecordedOperation {
  public static let name = "set-class-shift"
  public static let summary = "Puts a class into a shift from a day on."
  public static let fields: [FieldSpec] = [
    .required("year", .year, "the school year"), .required("class", .classLabel, "the class"),
    .required("shift", .integer, "1-3"), .required("from", .day, "the first day"),
  ]

  let label: ClassLabel
  let year: AcademicYear
  let shift: Int
  let first: Day

  /// The class of the year in the shift, 1…3, from the day on.
  public init(_ label: ClassLabel, in year: AcademicYear, shift: Int, from first: Day) {
    self.label = label
    self.year = year
    self.shift = shift
    self.first = first
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.classLabel("class"), in: try fields.year("year"), shift: try fields.integer("shift"),
      from: try fields.day("from"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.planning, .write) }

  /// Throws `noSuchYear` or `noSuchClass`, and `constraint` for a shift outside of 1…3.
  public func perform(in transaction: Transaction) throws {
    let found = try transaction.db.requireClass(label, in: year)
    try JournalWriter(transaction.db).run(
      """
      INSERT INTO class_shift (class_id, valid_from, shift) VALUES (?, ?, ?)
      ON CONFLICT (class_id, valid_from) DO UPDATE SET shift = excluded.shift
      """, [found.id.rawValue, first.iso, shift])
    transaction.concerns("class", found.id.rawValue)
  }
}
