import GRDB
public import JournalCore

/// Adds a breach that a check found, with the teacher and the term of its correction (S0-7.4, S0-9.8.c).
public struct AddFinding: RecordedOperation {
  public static let name = "add-finding"
  public static let summary = "Add a breach that a check of the journal found."
  public static let fields: [FieldSpec] = [
    .required("act", .id, "the check"), .required("rule", .text, "the clause that was not kept"),
    .optional("text", .text, "what was found"), .optional("class", .classLabel, "the class"),
    .optional("teacher", .id, "whose records they are"), .optional("record", .text, "the kind of the record"),
    .optional("record-id", .id, "its number"), .required("due", .day, "the last day for the correction"),
  ]

  let act: Int64
  let rule: String
  let text: String
  let label: ClassLabel?
  let teacher: Int64?
  let record: String?
  let recordID: Int64?
  let due: Day

  /// A breach of the rule found by the act.
  public init(
    _ rule: String, by act: Int64, due: Day, text: String = "", in label: ClassLabel? = nil,
    teacher: ID<StaffMember>? = nil, record: String? = nil, recordID: Int64? = nil
  ) {
    self.rule = rule
    self.act = act
    self.due = due
    self.text = text
    self.label = label
    self.teacher = teacher?.rawValue
    self.record = recordID == nil ? nil : record
    self.recordID = record == nil ? nil : recordID
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let (act, recordID): (ID<RecordCheck>, ID<AddFinding>?) =
      (try fields.id("act"), try fields.idIfAny("record-id"))
    self.init(
      try fields.text("rule"), by: act.rawValue, due: try fields.day("due"),
      text: fields.textIfAny("text") ?? "",
      in: try fields.classLabelIfAny("class"), teacher: try fields.idIfAny("teacher"),
      record: fields.textIfAny("record"), recordID: recordID?.rawValue)
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.controlReports, .write) }

  /// The number of the finding; throws `noSuchRecord`, `noSuchClass` or `noSuchPerson`.
  public func perform(in transaction: Transaction) throws -> Int64 {
    let db = transaction.db
    let last = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT last_day FROM check_act WHERE id = ?"), arguments: [act])
    guard let last else { throw ControlRefusal.noSuchRecord(.checkAct, act) }
    if let teacher { try db.requirePerson(teacher, kind: .staff) }
    let year = AcademicYear(containing: try last.day(0))
    let schoolClass = try label.map { try db.requireClass($0, in: year).id.rawValue }
    try db.cachedStatement(
      sql: """
        INSERT INTO finding (act_id, rule, text, class_id, teacher_id, record, record_id, due_day)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [act, rule, text, schoolClass, teacher, record, recordID, due.iso])
    transaction.concerns("finding", db.lastInsertedRowID)
    return db.lastInsertedRowID
  }
}
