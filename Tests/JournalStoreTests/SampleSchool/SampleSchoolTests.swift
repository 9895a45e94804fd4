import JournalCore
import JournalStore
import Testing

@Suite struct SampleSchoolTests {
  /// A school of 11 classes on which all tests of the cases look.
  private static let shared = Result {
    let store = try Fixture.store()
    try store.perform(Fixture.sample())
    return store
  }
  private let store: JournalStore

  init() throws { store = try SampleSchoolTests.shared.get() }

  private func count(_ sql: String) throws -> Int { try store.count(sql) }

  private func inClass(_ edge: SampleSchool.EdgeCase) -> String {
    """
    person_id IN (SELECT person_id FROM enrolment JOIN school_class ON school_class.id = class_id
    WHERE grade = \(edge.label.grade) AND letter = '\(edge.label.letter)')
    """
  }

  private func pupils(_ edge: SampleSchool.EdgeCase) throws -> Int {
    try count("SELECT count(DISTINCT person_id) FROM enrolment WHERE \(inClass(edge))")
  }

  @Test func elevenClassesHoldEveryCase() {
    #expect(Fixture.sample().edgeCases == SampleSchool.EdgeCase.allCases)
    #expect(Fixture.sample(classes: 11, pupils: 13).edgeCases == SampleSchool.EdgeCase.allCases)
    #expect(!Fixture.sample(classes: 10, pupils: 13).edgeCases.contains(.movedBetweenClasses))
    #expect(Fixture.sample(classes: 10, pupils: 13).edgeCases.contains(.movedTwice))
    #expect(Fixture.sample(classes: 1, pupils: 2).edgeCases == [.arrivedWithCarriedMarks])
  }

  @Test func schoolHasItsNamesYearAndStaff() throws {
    let snapshot = try store.snapshot()
    #expect(try snapshot.school() == (SampleSchool.school, "default"))
    #expect(try snapshot.years() == [Fixture.year])
    let posts = try store.rows("SELECT post, count(*) FROM appointment GROUP BY post ORDER BY post")
    #expect(posts == ["administrator|1", "deputy|1", "director|1", "secretary|1", "teacher|11"])
    #expect(try count("SELECT count(*) FROM class_leadership") == 11)
    let leader = try store.rows(
      """
      SELECT surname, given, patronymic FROM class_leadership JOIN person_name USING (person_id)
      JOIN school_class ON school_class.id = class_id WHERE grade = 7
      """)
    #expect(leader == ["Петрова|Мария|Сергеевна"])
  }

  @Test func ordinaryClassHasTheAskedNumberOfPupils() throws {
    #expect(try pupils(.arrivedWithCarriedMarks) == 15)
    #expect(try pupils(.largeClass) == 45)
    #expect(try pupils(.emptyClass) == 0)
  }

  @Test func arrivedPupilHasCarriedMarksBeforeTheArrival() throws {
    let marks = try store.rows(
      """
      SELECT DISTINCT slot, carried FROM period_mark JOIN movement USING (person_id)
      WHERE movement.kind = 'arrival' AND day = '2025-11-12' AND order_number = '118' ORDER BY slot
      """)
    #expect(marks == ["1|1", "2|0", "3|0", "4|0", "final|0", "year|0"])
    #expect(try count("SELECT count(DISTINCT person_id) FROM period_mark WHERE carried = 1") == 1)
  }

  @Test func arrivedPupilWithoutMarksBeginsInTheThirdQuarter() throws {
    let marks = try store.rows(
      """
      SELECT DISTINCT slot FROM period_mark JOIN movement USING (person_id)
      WHERE movement.kind = 'arrival' AND day = '2026-01-19' AND \(inClass(.arrivedWithoutMarks)) ORDER BY slot
      """)
    #expect(marks == ["3", "4", "final", "year"])
  }

  @Test func pupilWhoLeftHasMarksUntilThenAndNoDecision() throws {
    let left = "(SELECT person_id FROM movement WHERE kind = 'departure' AND day = '2025-12-05')"
    #expect(try store.rows("SELECT DISTINCT slot FROM period_mark WHERE person_id IN \(left)") == ["1"])
    #expect(try count("SELECT count(*) FROM council_decision WHERE person_id IN \(left)") == 0)
    #expect(try store.rows("SELECT last_day FROM enrolment WHERE person_id IN \(left)") == ["2025-12-05"])
  }

