/// Rows about people, families and messages.
extension AccessTable {
  static let classLists: [AccessGrant] = [
    .may(.view, .director, .deputy, .deputyEducation), .may(.execute, .administrator),
    .may(.write, .classTeacher, in: .ownClass, only: .request), .may(.write, .secretary, only: .request),
    .may(.view, .subjectTeacher, in: .ownAssignments), .may(.view, .substitute, in: .substitutionDates),
  ]

  static let personalData: [AccessGrant] = [
    .may(.view, .director, .deputy, .deputyEducation), .may(.write, .administrator, .secretary),
    .may(.view, .classTeacher, in: .ownClass), .may(.write, .guardian, in: .ownChild, only: .request),
  ]

  static let subgroups: [AccessGrant] = [
    .may(.approve, .deputy), .may(.write, .classTeacher, in: .ownClass, only: .startOfYear),
    .may(.write, .subjectTeacher, in: .ownAssignments, only: .startOfYear),
  ]

  static let movementOrders: [AccessGrant] = [
    .may(.approve, .director), .may(.view, .deputy, .deputyEducation), .may(.execute, .administrator),
    .may(.write, .classTeacher, in: .ownClass, only: .request), .may(.write, .secretary),
  ]

  static let consents: [AccessGrant] = [
    .may(.view, .director, .deputy, .administrator), .may(.write, .classTeacher, in: .ownClass),
    .may(.write, .secretary), .may(.view, .guardian, in: .oneself),
  ]

  static let anonymisationOrder: [AccessGrant] = [
    .may(.approve, .director), .may(.execute, .administrator), .may(.write, .secretary, only: .draft),
    .may(.view, .classTeacher, in: .ownClass, only: .existence),
  ]

  static let diaryRefusal: [AccessGrant] = [
    .may(.approve, .director), .may(.view, .deputy), .may(.execute, .administrator),
    .may(.write, .classTeacher, in: .ownClass), .may(.write, .secretary),
    .may(.write, .guardian, in: .ownChild),
  ]

  static let readDiary: [AccessGrant] =
    readClassJournal + [.may(.view, .guardian, in: .ownChild), .may(.view, .pupil, in: .oneself)]

  static let messages: [AccessGrant] =
    [
      .may(.write, .director, .deputy, .deputyEducation, .administrator),
      .may(.write, .classTeacher, in: .ownClass),
    ] + teachersOfLesson + byFamily

  static let byFamily: [AccessGrant] = [
    .may(.write, .guardian, in: .ownChild), .may(.write, .pupil, in: .oneself),
  ]

  static let withdrawNote: [AccessGrant] = [
    .may(.execute, .deputy, .deputyEducation), .may(.write, .subjectTeacher, .substitute, in: .ownRecords),
  ]

  static let acknowledgePeriodMarks: [AccessGrant] = [
    .may(.view, .classTeacher, in: .ownClass), .may(.write, .guardian, in: .ownChild),
  ]

  static let reportError: [AccessGrant] =
    [
      .may(
        .write, .director, .deputy, .deputyEducation, .administrator, .classTeacher, .subjectTeacher,
        .substitute, .secretary)
    ] + byFamily
}
