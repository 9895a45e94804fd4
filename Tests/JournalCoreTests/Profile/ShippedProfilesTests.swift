import JournalCore
import Testing

/// The six shipped profiles hold the values of REQUIREMENTS §9.
struct ShippedProfilesTests {
  private static let schools = [
    "gymnasium2Vorkuta", "school26", "specialSchool25", "gymnasiumPerm", "school84Krasnodar",
  ]
  private static let allMarks: Set<PeriodMark> = [
    .grade(2), .grade(3), .grade(4), .grade(5), .exempt, .notAttested, .ungraded,
  ]

  @Test func allSixLoadWithoutProblems() throws {
    let library = ProfileLibrary(try ProfileFiles.all())
    #expect(library.problems == nil)
    #expect(
      library.ids == [
        "default", "gymnasium2Vorkuta", "gymnasiumPerm", "school26", "school84Krasnodar", "specialSchool25",
      ])
  }

  @Test func defaultProfileHasTheDefaultsAndNoFullName() throws {
    let profile = try ProfileFiles.profile("default")
    #expect(profile.validFrom == nil)
    #expect(profile.fullName.isEmpty)
    #expect(profile.letterheadLines.isEmpty)
    #expect(profile.institutionWord == "общеобразовательная организация")
    #expect(profile.systemName == "ЭЖ")
    #expect(profile.pupilWord == "обучающийся")
    #expect(profile.timeZone == "Europe/Moscow")
    #expect(profile.gradeRange == 1...11)
    #expect(profile.completionGrades == [9, 11])
    #expect(profile.unmarkedGrades == [1])
    #expect(profile.periodMarkValues == Self.allMarks)
    #expect(profile.everyPupilNeedsPeriodValue)
    #expect(profile.codeName.pupil.name(12) == "Ученик 12")
    #expect(profile.codeName.guardian.name(1) == "Родитель 1")
    #expect(profile.localOperatorRoles == [.deputy, .secretary, .administrator])
    #expect(profile.councilDecisionColumn == .optional)
    #expect(profile.archive.retentionYears == 75)
    #expect(profile.sealText == "М.П.")
    #expect(profile.print.longTermLeftMarginMm == 30)
    #expect(profile.print.minFontPt == 8)
    #expect(profile.posts.director == "Директор")
    #expect(profile.posts.deputy == "Заместитель директора по УВР")
    #expect(profile.posts.classTeacher == "Классный руководитель")
    #expect(profile.formOptions.isEmpty)
  }

  @Test func gymnasiumOfVorkutaForbidsWordsAndRequiresTheCouncil() throws {
    let profile = try ProfileFiles.profile("gymnasium2Vorkuta")
    #expect(profile.validFrom == Day(year: 2024, month: 1, day: 15))
    #expect(
      profile.fullName == "муниципальное общеобразовательное учреждение «Гимназия № 2» г. Воркуты")
    #expect(profile.shortName == "МОУ «Гимназия № 2» г. Воркуты")
    #expect(profile.letterheadLines.count == 7)
    #expect(profile.letterheadLines[3].contains("ЮК\u{04E6}НСА"))
    #expect(profile.systemName == "ГИС «Электронное образование» (ГИС ЭО)")
    #expect(profile.institutionWord == "гимназия")
    #expect(profile.pupilWord == "учащийся")
    #expect(profile.periodMarkValues == [.grade(2), .grade(3), .grade(4), .grade(5)])
    #expect(profile.councilDecisionColumn == .required)
    #expect(profile.archive.retentionYears == 75)
    #expect(profile.sources[.archiveRetentionYears] == "S0-7.5.3.b")
  }

  @Test func specialSchoolTeachesFromThePreparatoryGradeToTheTwelfth() throws {
    let profile = try ProfileFiles.profile("specialSchool25")
    #expect(profile.gradeRange == 0...12)
    #expect((0...10).allSatisfy { profile.periodScheme.kind(ofGrade: $0) == .quarter })
    #expect((11...12).allSatisfy { profile.periodScheme.kind(ofGrade: $0) == .halfYear })
    #expect(profile.periodScheme.kind(ofGrade: 13) == nil)
    #expect(profile.completionGrades == [9, 12])
    #expect(profile.unmarkedGrades == [0, 1])
    #expect(profile.shortName == "ГКОУ № 25")
    #expect(profile.systemName == "Аверс")
    #expect(profile.institutionWord == "школа-интернат")
  }

  @Test func gymnasiumOfPermKeepsSheetsForTwentyFiveYears() throws {
    let profile = try ProfileFiles.profile("gymnasiumPerm")
    #expect(profile.fullName.isEmpty)
    #expect(profile.shortName == "гимназия")
    #expect(profile.systemName == "ЭЖ/ЭД")
    #expect(profile.timeZone == "Asia/Yekaterinburg")
    #expect(profile.archive.retentionYears == 25)
  }

  @Test func schoolsOfTheSouthHaveTheirNames() throws {
    let school26 = try ProfileFiles.profile("school26")
    #expect(school26.fullName == "МБОУ СОШ № 26")
    #expect(school26.systemName == "Сетевой город")
    #expect(school26.periodMarkValues == Self.allMarks)
    #expect(school26.sources[.periodMarkValues] == "S1-2.8.b")
    let school84 = try ProfileFiles.profile("school84Krasnodar")
    #expect(school84.fullName == "МАОУ СОШ № 84 города Краснодар")
    #expect(school84.shortName == "МАОУ СОШ № 84")
    #expect(school84.institutionWord == "ОУ")
  }

  @Test(arguments: schools)
  func ordinaryGradesHaveQuartersAndSeniorOnesHalfYears(id: String) throws {
    let profile = try ProfileFiles.profile(id)
    for grade in profile.gradeRange {
      #expect(profile.periodScheme.kind(ofGrade: grade) != nil)
    }
    #expect(profile.periodScheme.kindsInUse == [.quarter, .halfYear])
  }

  @Test(arguments: [
    ("gymnasium2Vorkuta", true), ("school26", true), ("school84Krasnodar", true), ("specialSchool25", false),
    ("gymnasiumPerm", false), ("default", false),
  ])
  func letterYoIsSetWhereTheSchoolsTitleLacksIt(id: String, isSet: Bool) throws {
    let option = try ProfileFiles.profile(id).formOptions["progress-summary"]?["letterYo"]
    #expect((option != nil) == isSet)
    if let option { #expect(option.content == .text("false")) }
  }

  @Test func onlyTheGymnasiumOfVorkutaForbidsNotAttested() throws {
    let library = ProfileLibrary(try ProfileFiles.all())
    let allowing = try library.ids.filter { try library.profile($0).periodMarkValues.contains(.notAttested) }
    #expect(allowing == library.ids.filter { $0 != "gymnasium2Vorkuta" })
  }
}
