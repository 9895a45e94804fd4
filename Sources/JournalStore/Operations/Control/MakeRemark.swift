import GRDB
public import JournalCore

/// Makes a remark to a teacher, with the term of the profile (S0-5.3.2, S0-5.4.12, S0-5.4.13).
public struct MakeRemark: RecordedOperation {
  public static let name = "make-remark"
  public static let summary = "Make a remark to a teacher about keeping the journal."
  public static let fields: [FieldSpec] = [
    .required("source", .word, "administrator, deputy, director or classTeacher"),
    .required("teacher", .id, "whom it is made to"), .optional("class", .classLabel, "the class"),
    .required("text", .text, "what is wrong"),
  ]

  let source: Remark.Source
  let teacher: ID<StaffMember>
  let label: ClassLabel?
  let text: String

  /// A remark to the teacher, about one class or in general.
  public init(
    _ text: String, from source: Remark.Source, to teacher: ID<StaffMember>, about label: ClassLabel? = nil
  ) {
    self.text = text
    self.source = source
    self.teacher = teacher
    self.label = label
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.text("text"), from: try fields.word("source"), to: try fields.id("teacher"),
      about: try fields.classLabelIfAny("class"))
  }

  /// Who checks; a class teacher's signal is a message of the own class.
  public func demand(in transaction: Transaction) throws -> AccessDemand {
    guard source == .classTeacher else { return AccessDemand(.controlReports, .write) }
    let target = try schoolClass(transaction).map {
      AccessTarget.schoolClass($0, on: transaction.session.today)
    }
    return AccessDemand(.messages, .write, target ?? .school)
  }

  /// The number of the remark; throws `foreignSource`, `emptyText`, `noSuchPerson` or `noSuchClass`.
  public func perform(in transaction: Transaction) throws -> Int64 {
    let (db, session) = (transaction.db, transaction.session)
    guard session.principal.roles.contains(source.role) else { throw ControlRefusal.foreignSource(source) }
    guard text.contains(where: { !$0.isWhitespace }) else { throw ControlRefusal.emptyText(.remark) }
    try db.requirePerson(teacher.rawValue, kind: .staff)
    let due = Remark(source, at: session.now).due(under: session.profile)
    try db.cachedStatement(
      sql: """
        INSERT INTO remark (source, author_id, teacher_id, class_id, text, made_at, due_at) VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      source.rawValue, try Author.person(transaction)?.rawValue, teacher.rawValue,
      try schoolClass(transaction),
      text, session.now.iso, due?.iso,
    ])
    transaction.concerns("remark", db.lastInsertedRowID)
    return db.lastInsertedRowID
  }

  private func schoolClass(_ transaction: Transaction) throws -> Int64? {
    try label.map {
      try transaction.db.requireClass($0, in: AcademicYear(containing: transaction.session.today)).id.rawValue
    }
  }
}

extension Remark.Source {
  /// The role that remarks.
  var role: Role {
    switch self {
    case .administrator: .administrator
    case .deputy: .deputy
    case .director: .director
    case .classTeacher: .classTeacher
    }
  }
}
