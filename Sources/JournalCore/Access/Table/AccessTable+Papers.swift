/// Rows about papers, the archive, control and users.
extension AccessTable {
  static let printFullSummary: [AccessGrant] = [
    .may(.print, .director, .deputy), .may(.print, .classTeacher, in: .ownClass),
    .may(.print, .subjectTeacher, in: .ownAssignments, only: .ownExtract),
    .may(.print, .secretary, only: .archive),
  ]

  static let printClassReports: [AccessGrant] = [
    .may(.print, .director, .deputy), .may(.print, .classTeacher, in: .ownClass),
    .may(.print, .secretary, only: .movementSheet),
  ]

  static let printTeacherReports: [AccessGrant] = [
    .may(.print, .director, .deputy), .may(.print, .subjectTeacher, in: .ownAssignments),
  ]

  static let printDigests: [AccessGrant] = [
    .may(.print, .deputy), .may(.print, .classTeacher, in: .ownClass),
    .may(.print, .guardian, in: .ownChild, only: .ownExtract),
  ]

  static let printJournalPages: [AccessGrant] = [
    .may(.print, .director, .deputy, .administrator), .may(.print, .classTeacher, in: .ownClass),
    .may(.print, .subjectTeacher, in: .ownAssignments), .may(.print, .secretary, only: .archive),
  ]

  static let buildArchiveVolume: [AccessGrant] = [
    .may(.approve, .director), .may(.execute, .deputy, .secretary),
    .may(.execute, .administrator, only: .electronic), .may(.write, .classTeacher, in: .ownClass),
  ]

  static let certify: [AccessGrant] = [
    .may(.approve, .director, .deputy), .may(.approve, .classTeacher, in: .ownClass),
    .may(.approve, .subjectTeacher, in: .ownAssignments), .may(.approve, .secretary, only: .copy),
  ]

  static let issueElectronicCopy: [AccessGrant] = [
    .may(.approve, .director), .may(.execute, .deputy, .administrator, .secretary),
  ]

  static let integrityAndDestruction: [AccessGrant] = [
    .may(.approve, .director), .may(.view, .deputy), .may(.execute, .administrator, .secretary),
  ]

  static let controlReports: [AccessGrant] = [
    .may(.write, .director, .deputy, .administrator), .may(.view, .deputyEducation),
    .may(.view, .classTeacher, in: .ownClass), .may(.view, .subjectTeacher, in: .ownAssignments),
    .may(.view, .authority, only: .aggregates),
  ]

  static let registerBreach: [AccessGrant] = [
    .may(.write, .director, .deputy, .administrator), .may(.view, .support),
    .may(
      .write, .classTeacher, .subjectTeacher, .substitute, .secretary, .guardian, .pupil, in: .oneself),
  ]

  static let profileRevisions: [AccessGrant] = [
    .may(.approve, .director), .may(.write, .deputy, only: .draft), .may(.execute, .administrator),
  ]

  static let auditTrail: [AccessGrant] = [
    .may(.view, .director, .deputy, .administrator), .may(.view, .classTeacher, in: .ownClass),
    .may(.view, .subjectTeacher, in: .ownRecords),
  ]
}
