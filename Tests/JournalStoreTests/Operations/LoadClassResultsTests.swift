import JournalCore
import JournalStore
import Testing

@Suite struct LoadClassResultsTests {
  private func load(_ results: ClassResults, into store: JournalStore) throws -> LoadOutcome {
    try store.perform(LoadClassResults(results))
  }

  /// The results again, with the pupils that the journal knows by now.
  private func known(_ results: ClassResults, in store: JournalStore) throws -> ClassResults {
    let known = try store.snapshot().knownJournal(
      year: results.year, label: results.label, on: results.year.days.last)
    var results = results
    for index in results.pupils.indices {
      results.pupils[index].existing = known.pupils.first { $0.name == results.pupils[index].name }?.id
    }
    return results
  }

  @Test func firstLoadAddsEverything() throws {
    let store = try Fixture.store()
    try store.perform(SetSchool(School(fullName: "", shortName: "")))
    let outcome = try load(Fixture.results(), into: store)
    #expect(outcome.pupils.added == 2)
    #expect(outcome.subjects.added == 2)
    #expect(outcome.marks.added == 3)
    #expect(outcome.marksOnlyInJournal == 0)
    #expect(try store.snapshot().school().school.fullName == "Школа из файла")
    #expect(
      try store.rows("SELECT first_day, last_day FROM enrolment") == ["2025-09-01|–", "2025-09-01|–"])
    #expect(
      try store.rows("SELECT DISTINCT valid_from FROM person_name") == ["2025-09-01"])
    #expect(
      try store.rows("SELECT name, short_name FROM subject ORDER BY id") == ["Алгебра|–", "Химия|Хим."])
  }

  @Test func secondLoadChangesNothing() throws {
    let store = try Fixture.store()
    _ = try load(Fixture.results(), into: store)
    let before = try store.dump()
    let outcome = try load(known(Fixture.results(), in: store), into: store)
    #expect(try store.dump() == before)
    #expect(outcome.pupils.unchanged == 2 && outcome.pupils.added + outcome.pupils.changed == 0)
    #expect(outcome.subjects.unchanged == 2 && outcome.subjects.added + outcome.subjects.changed == 0)
    #expect(outcome.marks.unchanged == 3 && outcome.marks.added + outcome.marks.changed == 0)
  }

  @Test func setSchoolNameIsNotOverwritten() throws {
    let store = try Fixture.store()
    _ = try load(Fixture.results(), into: store)
    #expect(try store.snapshot().school().school == Fixture.school)
  }

  @Test func laterLoadUpdatesMarksAndLeavesWhatTheSourceLacks() throws {
    let store = try Fixture.store()
    _ = try load(Fixture.results(), into: store)
    var results = try known(Fixture.results(), in: store)
    results.pupils[0].sex = .male
    results.pupils[0].marks = [
      ClassResults.MarkEntry(subject: 0, slot: .period(1), mark: .grade(5)),
      ClassResults.MarkEntry(subject: 0, slot: .period(2), mark: .grade(5)),
    ]
    let outcome = try load(results, into: store)
    #expect(outcome.marks.changed == 1 && outcome.marks.added == 1 && outcome.marks.unchanged == 1)
    #expect(outcome.marksOnlyInJournal == 1)
    #expect(outcome.pupils.changed == 1 && outcome.pupils.unchanged == 1)
    #expect(try store.count("SELECT count(*) FROM period_mark") == 4)
  }

  @Test func knownSexIsNotReplacedByAnUnknownOne() throws {
    let store = try Fixture.store()
    _ = try load(Fixture.results(), into: store)
    var results = try known(Fixture.results(), in: store)
    results.pupils[1].sex = .unknown
    _ = try load(results, into: store)
    #expect(try store.count("SELECT count(*) FROM person WHERE sex = 'female'") == 1)
  }

  @Test func nothingPersonalIsLearntOfACodedPupil() throws {
    let store = try Fixture.store()
    _ = try load(Fixture.results(), into: store)
    var results = try known(Fixture.results(), in: store)
    let pupil = try #require(results.pupils[1].existing)
    let code = CodeName(number: 1, text: "Ученик 1", order: try Fixture.order())
    try store.perform(
      GiveCodeName(code, to: pupil, from: Fixture.day("2025-11-13")), in: Fixture.session(mode: .initialLoad))
    results.pupils[1].marks.append(ClassResults.MarkEntry(subject: 1, slot: .year, mark: .grade(4)))
    #expect(try load(results, into: store).marks.added == 1)
    #expect(try store.rows("SELECT sex FROM person WHERE id = ?", [pupil.rawValue]) == ["unknown"])
    #expect(try store.count("SELECT count(*) FROM person_name WHERE person_id = ?", [pupil.rawValue]) == 0)
  }

  @Test func curriculumFollowsTheSourceAndKeepsOtherSubjectsAtTheEnd() throws {
    let store = try Fixture.store()
    _ = try load(Fixture.results(), into: store)
    var results = try known(Fixture.results(), in: store)
    results.subjects = [
      ClassResults.SubjectEntry(name: "Физика", shortName: nil, hasMarks: true),
      ClassResults.SubjectEntry(name: "Химия", shortName: "другое", hasMarks: false),
    ]
    for index in results.pupils.indices { results.pupils[index].marks = [] }
    let outcome = try load(results, into: store)
    #expect(outcome.subjects.added == 1 && outcome.subjects.changed == 1)
    #expect(outcome.marksOnlyInJournal == 3)
    let order = try store.rows(
      """
      SELECT position, name, short_name, has_marks FROM curriculum_item
      JOIN subject ON subject.id = subject_id ORDER BY position
      """)
    #expect(order == ["1|Физика|–|1", "2|Химия|Хим.|0", "3|Алгебра|–|1"])
  }

  @Test func brokenResultsAreRefusedWhole() throws {
    let store = try Fixture.store()
    var twice = try Fixture.results()
    twice.pupils[1].marks += twice.pupils[1].marks
    var outside = try Fixture.results()
    outside.pupils[0].marks[0].subject = 2
    var stranger = try Fixture.results()
    stranger.pupils[0].existing = ID(77)
    var beyondScale = try Fixture.results()
    beyondScale.pupils[1].marks[0].mark = .grade(6)
    let before = try store.dump()
    #expect(throws: StoreError.refused(.duplicateEntry(entry: 2))) { try load(twice, into: store) }
    #expect(throws: StoreError.refused(.unknownSubjectIndex(entry: 1, index: 2))) {
      try load(outside, into: store)
    }
    #expect(throws: StoreError.noSuchPerson(id: 77)) { try load(stranger, into: store) }
    #expect(throws: StoreError.self) { try load(beyondScale, into: store) }
    #expect(try store.dump() == before)
  }

  @Test func classKeepsItsWayToDivideTheYear() throws {
    let store = try Fixture.store()
    _ = try load(Fixture.results(), into: store)
    var results = try Fixture.results()
    results.periodKind = .trimester
    #expect(throws: StoreError.refused(.periodKindDiffers(results.label, stored: .quarter))) {
      try load(results, into: store)
    }
  }

  @Test func pupilOfAnotherClassOfTheYearIsNotEnrolledTwice() throws {
    let store = try Fixture.store()
    _ = try load(Fixture.results(), into: store)
    var results = try known(Fixture.results(), in: store)
    let pupil = try #require(results.pupils[0].existing)
    results.label = try Fixture.label("7Б")
    let refusal = Refusal.overlappingEnrolment(person: pupil.rawValue, day: Fixture.year.days.first)
    #expect(throws: StoreError.refused(refusal)) { try load(results, into: store) }
    results.label = try Fixture.label("8А")
    results.year = AcademicYear(startYear: 2026)
    #expect(try load(results, into: store).pupils.changed == 2)
  }

  @Test func knownJournalHoldsNamesOfTheDayAndMarks() throws {
    let store = try Fixture.store()
    let label = try Fixture.label("7А")
    let empty = try store.snapshot().knownJournal(
      year: Fixture.year, label: label, on: Fixture.year.days.last)
    #expect(!empty.hasClass && empty.pupils.isEmpty)
    _ = try load(Fixture.results(), into: store)
    try store.perform(
      Statements(sql: ["INSERT INTO person_name VALUES (1, '2026-02-02', 'Новиков', 'Иван', '')"]))
    let before = try store.snapshot().knownJournal(
      year: Fixture.year, label: label, on: Fixture.day("2026-02-01"))
    let after = try store.snapshot().knownJournal(
      year: Fixture.year, label: label, on: Fixture.day("2026-02-02"))
    let early = try store.snapshot().knownJournal(
      year: Fixture.year, label: label, on: Fixture.day("2020-01-01"))
    #expect(before.pupils.map(\.name.surname) == ["Авдеев", "Белых"])
    #expect(after.pupils.map(\.name.surname) == ["Новиков", "Белых"])
    #expect(early.pupils.map(\.name.surname) == ["Авдеев", "Белых"])
    #expect(before.subjects == ["Алгебра", "Химия"])
    #expect(before.pupils[1].sex == .female)
    #expect(
      before.pupils[0].marks.first
        == KnownJournal.KnownMark(subject: "Алгебра", slot: .period(1), mark: .grade(4)))
  }
}