  @Test func movedPupilsHaveStaysThatFollowOneAnother() throws {
    let stays = try store.rows(
      """
      SELECT grade || letter, first_day, last_day FROM enrolment
      JOIN school_class ON school_class.id = class_id
      WHERE person_id IN (SELECT person_id FROM movement WHERE kind = 'classTransfer')
      ORDER BY person_id, first_day
      """)
    #expect(
      stays == [
        "7А|2025-09-01|2025-11-30", "8А|2025-12-01|–", "6А|2025-09-01|2025-11-09",
        "5А|2025-11-10|2026-02-01", "6А|2026-02-02|–",
      ])
    #expect(try count("SELECT count(*) FROM movement WHERE kind = 'classTransfer'") == 3)
  }

  @Test func wordsStandWhereTheCasesPutThem() throws {
    let words = try store.rows(
      """
      SELECT value, slot, subject.name FROM period_mark JOIN subject ON subject.id = subject_id
      WHERE value IN ('н/а', 'осв') AND \(inClass(.notAttested)) ORDER BY value, slot
      """)
    #expect(
      words == ["н/а|2|Алгебра"]
        + ["1", "2", "3", "4", "final", "year"].map { "осв|\($0)|Физическая культура" })
    let passed = try store.rows(
      """
      SELECT DISTINCT name, grade FROM period_mark JOIN subject ON subject.id = subject_id
      JOIN enrolment USING (person_id) JOIN school_class ON school_class.id = class_id WHERE value = 'зач'
      """)
    #expect(passed == ["Индивидуальный проект|10"])
    #expect(try count("SELECT count(*) FROM period_mark WHERE value = 'безотм'") == 0)
  }

  @Test func firstGradeHasSubjectsAndNoMarks() throws {
    #expect(try pupils(.gradeOneWithoutMarks) == 15)
    #expect(try count("SELECT count(*) FROM period_mark WHERE \(inClass(.gradeOneWithoutMarks))") == 0)
    #expect(
      try count(
        "SELECT count(*) FROM curriculum_item WHERE class_id IN (SELECT id FROM school_class WHERE grade = 1)"
      )
        == 5)
  }

  @Test func seniorClassesHaveTwoHalfYears() throws {
    #expect(
      try store.rows("SELECT grade FROM school_class WHERE period_kind = 'halfYear' ORDER BY grade")
        == ["10", "11"])
    #expect(
      try store.rows("SELECT DISTINCT slot FROM period_mark WHERE \(inClass(.halfYears)) ORDER BY slot")
        == ["1", "2", "final", "year"])
  }

  @Test func ninthGradeHasExaminationsInFiveSubjectsAndMeansAsFinalMarks() throws {
    // Russian, the two parts of mathematics, and two of choice.
    let exams = try store.rows(
      """
      SELECT count(*) FROM period_mark WHERE slot = 'exam' AND \(inClass(.examMarks)) GROUP BY person_id
      """)
    #expect(exams == Array(repeating: "5", count: 15))
    let wrong = try count(
      """
      SELECT count(*) FROM period_mark AS exam JOIN period_mark AS year USING (person_id, subject_id)
      JOIN period_mark AS final USING (person_id, subject_id)
      WHERE exam.slot = 'exam' AND year.slot = 'year' AND final.slot = 'final'
      AND 2 * final.value <> exam.value + year.value + (exam.value + year.value) % 2
      """)
    #expect(wrong == 0)
    #expect(
      try count(
        """
        SELECT count(DISTINCT person_id) FROM period_mark
        WHERE slot = 'exam' AND \(inClass(.examMarksGradeEleven))
        """) == 1)
  }

  @Test func everyPupilWhoIsThereInMayHasADecision() throws {
    let kinds = try store.rows(
      """
      SELECT DISTINCT grade, kind, target_grade, protocol_number, protocol_day FROM council_decision
      JOIN enrolment ON enrolment.person_id = council_decision.person_id AND last_day IS NULL
      JOIN school_class ON school_class.id = class_id WHERE grade IN (1, 7, 8, 9, 11)
      ORDER BY grade, kind
      """)
    #expect(
      kinds == [
        "1|promoted|2|9|2026-05-25", "7|promoted|8|9|2026-05-25", "7|promotedConditionally|8|9|2026-05-25",
        "8|promoted|9|9|2026-05-25", "8|repeated|–|9|2026-05-25", "9|completedBasic|–|12|2026-06-24",
        "11|completedSecondary|–|12|2026-06-24",
      ])
    let without = try count(
      """
      SELECT count(*) FROM enrolment WHERE last_day IS NULL
      AND person_id NOT IN (SELECT person_id FROM council_decision)
      """)
    #expect(without == 0)
    #expect(try store.rows("SELECT name FROM decision_debt JOIN subject ON id = subject_id") == ["Алгебра"])
  }

  @Test func onlyThePupilsWithDebtsFailAYear() throws {
    let failed = try store.rows(
      """
      SELECT kind, count(*) FROM period_mark JOIN council_decision USING (person_id)
      WHERE slot = 'year' AND value = '2' GROUP BY kind ORDER BY kind
      """)
    #expect(failed == ["promotedConditionally|1", "repeated|3"])
  }

  @Test func codedPupilHasNoNameAnywhere() throws {
    #expect(try store.rows("SELECT number, text FROM code_name") == ["1|Ученик 1"])
    let coded = try store.rows(
      """
      SELECT kind, sex, birth_day, (SELECT count(*) FROM person_name WHERE person_id = id) FROM person
      WHERE id IN (SELECT person_id FROM code_name WHERE \(inClass(.codedPupil)))
      """)
    #expect(coded == ["pupil|unknown|–|0"])
    #expect(
      try count("SELECT count(*) FROM person WHERE id NOT IN (SELECT person_id FROM person_name)") == 1)
  }

  @Test func classOfEightHasTwentyFourSubjects() throws {
    let sizes = try store.rows(
      """
      SELECT grade || letter FROM curriculum_item JOIN school_class ON school_class.id = class_id
      GROUP BY class_id HAVING count(*) = 24
      """)
    #expect(sizes == [SampleSchool.EdgeCase.manySubjects.label.compact])
  }

  @Test func homeTeachingAndIndividualPlanAreThere() throws {
    #expect(
      try store.rows(
        "SELECT first_day, order_number FROM home_teaching WHERE \(inClass(.homeTaught))")
        == ["2025-11-10|115"])
    let left = try store.rows(
      """
      SELECT name FROM subject_not_studied JOIN subject ON id = subject_id
      WHERE \(inClass(.individualPlan)) ORDER BY name
      """)
    #expect(left == ["Физика", "Химия"])
    let marks = try count(
      "SELECT count(*) FROM period_mark JOIN subject_not_studied USING (person_id, subject_id)")
    #expect(marks == 0)
  }

  @Test func allFamilyStatesAreInOneClass() throws {
    let states = try store.rows(
      "SELECT DISTINCT state FROM family_state WHERE \(inClass(.consentRefused)) ORDER BY state")
    #expect(states == FamilyState.allCases.map(\.rawValue).sorted())
  }

  @Test func journalWithPeopleIsNotFilled() throws {
    let before = try store.dump()
    #expect(throws: StoreError.refused(.notEmpty)) { try store.perform(Fixture.sample()) }
    #expect(try store.dump() == before)
  }

  @Test func foreignKeysHoldEverywhere() throws {
    #expect(try store.rows("PRAGMA foreign_key_check") == [])
  }

  @Test func noPupilIsInTwoClassesOnADay() throws {
    let overlaps = try count(
      """
      SELECT count(*) FROM enrolment AS a JOIN enrolment AS b USING (person_id)
      WHERE a.first_day < b.first_day AND (a.last_day IS NULL OR a.last_day >= b.first_day)
      """)
    #expect(overlaps == 0)
  }

  @Test func marksAreBelievable() throws {
    let shares = try store.rows(
      """
      SELECT value, 100 * count(*) / (SELECT count(*) FROM period_mark WHERE value BETWEEN '2' AND '5')
      FROM period_mark WHERE value BETWEEN '2' AND '5' GROUP BY value ORDER BY value
      """
    ).compactMap { Int($0.split(separator: "|")[1]) }
    #expect(shares.count == 4)
    #expect(shares[0] <= 3)
    #expect((15...40).contains(shares[1]))
    #expect((35...65).contains(shares[2]))
    #expect((10...40).contains(shares[3]))
  }
}
