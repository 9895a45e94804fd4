import GRDB
public import JournalCore

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
