import JournalCore
import JournalStore
import Testing

/// What each group of users opens, and what stays shut to it.
@Suite struct UserGroupTests {
  private let school: AccessSchool

  init() throws { school = try AccessSchool() }

  /// Shows S0-1.7, S3-1.10.
  @Test func anUnknownGroupIsRefusedWithTheAllowedOnes() {
    var fields = FieldReader(["login": "z", "role": "zavhoz"])
    let fault = #expect(throws: FieldFault.self) { try RegisterUser(&fields) }
    #expect(
      fault?.description
        == "поле role › значение не читается › напишите его так: director, deputy, secretary, administrator, "
        + "classTeacher, subjectTeacher, deputyEducation, substitute, commission, guardian, pupil, support, authority"
    )
  }

  /// Shows S3-3.1.a.
  @Test func everyGroupOpensItsOwnFirstPageAndNobodyElseDoes() throws {
    let day = try school.day()
    let diary = AccessDemand(.readDiary, .view, .pupil(1, on: day))
    let classPage = AccessDemand(.readClassJournal, .view, .schoolClass(1, on: day))
    let groups: [(Int64, Role, AccessDemand)] = [
      (14, .deputy, classPage), (10, .subjectTeacher, AccessDemand(.readClassJournal, .view, .lesson(1))),
      (11, .classTeacher, classPage), (1, .pupil, diary), (20, .guardian, diary),
    ]
    for (person, role, demand) in groups {
      let user = try school.account("u\(person)", of: person, role)
      #expect(try school.may(school.session(user, role), demand), "\(role)")
    }
    let nobody = try school.session(try school.account("nobody"))
    #expect(try !school.may(nobody, diary))
    #expect(try !school.may(nobody, classPage))
  }

  /// Shows S2-2.1.a, S2-2.1.b.
  @Test func aGuardianAndAPupilOpenNoPageOfAClassJournal() throws {
    let day = try school.day()
    for (login, person, role) in [("g", Int64(20), Role.guardian), ("p", 1, .pupil)] {
      let session = try school.session(try school.account(login, of: person, role), role)
      let pages = try (1...4).filter {
        try school.may(session, AccessDemand(.readClassJournal, .view, .lesson(Int64($0))))
      }
      #expect(pages == [], "\(role)")
      #expect(try !school.may(session, AccessDemand(.readClassJournal, .view, .schoolClass(1, on: day))))
      #expect(try school.may(session, AccessDemand(.readDiary, .view, .pupil(1, on: day))))
    }
  }

  /// Shows S2-2.4.b.
  @Test func aTeacherPrintsTheOwnPartOfTheSummaryOnly() throws {
    let target = AccessTarget.schoolClass(1, on: try school.day())
    let teacher = try school.session(try school.account("m", of: 10, .subjectTeacher), .subjectTeacher)
    #expect(try !school.may(teacher, AccessDemand(.printFullSummary, .print, target)))
    #expect(try school.may(teacher, AccessDemand(.printFullSummary, .print, target, manner: .ownExtract)))
    let deputy = try Fixture.session([.deputy])
    #expect(try school.may(deputy, AccessDemand(.printFullSummary, .print, target)))
  }

  /// Shows S2-2.4.b, S2-4.b.
  @Test func thirtyTeachersOpenTheirOwnPagesAndNoneOfTheOthers() throws {
    let ids = Array(Int64(100)..<130)
    try school.store.perform(
      Statements(
        sql: ids.flatMap { id in
          [
            "INSERT INTO person (id, kind, sex) VALUES (\(id), 'staff', 'female')",
            """
            INSERT INTO teaching_assignment
              (id, teacher_id, subject_id, class_id, weekly_hundredths, state, valid_from)
              VALUES (\(id), \(id), 1, 1, 100, 'approved', '2025-09-01')
            """,
          ]
        }))
    let day = try school.day()
    for id in ids {
      let session = try school.session(
        try school.account("t\(id)", of: id, .subjectTeacher), .subjectTeacher)
      let own = AccessDemand(.enterMarks, .write, .assignment(id, on: day))
      let next = AccessDemand(.enterMarks, .write, .assignment(id == 129 ? 100 : id + 1, on: day))
      #expect(try school.may(session, own), "\(id)")
      #expect(try !school.may(session, next), "\(id)")
    }
  }

  /// Shows S0-5.4.22, S3-4.2.5.
  @Test func aPupilTriesEveryWriteAndEachDenialIsKept() throws {
    let session = try school.session(try school.account("p", of: 1, .pupil), .pupil)
    let own: Set<Permission> = [.messages, .reportError, .registerBreach]
    let demands = Permission.allCases.filter { !own.contains($0) && $0 != .signIn }.flatMap { permission in
      [AccessAction.write, .execute, .approve].map { AccessDemand(permission, $0, .lesson(1)) }
    }
    #expect(demands.count >= 20)
    let before = try school.store.snapshot().denials(since: session.now).count
    #expect(try demands.filter { try school.may(session, $0) } == [])
    #expect(try school.store.snapshot().denials(since: session.now).count == before + demands.count)
  }

  /// Shows S0-9.2, S3-4.1.1.
  @Test func aDiaryIsReadOnSundayNightWhileARunHoldsItsViewAndSomebodyWrites() throws {
    let folder = try TemporaryFolder()
    let store = try JournalStore.create(
      at: folder.file("journal.db"), school: Fixture.school, in: Fixture.session())
    let school = try AccessSchool(store)
    let mother = try school.account("g", of: 20, .guardian)
    let run = try store.snapshot()
    #expect(try run.classes(in: Fixture.year).count == 2)
    let night = try school.session(mother, .guardian, at: "2025-11-16T03:00:00")
    #expect(try school.may(night, AccessDemand(.readDiary, .view, .pupil(1, on: night.today))))
    try school.account("m", of: 10)
    #expect(try store.snapshot().accounts(at: night.now).count == 2)
    #expect(try run.accounts(at: night.now).count == 1)
  }
}
