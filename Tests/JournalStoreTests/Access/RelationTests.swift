import JournalCore
import JournalStore
import Testing

/// How users stand to classes, lessons and pupils, by what the journal holds on the day.
@Suite struct RelationTests {
  private let school: AccessSchool

  init() throws { school = try AccessSchool() }

  private let write = Permission.enterMarks

  /// Shows S1-2.3.a, S3-3.5.a, S3-3.4.a.
  @Test func theTeacherWritesOwnLessonsAndNoOthers() throws {
    let teacher = try school.session(try school.account("m", of: 10, .subjectTeacher), .subjectTeacher)
    #expect(try school.may(teacher, AccessDemand(write, .write, .lesson(1))))
    #expect(try !school.may(teacher, AccessDemand(write, .write, .lesson(3))))
    #expect(try school.may(teacher, AccessDemand(write, .write, .assignment(3, on: school.day()))))
    #expect(try !school.may(teacher, AccessDemand(write, .write, .assignment(5, on: school.day()))))
    #expect(try school.may(teacher, AccessDemand(write, .write, .assignment(6, on: school.day()))))
    #expect(try !school.may(teacher, AccessDemand(write, .write, .lesson(99))))
  }

  /// Shows S0-5.4.8.a, S1-2.3.b.
  @Test func theTeacherOfOneGroupNeverWritesInTheOther() throws {
    let teacher = try school.session(try school.account("m", of: 10, .subjectTeacher), .subjectTeacher)
    let other = try school.session(try school.account("n", of: 13, .subjectTeacher), .subjectTeacher)
    #expect(try !school.may(teacher, AccessDemand(write, .write, .lesson(4))))
    #expect(try school.may(other, AccessDemand(write, .write, .lesson(4))))
    #expect(try !school.may(other, AccessDemand(write, .write, .assignment(3, on: school.day()))))
  }

