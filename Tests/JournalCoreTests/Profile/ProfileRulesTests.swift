import JournalCore
import Testing

/// The typed values of the shipped profiles are those of the keys that they are named after.
struct ProfileRulesTests {
  @Test func rulesOfVorkutaAreTyped() throws {
    let profile = try ProfileFiles.profile("gymnasium2Vorkuta")
    #expect(profile.identity.letterheadLanguages == ["ru", "kv"])
    #expect(profile.identity.electronicSince == .day(try #require(Day(iso: "2021-09-01"))))
    #expect(profile.identity.regulation.kind == "Положение")
    #expect(profile.structure.subgroupTransferOnlyAtPeriodEnd && profile.structure.individualPlans)
    #expect(!profile.structure.studyStreams)
    #expect(profile.structure.subgroupTransferBy == .administrator)
    #expect(profile.structure.rosterEditor == .classTeacherCorrects)
    #expect(profile.marks.noFailingMarkAfterAbsence == 3)
    #expect(profile.marks.noFailingMarkAfterHolidays && profile.marks.controlWorkAllPresentMarked)
    #expect(profile.marks.controlWorkScheduleRequired && profile.marks.markWeightRequired)
    #expect(profile.marks.workTypeRequired && !profile.marks.makeUpProtocolRequired)
    #expect(profile.marks.missedWork == .debt)
    #expect(profile.marks.debtMarkSymbol == ".")
    #expect(profile.marks.recordLanguage.warns)
    #expect(profile.attendance.classTeacherEdits == .reasons)
    #expect(profile.attendance.physicalEducationExemptNotAbsent)
    #expect(profile.attendance.absenceReasonTargets == [.validReason, .ill, .invalidReason, .late])
    #expect(profile.periodMarks.method == .weightedAverage)
    #expect(profile.periodMarks.naReplacedByExtension && profile.periodMarks.forecastShown)
    #expect(profile.periodMarks.requiredWorkForms.forms == [.written, .laboratory, .practical])
    #expect(profile.periodMarks.requiredWorkForms.subjects.count == 6)
    #expect(profile.deadlines.preliminaryReport == .beforePeriodEnd(days: 14))
    #expect(profile.deadlines.periodMark == .dateOfOrder(fallback: .beforePeriodEnd(days: 2)))
    #expect(profile.corrections.errorFixHours == 168)
    #expect(profile.corrections.administratorRemarks.term == .days(7))
    #expect(profile.corrections.deputyRemarks.noticeByEmail)
    #expect(profile.access.authProvider.families == .activationCode)
    #expect(profile.diary.provision == .automaticRefusalByOrder)
    #expect(profile.diary.paperKeeper == .pupil)
    #expect(profile.digest.interval.days == 7 && profile.digest.periodEnd && profile.digest.yearEnd)
    #expect(profile.consent.orderAttached == [.period, .year])
    #expect(profile.control.quarterEndDeep && profile.control.interval.by == [.director, .deputy])
    #expect(profile.control.failingAverageBelow == Rational(5, over: 2))
    #expect(profile.reports.teacherWork == [.monthly, .period])
    #expect(profile.reports.activity == [.weekly] && profile.reports.filling == [.monthly])
    #expect(profile.reports.attendanceReview == [.weekly] && profile.reports.rosterTransfer == [.weekly])
    #expect(profile.archive.summaryDue[10] == .afterCouncilDecision)
    #expect(profile.archive.summaryDue[11] == .afterFinalAttestation)
    #expect(profile.archive.summaryDue[12] == nil)
    #expect(profile.archive.electronicCopies.issues[0].places.count == 2)
  }

