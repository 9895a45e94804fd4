public import JournalCore

/// Records a missed topic as passed: protocol, commission and the mark in the column of the missed lesson; the absence
/// stays (S1-2.5.d–f).
public struct RecordMakeUp: RecordedOperation {
  public static let name = "record-make-up"
  public static let summary = "Record a missed topic as passed, by the teacher or a commission."
  public static let fields: [FieldSpec] = [
    .required("assessment", .id, "the work in the column of the missed lesson"),
    .required("pupil", .id, "the pupil"), .required("value", .text, "a mark of the school's scale"),
    .required("passed", .day, "when the topic was passed"),
    .optional("protocol", .text, "the number of the protocol"),
    .optional("commission", .text, "posts of the members with semicolons between them"),
    .optional("comment", .text, "what is written to the mark"),
  ]

  let makeUp: MakeUp
  let value: String
  let comment: String

  /// The make-up with its mark as it is written in the cell.
  public init(_ makeUp: MakeUp, value: String, comment: String = "") {
    self.makeUp = makeUp
    self.value = value
    self.comment = comment
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let posts = (fields.textIfAny("commission") ?? "").split(separator: ";").map(String.init)
    self.init(
      MakeUp(
        assessment: try fields.id("assessment"), pupil: try fields.id("pupil"),
        passed: try fields.day("passed"), protocolNumber: fields.textIfAny("protocol"),
        commission: posts.map { String($0.drop(while: \.isWhitespace)) }.filter { !$0.isEmpty }),
      value: try fields.text("value"), comment: fields.textIfAny("comment") ?? "")
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    try transaction.writingMarks(
      for: makeUp.assessment, manner: makeUp.commission.isEmpty ? .direct : .byProtocol)
  }

  /// Throws `noSuchWork`, `notInScale`, what `MakeUpRule` and `MarkRule` refuse, or `locked`.
  public func perform(in transaction: Transaction) throws { try apply(in: transaction, bypassingLock: false) }

  /// Does the same; the execution of a granted request passes the lock (S4-4.4.a).
  package func apply(in transaction: Transaction, bypassingLock: Bool) throws {
    let desk = try MarkDesk(makeUp.assessment, in: transaction)
    let number = try MarkRule.value(value, for: makeUp.assessment, under: desk.profile)
    try MakeUpRule.admit(
      makeUp.pupil, at: desk.lesson.id, of: desk.lesson.day, code: desk.codes[makeUp.pupil],
      passed: makeUp.passed, today: transaction.session.today, protocolNumber: makeUp.protocolNumber,
      under: desk.profile)
    try desk.give(
      MarkDesk.Entry(
        pupil: makeUp.pupil, value: number, basis: .makeUp, workDay: makeUp.passed, comment: comment),
      lock: bypassingLock ? .passed : .each)
    try desk.write(makeUp)
  }
}
