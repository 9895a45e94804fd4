import GRDB
public import JournalCore

/// Adds an empty subgroup of a class for a subject (§6.3).
public struct AddSubgroup: RecordedOperation {
  public static let name = "add-subgroup"
  public static let summary = "Adds an empty subgroup of a class for a subject."
  public static let fields: [FieldSpec] = [
    .required("year", .year, "the school year"), .required("class", .classLabel, "the class"),
    .required("subject", .text, "the subject's name"), .required("name", .text, "the subgroup's name"),
  ]

  let label: ClassLabel
  let year: AcademicYear
  let subject: String
  let title: String

  /// The subgroup of the class for the subject.
  public init(_ title: String, of label: ClassLabel, in year: AcademicYear, subject: String) {
    self.label = label
    self.year = year
    self.subject = subject
    self.title = title
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.text("name"), of: try fields.classLabel("class"), in: try fields.year("year"),
      subject: try fields.text("subject"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.subgroups, .execute) }

  /// The subgroup's record; throws `noSuchYear`, `noSuchClass`, `noSuchSubject`, and `constraint` for a second name.
  public func perform(in transaction: Transaction) throws -> ID<Subgroup> {
    let db = transaction.db
    let found = try db.requireClass(label, in: year)
    let subject = try db.requireSubject(subject)
    try JournalWriter(db).run(
      "INSERT INTO subgroup (class_id, subject_id, name) VALUES (?, ?, ?)",
      [found.id.rawValue, subject.rawValue, title])
    let id = db.lastInsertedRowID
    transaction.concerns("subgroup", id)
    return ID(id)
  }
}
