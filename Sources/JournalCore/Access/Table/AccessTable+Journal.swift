/// Rows about lessons, marks, late changes and plans.
extension AccessTable {
  static let readClassJournal: [AccessGrant] = [
    .may(.view, .director, .deputy, .deputyEducation, .administrator),
    .may(.view, .classTeacher, in: .ownClass),
    .may(.view, .subjectTeacher, in: .ownAssignments),
    .may(.view, .substitute, in: .substitutionDates),
  ]

  static let teachersOfLesson: [AccessGrant] = [
    .may(.write, .subjectTeacher, in: .ownAssignments),
    .may(.write, .substitute, in: .substitutionDates),
  ]

  static let byCommission: [AccessGrant] = [.may(.write, .commission, only: .byProtocol)]

  static let reviewAttendance: [AccessGrant] = [
    .may(.view, .deputy, .deputyEducation), .may(.write, .classTeacher, in: .ownClass),
  ]

  static let setPeriodMarks: [AccessGrant] =
    [.may(.write, .subjectTeacher, in: .ownAssignments)] + byCommission

  static let closePeriod: [AccessGrant] = [
    .may(.approve, .director), .may(.write, .deputy), .may(.execute, .administrator),
    .may(.write, .subjectTeacher, in: .ownAssignments),
  ]

  static let enterCouncilDecisions: [AccessGrant] = [
    .may(.approve, .director), .may(.write, .deputy), .may(.write, .classTeacher, in: .ownClass),
  ]

  static let requestLateChange: [AccessGrant] = [.may(.view, .director), .may(.issue, .secretary)]

  static let planning: [AccessGrant] = [.may(.approve, .director), .may(.write, .deputy, .administrator)]

  static let thematicPlan: [AccessGrant] = [
    .may(.approve, .deputy), .may(.write, .administrator, only: .load),
    .may(.write, .subjectTeacher, in: .ownAssignments),
  ]

  static let controlWorkSchedule: [AccessGrant] = [
    .may(.approve, .deputy), .may(.write, .subjectTeacher, in: .ownAssignments, only: .request),
  ]
}
