public import JournalCore

/// Brings a family back to the electronic diary (S0-11.4).
public struct ResumeDiary: RecordedOperation {
  public static let name = "resume-diary"
  public static let summary = "Record that a family uses the electronic diary again."
  public static let fields: [FieldSpec] = [
    .required("pupil", .id, "the pupil"), .required("from", .day, "first day of the electronic diary"),
  ]

  let pupil: ID<Pupil>
  let day: Day

  /// The electronic diary from the day on.
  public init(of pupil: ID<Pupil>, from day: Day) {
    self.pupil = pupil
    self.day = day
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(of: try fields.id("pupil"), from: try fields.day("from"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.diaryRefusal, .write, .pupil(pupil.rawValue, on: transaction.session.today))
  }

  /// Throws `noSuchPerson`, `diaryIsNotRefused`, `laterState` or `impossibleChange`.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    try db.requirePerson(pupil.rawValue, kind: .pupil)
    let state = try db.familyHistory(of: pupil).state(on: day)
    guard state == .diaryRefused || state == .paperOnly else {
      throw StoreError.rule(PrivacyRefusal.diaryIsNotRefused(pupil))
    }
    try transaction.enter(.consented, of: pupil, from: day)
    try db.endDiaryRefusal(of: pupil, on: day.adding(days: -1))
    transaction.concerns("pupil", pupil.rawValue)
  }
}
