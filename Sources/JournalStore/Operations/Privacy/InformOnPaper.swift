public import JournalCore

/// Records that a family whose consent holds cannot use electronic forms, and gets printed digests (S2-A2.2, D-36).
public struct InformOnPaper: RecordedOperation {
  public static let name = "inform-on-paper"
  public static let summary = "Record that a family cannot use electronic forms and gets printed digests."
  public static let fields: [FieldSpec] = [
    .required("pupil", .id, "the pupil"), .required("from", .day, "first day"),
  ]

  let pupil: ID<Pupil>
  let day: Day

  /// Digests on paper from the day on.
  public init(about pupil: ID<Pupil>, from day: Day) {
    self.pupil = pupil
    self.day = day
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(about: try fields.id("pupil"), from: try fields.day("from"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.diaryRefusal, .write, .pupil(pupil.rawValue, on: transaction.session.today))
  }

  /// Throws `noSuchPerson`, `caseIsOpen`, `laterState` or `impossibleChange`.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    try db.requirePerson(pupil.rawValue, kind: .pupil)
    try transaction.requireNoOpenCase(of: pupil)
    try transaction.enter(.paperOnly, of: pupil, from: day)
    try db.endDiaryRefusal(of: pupil, on: day.adding(days: -1))
    transaction.concerns("pupil", pupil.rawValue)
  }
}