  /// The day of the lesson counts, not the day of entry.
  /// Shows S0-4.11, S0-5.4.3.a.
  @Test func theSubstituteWritesOnTheDaysOfTheSubstitutionOnly() throws {
    let substitute = try school.session(
      try school.account("s", of: 12, .subjectTeacher), .subjectTeacher, .substitute)
    #expect(try school.may(substitute, AccessDemand(.enterLessons, .write, .lesson(1))))
    #expect(try !school.may(substitute, AccessDemand(.enterLessons, .write, .lesson(2))))
    #expect(try !school.may(substitute, AccessDemand(.enterLessons, .write, .lesson(3))))
    #expect(
      try school.may(substitute, AccessDemand(write, .write, .assignment(1, on: school.day("2025-10-17")))))
    #expect(
      try !school.may(substitute, AccessDemand(write, .write, .assignment(1, on: school.day("2025-10-18")))))
    #expect(try school.may(substitute, AccessDemand(.readDiary, .view, .pupil(1, on: school.day()))))
    #expect(
      try !school.may(substitute, AccessDemand(.readDiary, .view, .pupil(1, on: school.day("2025-10-21")))))
  }

  /// The leader of a course prints its journal; nobody else of the teachers does.
  @Test func theLeaderReachesTheOwnCourse() throws {
    let leader = try school.session(try school.account("m", of: 10, .subjectTeacher), .subjectTeacher)
    let other = try school.session(try school.account("n", of: 13, .subjectTeacher), .subjectTeacher)
    func course(on day: String) throws -> AccessDemand {
      AccessDemand(.printJournalPages, .print, .course(1, on: try school.day(day)))
    }
    #expect(try school.may(leader, course(on: "2025-10-14")))
    #expect(try !school.may(leader, course(on: "2025-08-31")))
    #expect(try !school.may(other, course(on: "2025-10-14")))
  }

  /// Shows S1-2.4, S3-3.4.a.
  @Test func theClassTeacherReadsAllOfTheClassAndWritesOwnSubjectOnly() throws {
    let leader = try school.session(
      try school.account("c", of: 11, .classTeacher, .subjectTeacher), .classTeacher, .subjectTeacher)
    for lesson: Int64 in [1, 3, 4] {
      #expect(try school.may(leader, AccessDemand(.readClassJournal, .view, .lesson(lesson))))
    }
    #expect(try !school.may(leader, AccessDemand(write, .write, .lesson(1))))
    #expect(try school.may(leader, AccessDemand(write, .write, .lesson(3))))
    #expect(try school.may(leader, AccessDemand(.consents, .write, .pupil(2, on: school.day()))))
    #expect(try !school.may(leader, AccessDemand(.consents, .write, .pupil(3, on: school.day()))))
    #expect(
      try !school.may(leader, AccessDemand(.readClassJournal, .view, .schoolClass(2, on: school.day()))))
    #expect(
      try !school.may(
        leader, AccessDemand(.reviewAttendance, .write, .schoolClass(1, on: school.day("2025-08-31")))))
  }

  @Test func aStandInLeadsTheClassWhileTheRoleLasts() throws {
    let other = try school.account("n", of: 13)
    try school.store.perform(GrantRole(.classTeacher, to: other, inClass: ID(1)))
    let session = try school.session(other, .classTeacher)
    let today = try school.day("2025-11-12")
    #expect(try school.may(session, AccessDemand(.reviewAttendance, .write, .schoolClass(1, on: today))))
    #expect(try !school.may(session, AccessDemand(.reviewAttendance, .write, .schoolClass(2, on: today))))
  }

  /// Shows S0-4.6, S2-1.2.d, S3-3.8.b, S4-1.13.
  @Test func aGuardianReachesOneChildOnly() throws {
    let mother = try school.session(try school.account("g", of: 20, .guardian), .guardian)
    let day = try school.day()
    let granted = try (1...3).filter { pupil in
      try school.may(mother, AccessDemand(.readDiary, .view, .pupil(Int64(pupil), on: day)))
    }
    #expect(granted == [1])
    #expect(try school.may(mother, AccessDemand(.messages, .write, .pupil(1, on: day))))
    #expect(try !school.may(mother, AccessDemand(.messages, .write, .pupil(2, on: day))))
    #expect(try !school.may(mother, AccessDemand(.readDiary, .view, .pupil(1, on: school.day("2025-08-31")))))
    #expect(try !school.may(mother, AccessDemand(.readClassJournal, .view, .schoolClass(1, on: day))))
  }

  /// Shows S2-2.1.b, S0-3.10, S0-5.4.22.
  @Test func aPupilReadsTheOwnDiaryAndWritesNothing() throws {
    let pupil = try school.session(try school.account("p", of: 1, .pupil), .pupil)
    let day = try school.day()
    #expect(try school.may(pupil, AccessDemand(.readDiary, .view, .pupil(1, on: day))))
    #expect(try !school.may(pupil, AccessDemand(.readDiary, .view, .pupil(2, on: day))))
    for permission in Permission.allCases where permission.writesJournal {
      #expect(try !school.may(pupil, AccessDemand(permission, .write, .lesson(1))))
      #expect(try !school.may(pupil, AccessDemand(permission, .write, .pupil(1, on: day))))
    }
  }

  /// Shows S0-1.6.b.
  @Test func whoReadsADiaryIsOneOfSixKinds() throws {
    let day = try school.day()
    let diary = AccessDemand(.readDiary, .view, .pupil(1, on: day))
    let able: [(String, Int64, Role)] = [
      ("g", 20, .guardian), ("p", 1, .pupil), ("d", 14, .deputy), ("m", 10, .subjectTeacher),
      ("c", 11, .classTeacher),
    ]
    for (login, person, role) in able {
      #expect(try school.may(school.session(school.account(login, of: person, role), role), diary), "\(role)")
    }
    let administrator = try school.account("a", of: 15, .administrator, by: Fixture.order())
    #expect(try school.may(school.session(administrator, .administrator), diary))
    let secretary = try school.account("sec", .secretary)
    #expect(try !school.may(school.session(secretary, .secretary), diary))
    let father = try school.account("f", of: 21, .guardian)
    #expect(try !school.may(school.session(father, .guardian), diary))
  }

  @Test func theAuthorWithdrawsTheOwnNote() throws {
    let teacher = try school.session(try school.account("m", of: 10, .subjectTeacher), .subjectTeacher)
    #expect(try school.may(teacher, AccessDemand(.withdrawNote, .write, .written(by: 10))))
    #expect(try !school.may(teacher, AccessDemand(.withdrawNote, .write, .written(by: 11))))
  }

  /// Shows S3-3.6.b, S3-3.7.a, S3-3.7.b.
  @Test func directorAndDeputyReadEveryClassAndWriteNoMark() throws {
    for role in [Role.director, .deputy] {
      let session = try Fixture.session([role])
      let day = try school.day()
      for schoolClass: Int64 in [1, 2] {
        #expect(
          try school.may(session, AccessDemand(.readClassJournal, .view, .schoolClass(schoolClass, on: day))))
      }
      for permission in [Permission.enterMarks, .enterLessons, .enterAttendance, .setPeriodMarks] {
        #expect(try !school.may(session, AccessDemand(permission, .write, .lesson(1))), "\(permission)")
      }
    }
  }

  /// Shows S2-A1.7.
  @Test func earlierDataAreFilledInByWhoMayLoadDataAndByNobodyElse() throws {
    let demand = AccessDemand(.enterMarks, .write, .lesson(1))
    let load = try Fixture.session([.administrator], mode: .initialLoad)
    #expect(try school.may(load, demand))
    #expect(try school.store.snapshot().auditLines().last?.flags == "initial-load")
    #expect(try !school.may(try Fixture.session([.administrator]), demand))
    #expect(try !school.may(try Fixture.session([.subjectTeacher], mode: .initialLoad), demand))
    #expect(
      try !school.may(
        try Fixture.session([.secretary], mode: .initialLoad), AccessDemand(.usersAndRoles, .write)))
  }

  /// Shows S0-5.4.22, S3-4.2.5.
  @Test func everyDenialIsKeptForTheAdministrator() throws {
    let pupil = try school.account("p", of: 1, .pupil)
    let session = try school.session(pupil, .pupil, at: "2025-11-12T13:00:00")
    for _ in 1...3 { _ = try school.may(session, AccessDemand(.enterMarks, .write, .lesson(1))) }
    let denials = try school.store.snapshot().denials(since: session.now)
    #expect(denials.map(\.operation) == ["ask", "ask", "ask"])
    #expect(Set(denials.map(\.actor)) == ["user:\(pupil)"])
    #expect(try school.store.snapshot().verifyAudit().fault == nil)
  }

  /// Shows S0-7.5.
  @Test func nobodyEditsAYearInTheArchive() throws {
    let teacher = try school.session(try school.account("m", of: 10, .subjectTeacher), .subjectTeacher)
    let demand = AccessDemand(.enterMarks, .write, .lesson(1))
    #expect(try school.may(teacher, demand))
    try school.store.perform(
      Statements(sql: [
        "INSERT INTO year_state VALUES (1, 'archived', '2025-11-01T10:00:00', '2025-11-02T10:00:00')"
      ]))
    let archived = StoreError.rule(PeriodRefusal.yearArchived(try Fixture.label("7А"), Fixture.year))
    #expect(throws: archived) { try school.may(teacher, demand) }
    #expect(throws: archived) {
      try school.may(try Fixture.session([.administrator], mode: .initialLoad), demand)
    }
    #expect(throws: archived) {
      try school.may(
        try Fixture.session([.administrator]), AccessDemand(.executeLateChange, .execute, .lesson(1)))
    }
  }
}
