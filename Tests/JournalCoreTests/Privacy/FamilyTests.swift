import Testing

@testable import JournalCore

@Suite struct FamilyTests {
  static let pupil = ID<Pupil>(17)
  static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  /// Rows: the state before; columns: none, consented, consentRefused, consentWithdrawn, diaryRefused, paperOnly.
  static let transitions: [(FamilyState?, [FamilyState])] = [
    (nil, [.consented, .consentRefused]), (.consented, [.consentWithdrawn, .diaryRefused, .paperOnly]),
    (.consentRefused, [.consented]), (.consentWithdrawn, []),
    (.diaryRefused, [.consented, .consentWithdrawn, .paperOnly]),
    (.paperOnly, [.consented, .consentWithdrawn, .diaryRefused]),
  ]

  @Test(arguments: transitions)
  func onlyTheseStatesFollow(_ old: FamilyState?, _ allowed: [FamilyState]) throws {
    let from = try FamilyTests.day("2025-09-01")
    let history = FamilyHistory(of: FamilyTests.pupil, old.map { [.init(from: from, state: $0)] } ?? [])
    for state in FamilyState.allCases {
      if allowed.contains(state) {
        try history.requireNext(state, from: from)
      } else {
        #expect(throws: PrivacyRefusal.impossibleChange(FamilyTests.pupil, from: old, to: state)) {
          try history.requireNext(state, from: from)
        }
      }
    }
  }

  @Test func theStateIsThatOfTheDayAndNothingIsPutBeforeALaterOne() throws {
    let (first, second) = (try FamilyTests.day("2025-09-01"), try FamilyTests.day("2025-11-12"))
    let history = FamilyHistory(
      of: FamilyTests.pupil,
      [.init(from: second, state: .diaryRefused), .init(from: first, state: .consented)])
    #expect(history.state(on: first.adding(days: -1)) == nil)
    #expect(history.state(on: second.adding(days: -1)) == .consented)
    #expect(history.state(on: second) == .diaryRefused)
    #expect(throws: PrivacyRefusal.laterState(FamilyTests.pupil, second)) {
      try history.requireNext(.consented, from: second.adding(days: -1))
    }
  }

  /// Shows D-36.
  @Test func theFiveStatesDifferInNamesDataAndPapers() {
    let levels = FamilyState.allCases.map { DataLevel($0) }
    #expect(levels == [.full, .minimal, .coded, .full, .full])
    let informing = FamilyState.allCases.map { FamilyInforming($0, under: .automaticRefusalByOrder) }
    #expect(informing.map(\.usesElectronicDiary) == [true, false, false, false, false])
    #expect(informing.map(\.keepsPaperDiary) == [false, false, false, true, false])
    #expect(informing.map(\.digest) == [.onRequest, .onRequest, .onRequest, .regular, .regular])
  }

  /// Shows S4-2.2.1.
  @Test func aDiaryOnApplicationIsClosedWithoutOne() {
    #expect(!FamilyInforming(.consented, under: .onApplication).usesElectronicDiary)
    #expect(
      FamilyInforming(.consented, under: .onApplication, hasGrantedApplication: true).usesElectronicDiary)
    #expect(
      !FamilyInforming(.consentRefused, under: .onApplication, hasGrantedApplication: true)
        .usesElectronicDiary)
  }

  /// Shows S0-11.2.2.
  @Test func withoutConsentNineOfTwelveFieldsAreNotStored() {
    func refused(_ state: FamilyState?) -> [PersonalField] {
      PersonalField.allCases.filter { !DataLevel(state).permits($0) }
    }
    #expect(PersonalField.allCases.count == 12)
    #expect(refused(.consentRefused).count == 9)
    #expect(refused(nil).count == 9)
    #expect(refused(.consentWithdrawn).count == 12)
    #expect(refused(.consented).isEmpty)
    let pupil = FamilyTests.pupil
    for field in [PersonalField.phone, .email, .photo] {
      #expect(throws: PrivacyRefusal.noConsent(pupil, field)) {
        try DataLevel.require(field, of: pupil, in: nil)
      }
    }
    #expect(throws: PrivacyRefusal.minimalData(pupil, .portalAccount)) {
      try DataLevel.require(.portalAccount, of: pupil, in: .consentRefused)
    }
    #expect(throws: PrivacyRefusal.codedData(pupil, .birthDate)) {
      try DataLevel.require(.birthDate, of: pupil, in: .consentWithdrawn)
    }
  }

  @Test func aConsentAdmitsThoseWhomItNames() throws {
    let day = try FamilyTests.day("2024-09-01")
    let consent = Consent(
      of: FamilyTests.pupil, by: ID(30), .given, scope: "ФИО, контакты", roles: [.classTeacher, .secretary],
      staff: [ID(5)], paper: PaperReference(number: "12", day: day), from: day)
    try consent.check()
    try consent.requireAdmission(roles: [.secretary], staff: nil)
    try consent.requireAdmission(roles: [.subjectTeacher], staff: ID(5))
    #expect(throws: PrivacyRefusal.notAdmitted(FamilyTests.pupil)) {
      try consent.requireAdmission(roles: [.subjectTeacher], staff: ID(6))
    }
  }

  @Test(arguments: [("", "ФИО", [Role.secretary]), ("7", " ", [.secretary]), ("7", "ФИО", [])])
  func aConsentNamesNumberScopeAndThoseAdmitted(_ number: String, _ scope: String, _ roles: [Role]) throws {
    let day = try FamilyTests.day("2024-09-01")
    let consent = Consent(
      of: FamilyTests.pupil, by: nil, .given, scope: scope, roles: Set(roles),
      paper: PaperReference(number: number, day: day), from: day)
    #expect(throws: PrivacyRefusal.incompletePaper(FamilyTests.pupil, clause: "S0-1.14")) {
      try consent.check()
    }
  }

  @Test func aDiaryIsRefusedByApplicationAndOrderAsTheProfileSays() throws {
    let day = try FamilyTests.day("2024-09-10")
    func refusal(_ number: String, _ order: OrderReference? = nil) -> DiaryRefusal {
      DiaryRefusal(
        of: FamilyTests.pupil, application: PaperReference(number: number, day: day), order: order, from: day)
    }
    let order = OrderReference(number: "88", date: day)
    try refusal("7", order).check(under: .automaticRefusalByOrder)
    try refusal("7").check(under: .automaticRefusalByStatement)
    #expect(throws: PrivacyRefusal.incompletePaper(FamilyTests.pupil, clause: "S0-11.4.1")) {
      try refusal(" ", order).check(under: .automaticRefusalByOrder)
    }
    #expect(throws: PrivacyRefusal.diaryNeedsOrder(FamilyTests.pupil)) {
      try refusal("7").check(under: .automaticRefusalByOrder)
    }
  }
}
