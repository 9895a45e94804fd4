/// The cells marked «⚑», each from its key of the profile.
extension AccessTable {
  static func flagged(_ permission: Permission, _ profile: SchoolProfile) -> [AccessGrant] {
    switch permission {
    case .enterLessons, .enterMarks, .enterAttendance, .setPeriodMarks: editors(profile.access)
    case .setAbsenceReason: editors(profile.access) + reasons(profile.attendance)
    case .registerSubstitution: substitutions(profile.access)
    case .personalData: rosterData(profile.structure.rosterEditor)
    case .subgroups: [.may(.execute, profile.structure.subgroupTransferBy)]
    case .requestLateChange: profile.lateChange.initiators.sorted(\.rawValue).map(initiation)
    case .decideLateChange: [cell(.approve, profile.lateChange.approver)]
    case .executeLateChange: executors(profile.lateChange.executors)
    case .issueStaffCredentials: profile.access.credentialsIssuer.staff.sorted(\.rawValue).map(issuer)
    case .issueFamilyCredentials: familyIssuers(profile.access.credentialsIssuer)
    default: []
    }
  }

  /// `directorEditsJournal`, `deputyEditsJournal`.
  private static func editors(_ access: AccessRules) -> [AccessGrant] {
    (access.directorEditsJournal ? [.may(.write, .director)] : [])
      + (access.deputyEdits == .all ? [.may(.write, .deputy)] : [])
  }

  /// `classTeacherEditsAttendance`.
  private static func reasons(_ attendance: AttendanceRules) -> [AccessGrant] {
    attendance.classTeacherEdits == .reasons ? [.may(.write, .classTeacher, in: .ownClass)] : []
  }

  /// `substitution.enteredBy`; the deputy who keeps the journal of substitutions also enters them (S0-5.4.3.b).
  private static func substitutions(_ access: AccessRules) -> [AccessGrant] {
    let substitute = AccessGrant.may(.write, .substitute, in: .substitutionDates)
    let deputy = AccessGrant.may(.write, .deputy)
    return switch access.substitutionEnteredBy {
    case .deputy: [deputy]
    case .substituteWithJournal: [deputy, substitute]
    case .substituteAtRecord:
      [.may(.write, .subjectTeacher, only: .atRecord), substitute]
        + (access.deputyEdits == .none ? [] : [deputy])
    }
  }

  /// `rosterEditor`.
  private static func rosterData(_ editor: RosterEditor) -> [AccessGrant] {
    switch editor {
    case .administrator: []
    case .classTeacherCorrects, .classTeacherFills: [.may(.write, .classTeacher, in: .ownClass)]
    case .classTeacherReports: [.may(.write, .classTeacher, in: .ownClass, only: .request)]
    }
  }

  /// `lateChange.initiators`.
  private static func initiation(_ party: ChangeParty) -> AccessGrant { cell(.write, party) }

  /// `lateChange.executor`: the first executes, the others in its absence; families never (S0-3.10).
  private static func executors(_ parties: [ChangeParty]) -> [AccessGrant] {
    parties.filter { $0 != .guardian }.enumerated().map { cell(.execute, $1, only: $0 == 0 ? nil : .standIn) }
  }

  private static func cell(
    _ action: AccessAction, _ party: ChangeParty, only manner: AccessManner? = nil
  ) -> AccessGrant {
    switch party {
    case .teacher: .may(action, .subjectTeacher, in: .ownAssignments, only: manner)
    case .classTeacher: .may(action, .classTeacher, in: .ownClass, only: manner)
    case .deputy: .may(action, .deputy, only: manner)
    case .director: .may(action, .director, only: manner)
    case .administrator: .may(action, .administrator, only: manner)
    case .guardian: .may(action, .guardian, in: .ownChild, only: manner)
    }
  }

  /// `credentialsIssuer`.
  private static func issuer(_ party: CredentialsParty) -> AccessGrant { issuer(party, only: nil) }

  private static func issuer(_ party: CredentialsParty, only manner: AccessManner?) -> AccessGrant {
    switch party {
    case .administrator, .responsiblePerson: .may(.issue, .administrator, only: manner)
    case .classTeacher: .may(.issue, .classTeacher, in: .ownClass, only: manner)
    }
  }

  private static func familyIssuers(_ issuers: CredentialsIssuer) -> [AccessGrant] {
    issuers.families.sorted(\.rawValue).map(issuer)
      + (issuers.familiesThrough.map { [issuer($0, only: .handOver)] } ?? [])
  }
}

extension Sequence {
  fileprivate func sorted(_ key: (Element) -> String) -> [Element] { sorted { key($0) < key($1) } }
}
