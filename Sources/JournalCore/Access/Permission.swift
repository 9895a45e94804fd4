/// What may be asked for: a row of REQUIREMENTS §8, and four rights of the program (DECISIONS 7).
public enum Permission: String, Hashable, Sendable, CaseIterable {
  /// Printing class papers with names: director, deputy, secretary for the archive.
  case printClassPapers
  /// Loading data from another system: director, administrator, secretary.
  case importData
  /// Creating a journal or a made-up school.
  case setUp
  /// Trying to sign in: anybody may.
  case signIn

  // Lessons and marks.
  case readClassJournal, enterLessons, enterMarks, enterAttendance, setAbsenceReason, reviewAttendance
  case setPeriodMarks, closePeriod, enterCouncilDecisions
  // Late changes and substitutions.
  case requestLateChange, decideLateChange, executeLateChange, registerSubstitution
  // Plans.
  /// Plan, load, timetable, calendar.
  case planning
  /// «КТП».
  case thematicPlan
  case controlWorkSchedule
  // People.
  case classLists, personalData, subgroups, movementOrders, consents, anonymisationOrder, openCodeLink
  case diaryRefusal
  // Families.
  case readDiary, messages, withdrawNote, acknowledgePeriodMarks, reportError
  // Papers.
  /// K-01 with all subjects.
  case printFullSummary
  /// K-02 … K-06, K-10.
  case printClassReports
  /// K-11, K-12.
  case printTeacherReports
  /// Digests and paper diaries.
  case printDigests
  /// K-16.
  case printJournalPages
  case buildArchiveVolume, certify, issueElectronicCopy, integrityAndDestruction, controlReports
  // Users and the system.
  case usersAndRoles, issueStaffCredentials, issueFamilyCredentials, registerBreach, voidOperations
  case backupAndRestore, profileRevisions, auditTrail, exportPersonalData

  /// Whether data of the time before the journal was kept may be filled in under the right to load data (S2-A1.7).
  public var isLoadable: Bool {
    switch self {
    case .enterLessons, .enterMarks, .enterAttendance, .setAbsenceReason, .reviewAttendance, .setPeriodMarks,
      .closePeriod, .enterCouncilDecisions, .registerSubstitution, .planning, .thematicPlan,
      .controlWorkSchedule, .classLists, .personalData, .subgroups, .movementOrders, .messages:
      true
    default: false
    }
  }

  /// Whether it changes what the class journal says; pupils and guardians never may (S0-3.10, S2-2.1.b).
  public var writesJournal: Bool {
    switch self {
    case .enterLessons, .enterMarks, .enterAttendance, .setAbsenceReason, .setPeriodMarks,
      .enterCouncilDecisions, .executeLateChange:
      true
    default: false
    }
  }
}
