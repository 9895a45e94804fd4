/// The cells of REQUIREMENTS §8: fixed ones, and those marked «⚑» that the profile decides.
public enum AccessTable {
  /// All cells of the row in a school of the profile.
  public static func grants(_ permission: Permission, under profile: SchoolProfile) -> [AccessGrant] {
    fixed(permission) + flagged(permission, profile)
  }

  static func fixed(_ permission: Permission) -> [AccessGrant] {
    switch permission {
    case .printClassPapers: [.may(.print, .director, .deputy, .secretary)]
    case .importData: [.may(.execute, .director, .administrator, .secretary)]
    case .setUp: [.may(.execute, .director, .administrator, .deputy, .secretary)]
    case .signIn: [.anybody(.execute)]
    case .readClassJournal: readClassJournal
    case .enterLessons: teachersOfLesson
    case .enterMarks: teachersOfLesson + byCommission
    case .enterAttendance: teachersOfLesson
    case .setAbsenceReason: teachersOfLesson
    case .reviewAttendance: reviewAttendance
    case .setPeriodMarks: setPeriodMarks
    case .closePeriod: closePeriod
    case .enterCouncilDecisions: enterCouncilDecisions
    case .requestLateChange: requestLateChange
    case .decideLateChange, .executeLateChange, .registerSubstitution: []
    case .planning: planning
    case .thematicPlan: thematicPlan
    case .controlWorkSchedule: controlWorkSchedule
    case .classLists: classLists
    case .personalData: personalData
    case .subgroups: subgroups
    case .movementOrders: movementOrders
    case .consents: consents
    case .anonymisationOrder: anonymisationOrder
    case .openCodeLink: [.may(.view, .director)]
    case .diaryRefusal: diaryRefusal
    case .readDiary: readDiary
    case .messages: messages
    case .withdrawNote: withdrawNote
    case .acknowledgePeriodMarks: acknowledgePeriodMarks
    case .reportError: reportError
    case .printFullSummary: printFullSummary
    case .printClassReports: printClassReports
    case .printTeacherReports: printTeacherReports
    case .printDigests: printDigests
    case .printJournalPages: printJournalPages
    case .buildArchiveVolume: buildArchiveVolume
    case .certify: certify
    case .issueElectronicCopy: issueElectronicCopy
    case .integrityAndDestruction: integrityAndDestruction
    case .controlReports: controlReports
    case .usersAndRoles: [.may(.write, .administrator)]
    case .issueStaffCredentials, .issueFamilyCredentials: []
    case .registerBreach: registerBreach
    case .voidOperations: [.may(.approve, .director), .may(.execute, .administrator)]
    case .backupAndRestore: [.may(.execute, .administrator, .support)]
    case .profileRevisions: profileRevisions
    case .auditTrail: auditTrail
    case .exportPersonalData: [.may(.approve, .director), .may(.execute, .deputy, .secretary)]
    }
  }
}

extension Permission {
  /// The kinds of action that the row knows; more than one are told apart in refusals.
  var actions: Set<AccessAction> {
    switch self {
    case .decideLateChange: [.approve]
    case .executeLateChange: [.execute]
    case .registerSubstitution: [.write]
    case .issueStaffCredentials, .issueFamilyCredentials: [.issue]
    default: Set(AccessTable.fixed(self).map(\.action))
    }
  }
}
