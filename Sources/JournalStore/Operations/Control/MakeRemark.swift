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

/// Clears a remark with the teacher's answer; the deputy gets a notice where the school says so (S0-5.4.13).
public struct ClearRemark: RecordedOperation {
  public static let name = "clear-remark"
  public static let summary = "Clear a remark with an answer."
  public static let fields: [FieldSpec] = [
    .required("remark", .id, "the remark"), .required("answer", .text, "what was done"),
  ]

  let remark: Int64
  let answer: String

  /// The answer to the remark.
  public init(_ remark: Int64, answer: String) {
    self.remark = remark
    self.answer = answer
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let id: ID<MakeRemark> = try fields.id("remark")
    self.init(id.rawValue, answer: try fields.text("answer"))
  }

  /// Whoever may look at the control of the class; the one addressed is checked by the rule.
  public func demand(in transaction: Transaction) throws -> AccessDemand {
    let row = try ClearRemark.row(remark, transaction.db)
    let schoolClass: Int64? = row[1]
    let target = try schoolClass.map { AccessTarget.schoolClass($0, on: try row.moment(3).day) } ?? .school
    return AccessDemand(.controlReports, .view, target)
  }

  /// Whether a notice by e-mail is due; throws `noSuchRecord`, `closedAlready`, `notAddressee` or `emptyText`.
  public func perform(in transaction: Transaction) throws -> Bool {
    let (db, session) = (transaction.db, transaction.session)
    let row = try ClearRemark.row(remark, db)
    guard row.hasNull(atIndex: 4) else { throw ControlRefusal.closedAlready(.remark, remark) }
    let teacher: Int64 = row[2]
    if let person = try Author.person(transaction), person.rawValue != teacher,
      session.principal.roles.isDisjoint(with: [.director, .deputy, .administrator])
    {
      throw ControlRefusal.notAddressee(.remark, remark)
    }
    guard answer.contains(where: { !$0.isWhitespace }) else { throw ControlRefusal.emptyText(.remark) }
    let source: Remark.Source = try row.word(0)
    let byEmail = Remark(source, at: try row.moment(3)).noticeByEmail(under: session.profile)
    try db.cachedStatement(sql: "UPDATE remark SET closed_at = ?, answer = ?, notice = ? WHERE id = ?")
      .execute(arguments: [session.now.iso, answer, byEmail ? "email" : nil, remark])
    transaction.concerns("remark", remark)
    return byEmail
  }

  private static func row(_ id: Int64, _ db: Database) throws -> Row {
    let statement = try db.cachedStatement(
      sql: "SELECT source, class_id, teacher_id, made_at, closed_at FROM remark WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else {
      throw ControlRefusal.noSuchRecord(.remark, id)
    }
    return row
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
