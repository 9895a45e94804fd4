public import JournalCore

/// The first step of a withdrawal: the written refusal of processing has a number, a date and a scope (S0-11.3.1).
public struct RegisterRefusal: RecordedOperation {
  public static let name = "register-refusal"
  public static let summary =
    "First step of a withdrawal: enter number, date and scope of the written refusal."
  public static let fields: [FieldSpec] = [
    .required("case", .id, "the withdrawal"), .required("number", .text, "number of the refusal"),
    .required("date", .day, "date of the refusal"),
    .required("scope", .text, "whose data and which processing it refuses"),
  ]

  let id: ID<WithdrawalCase>
  let paper: PaperReference
  let scope: String

  /// The refusal in the case.
  public init(_ id: ID<WithdrawalCase>, paper: PaperReference, scope: String) {
    self.id = id
    self.paper = paper
    self.scope = scope
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.id("case"),
      paper: PaperReference(number: try fields.text("number"), day: try fields.day("date")),
      scope: try fields.text("scope"))
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    let pupil = try transaction.db.withdrawalCase(id).pupil
    return AccessDemand(.consents, .write, .pupil(pupil.rawValue, on: transaction.session.today))
  }

  /// Throws `noSuchCase`, `incompletePaper` or a refusal of the step.
  public func perform(in transaction: Transaction) throws {
    let withdrawal = try transaction.db.withdrawalCase(id)
    guard paper.isNumbered, !scope.allSatisfy(\.isWhitespace) else {
      throw StoreError.rule(PrivacyRefusal.incompletePaper(withdrawal.pupil, clause: "S0-11.3.1"))
    }
    try transaction.finish(.refusalRegistered, of: withdrawal, paper: paper, scope: scope)
  }
}
