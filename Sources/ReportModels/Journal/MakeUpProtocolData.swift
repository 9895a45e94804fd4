import GRDB
public import JournalCore
public import JournalStore

/// What the protocols of passed topics of a class show: pupil, topic, days, result, commission (S1-2.5.d–e, K-37).
public struct MakeUpProtocolData: ReportData {
  /// School, class and signers.
  public private(set) var head: ClassHead
  /// The period in which the topics were passed, or the year.
  public let period: PeriodSelection
  /// The protocols by day and number.
  public private(set) var protocols: [MakeUpProtocol]

  /// The classes in which a topic was passed in the period.
  public static func scopes(
    _ choice: ScopeChoice, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> [ClassScope] {
    var scopes: [ClassScope] = []
    for scope in try ClassScope.all(choice, from: snapshot) {
      let days = try scope.days(from: snapshot)
      let isEmpty = try snapshot.read { db in
        try MakeUpQuery(db: db, scope: scope, days: days).protocols().isEmpty
      }
      if !isEmpty { scopes.append(scope) }
    }
    return scopes
  }

  /// Reads the protocols of the scope's class.
  public static func fetch(
    _ scope: ClassScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> MakeUpProtocolData {
    let days = try scope.days(from: snapshot)
    return MakeUpProtocolData(
      head: try ClassHead.fetch(scope, from: snapshot), period: scope.period,
      protocols: try snapshot.read { db in
        try MakeUpQuery(db: db, scope: scope, days: days).protocols()
      })
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    for index in protocols.indices { protocols[index].disclose(through: &clearance) }
  }
}

/// How one pupil passed a missed topic.
public struct MakeUpProtocol: Hashable, Sendable {
  /// The number; nil where the school wants none.
  public let number: String?
  /// The pupil.
  public private(set) var pupil: Personal<PupilName>?
  /// The subject.
  public let subject: String
  /// The teacher of the lesson's assignment.
  public private(set) var teacher: Personal<PersonName>?
  /// The topic of the missed lesson, or of the work.
  public let topic: String
  /// The name of the type of work; nil where the work has none.
  public let workType: String?
  /// The missed lesson's day, which is the column of the journal.
  public let missed: Day
  /// The missed lesson's number.
  public let lesson: Int
  /// Why the pupil was absent; it stays in the cell (S1-2.5.f).
  public let absence: AbsenceCode?
  /// The document of the absence; nil where none is recorded.
  public let document: String?
  /// The day on which the topic was passed.
  public let passed: Day
  /// The mark.
  public let value: Int
  /// The day on which the mark was entered.
  public let entered: Day
  /// The posts of the commission in order; empty when the teacher alone took it.
  public let commission: [String]

  init(
    number: String?, pupil: Personal<PupilName>?, subject: String, teacher: Personal<PersonName>?,
    topic: String, workType: String?, missed: LessonPlace, absence: AbsenceCode?, document: String?,
    passed: Day, value: Int, entered: Day, commission: [String]
  ) {
    (self.number, self.pupil, self.subject, self.teacher) = (number, pupil, subject, teacher)
    (self.topic, self.workType) = (topic, workType)
    (self.missed, lesson) = (missed.day, missed.number)
    (self.absence, self.document, self.passed) = (absence, document, passed)
    (self.value, self.entered, self.commission) = (value, entered, commission)
  }

  mutating func disclose(through clearance: inout Clearance) {
    pupil?.disclose(through: &clearance, mask: .code("Обучающийся"))
    teacher?.disclose(through: &clearance, mask: .blank)
  }
}