  @Test func rulesOfTheOtherSchoolsAreTyped() throws {
    let school26 = try ProfileFiles.profile("school26")
    #expect(school26.deadlines.homework == .afterClassLastLesson(minutes: 90))
    #expect(school26.deadlines.periodMark == .windowBeforeHolidays(opens: 7, closes: 1))
    #expect(school26.deadlines.periodMarkVisible.term == .atOnce)
    #expect(school26.access.breachVoidsOperations && school26.structure.studyStreams)
    #expect(school26.digest.interval.onSubscription && school26.digest.channels.contains(.sms))
    #expect(school26.marks.makeUpProtocolRequired)
    let special = try ProfileFiles.profile("specialSchool25")
    #expect(special.deadlines.currentMark == .afterLessonEnd(hours: 24))
    #expect(special.deadlines.periodMarkVisible.holdsForExams)
    #expect(special.backup.weeklyArchive == .byClass && special.diary.guardianAcknowledgesPeriod)
    #expect(special.diary.guardianViewsPerWeek == 2 && special.periodMarks.forecastShown)
    #expect(special.access.credentialsIssuer.families == [.responsiblePerson, .classTeacher])
    let perm = try ProfileFiles.profile("gymnasiumPerm")
    #expect(perm.deadlines.attendance == .afterClassLastLesson(minutes: 60))
    #expect(!perm.access.authProvider.families.isLocal && perm.access.authProvider.staff.isLocal)
    #expect(perm.access.credentialsIssuer.familiesThrough == .classTeacher)
    #expect(perm.access.deputyEdits == .substitutionsOnly && !perm.access.directorEditsJournal)
    #expect(perm.lateChange.mode == .deputyFix && perm.lateChange.approver == .deputy)
    #expect(perm.archive.eSignature == .optional && perm.archive.certification.contains(.officialSeal))
    let krasnodar = try ProfileFiles.profile("school84Krasnodar")
    #expect(krasnodar.deadlines.currentMark == .visibleWithin(days: 10))
    #expect(krasnodar.editWindows.currentMark == .days(2) && krasnodar.editWindows.attendance == .days(2))
    #expect(krasnodar.editWindows.internalMonitoring == .days(10))
    #expect(krasnodar.editWindows.periodMark == .days(7))
    #expect(krasnodar.lateChange.executors == [.administrator, .classTeacher])
    #expect(krasnodar.lateChange.registerAttached && krasnodar.lateChange.keepYears == .asVolume)
    #expect(krasnodar.setup.timetable == .beforeEachPeriod)
    #expect(krasnodar.setup.lists == .before(month: 9, day: 1))
    #expect(krasnodar.diary.pupilViewsEveryDays == 2 && !krasnodar.diary.provision.isAutomatic)
    #expect(krasnodar.archive.contents == [.summary, .changeTable, .changeRequests])
    #expect(krasnodar.access.credentialsIssuer.receiptRequired)
  }

  @Test(arguments: [
    (5, "Русский язык", "Н", Term.nextLesson), (7, "Алгебра", "К", .nextLesson),
    (9, "математика", "АК", .nextLesson), (7, "Физика", "К", .days(3)), (9, "Физика", "К", .nextLesson),
    (11, "Химия", "К", .nextLesson), (8, "Литература", "Ч", .days(3)), (9, "Литература", "Ч", .days(5)),
    (6, "Русский язык", "И", .days(3)), (9, "Русский язык", "И", .days(3)),
    (8, "Иностранный язык (английский)", "К", .days(3)),
    (11, "Иностранный язык (немецкий)", "ПР", .days(5)), (4, "Математика", "К", .days(3)),
  ])
  func writtenWorksOfVorkutaFollowTheMatrix(grade: Int, subject: String, work: String, term: Term) throws {
    let deadlines = try ProfileFiles.profile("gymnasium2Vorkuta").deadlines
    #expect(deadlines.writtenWork.outcome(grade: grade, subject: subject, work: work) == term)
    #expect(deadlines.internalMonitoring(grade: grade, subject: subject, work: work) == term)
  }

  @Test func writtenWorksOfTheOthersFollowTheirTables() throws {
    let special = try ProfileFiles.profile("specialSchool25").deadlines.writtenWork
    #expect(special.outcome(grade: 10, subject: "Физика", work: "К") == .days(3))
    #expect(special.outcome(grade: 12, subject: "Физика", work: "К") == .days(4))
    let krasnodar = try ProfileFiles.profile("school84Krasnodar")
    let windows = krasnodar.editWindows.writtenWork
    #expect(windows.outcome(grade: 10, subject: "Литература", work: "Ч") == .days(10))
    #expect(windows.outcome(grade: 9, subject: "Литература", work: "Ч") == .days(2))
    #expect(windows.outcome(grade: 10, subject: "Физика", work: "К") == .days(2))
    #expect(
      krasnodar.deadlines.internalMonitoring(grade: 9, subject: "Физика", work: "К") == .days(10))
  }

  @Test func leastNumbersOfMarksGoByWeeklyHours() throws {
    let least = try ProfileFiles.profile("default").periodMarks.minMarks
    #expect([0, 1, 2, 3, 5].map { least.marks(weeklyHours: $0, in: .quarter) } == [3, 3, 5, 7, 7])
    #expect([1, 2, 3].map { least.marks(weeklyHours: $0, in: .halfYear) } == [5, 5, 7])
    let text = ProfileText().with("minMarksPerPeriod", value: "4").text
    let plain = try SchoolProfile(yaml: text, file: "x.yaml")
    #expect(plain.periodMarks.minMarks.marks(weeklyHours: 6, in: .halfYear) == 4)
    #expect(plain.settings[.minMarksPerPeriod]?.printed == "4")
  }

  @Test func averagesAreRoundedFromTheFractionOfTheProfile() throws {
    let half = try ProfileFiles.profile("default").periodMarks
    let text = ProfileText().with("periodMarkRounding", value: "0.60").text
    let later = try SchoolProfile(yaml: text, file: "x.yaml").periodMarks
    let averages = [Rational(7, over: 2), Rational(349, over: 100), Rational(18, over: 5), Rational(4)]
      .compactMap(\.self)
    #expect(averages.map(half.rounded) == [4, 3, 4, 4])
    #expect(averages.map(later.rounded) == [3, 3, 4, 4])
  }
}
