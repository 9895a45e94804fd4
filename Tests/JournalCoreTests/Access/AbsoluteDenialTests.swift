import JournalCore
import Testing

/// What nobody may in any school, whatever its profile says (REQUIREMENTS §8, last paragraph).
@Suite struct AbsoluteDenialTests {
  private static let journal = Permission.allCases.filter(\.writesJournal)

  /// Shows S0-3.10, S0-5.4.22, S2-2.1.b.
  @Test(arguments: RoleMatrixTests.profiles)
  func pupilsAndGuardiansNeverWriteJournalData(id: String) throws {
    let profile = try ProfileFiles.profile(id)
    #expect(Self.journal.count == 7)
    for permission in Self.journal {
      for action in AccessAction.allCases where action != .view {
        for manner in AccessManner.allCases {
          let demand = AccessDemand(permission, action, manner: manner)
          let all = Set(Relation.allCases)
          #expect(!isAllowed(demand, [.guardian, .pupil], all, profile), "\(permission) \(action) \(manner)")
        }
      }
    }
  }

  /// Shows S2-2.4.a.
  @Test(arguments: RoleMatrixTests.profiles)
  func personalDataAreForThoseWhoHaveTheDuty(id: String) throws {
    let profile = try ProfileFiles.profile(id)
    let demand = AccessDemand(.personalData, .view)
    #expect(!isAllowed(demand, [.subjectTeacher], [.assignedTeacher], profile))
    #expect(!isAllowed(demand, [.substitute], [.substitute], profile))
    #expect(isAllowed(demand, [.classTeacher], [.classTeacher], profile))
    #expect(!isAllowed(demand, [.classTeacher], [.assignedTeacher], profile))
  }

  /// Shows S3-3.7.b.
  @Test(arguments: RoleMatrixTests.profiles)
  func theDirectorNeverEditsTheJournal(id: String) throws {
    let profile = try ProfileFiles.profile(id)
    for permission in Self.journal {
      let demand = AccessDemand(permission, .write)
      #expect(!isAllowed(demand, [.director], Set(Relation.allCases), profile), "\(permission)")
    }
    #expect(isAllowed(AccessDemand(.readClassJournal, .view), [.director], [], profile))
  }

  /// Shows S1-2.4, S3-3.4.a.
  @Test(arguments: RoleMatrixTests.profiles)
  func theClassTeacherNeverWritesAnotherSubjectsMarks(id: String) throws {
    let profile = try ProfileFiles.profile(id)
    for permission in [Permission.enterMarks, .enterLessons, .setPeriodMarks, .enterAttendance] {
      let demand = AccessDemand(permission, .write)
      let roles: Set<Role> = [.classTeacher, .subjectTeacher]
      #expect(!isAllowed(demand, roles, [.classTeacher], profile), "\(permission)")
      #expect(isAllowed(demand, roles, [.classTeacher, .assignedTeacher], profile), "\(permission)")
    }
    #expect(isAllowed(AccessDemand(.readClassJournal, .view), [.classTeacher], [.classTeacher], profile))
  }

  /// Shows S0-4.11.
  @Test(arguments: RoleMatrixTests.profiles)
  func aSubstituteNeverWritesOutsideOfTheDates(id: String) throws {
    let profile = try ProfileFiles.profile(id)
    for permission in [Permission.enterMarks, .enterLessons, .enterAttendance, .setAbsenceReason] {
      let demand = AccessDemand(permission, .write)
      #expect(!isAllowed(demand, [.substitute, .subjectTeacher], [], profile), "\(permission)")
      #expect(isAllowed(demand, [.substitute], [.substitute], profile), "\(permission)")
    }
  }

  /// Shows S1-2.3.a, S1-2.3.b, S0-5.4.8.a, S3-3.5.a.
  @Test(arguments: RoleMatrixTests.profiles)
  func aTeacherNeverReadsAnotherAssignmentExceptAsClassTeacher(id: String) throws {
    let profile = try ProfileFiles.profile(id)
    for permission in [Permission.readClassJournal, .enterMarks] {
      #expect(!isAllowed(AccessDemand(permission, .view), [.subjectTeacher], [], profile))
      #expect(!isAllowed(AccessDemand(permission, .view), [.subjectTeacher], [.classTeacher], profile))
    }
    let read = AccessDemand(.readClassJournal, .view)
    #expect(isAllowed(read, [.subjectTeacher, .classTeacher], [.classTeacher], profile))
  }

  /// Shows S3-3.6.b.
  @Test func theDeputyWritesNoMarksUnlessTheProfileSaysSo() throws {
    for id in RoleMatrixTests.profiles {
      let profile = try ProfileFiles.profile(id)
      #expect(!isAllowed(AccessDemand(.enterMarks, .write), [.deputy], [], profile), "\(id)")
      #expect(isAllowed(AccessDemand(.readClassJournal, .view), [.deputy], [], profile), "\(id)")
    }
  }
}
