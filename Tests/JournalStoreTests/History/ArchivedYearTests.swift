import GRDB
import JournalCore
import TestSupport
import Testing

@testable import JournalStore

/// Random operations of the whole catalogue against a journal whose only year lies in the archive (S0-7.5).
@Suite struct ArchivedYearTests {
  @Test(arguments: [UInt64(3), 17])
  func nothingOfAnArchivedYearChanges(seed: UInt64) throws {
    let store = try DailySchools.make(classes: 1, pupils: 4, seed: seed)
    try #require(try store.rows("SELECT DISTINCT state FROM year_state") == ["archived"])
    var fields = RandomFields(seed: seed, store: store)
    var changed: [String: Set<String>] = [:]
    for _ in 0..<1500 {
      let type = fields.operation()
      let values = try fields.values(for: type)
      let before = try store.count("SELECT coalesce(max(id), 0) FROM version")
      do {
        var reader = FieldReader(values)
        try open(try type.init(&reader), at: fields.moment(), in: store)
      } catch is StoreError {
      } catch is FieldFault {
      }
      // Courses belong to no class.
      let records = try store.rows(
        """
        SELECT DISTINCT record FROM version WHERE id > \(before)
          AND NOT (record = 'teaching_assignment' AND json_extract(image, '$[6]') IS NOT NULL)
        """)
      for record in records { changed["\(record)", default: []].insert(type.name) }
    }
    #expect(changed.count > 15, "\(changed.keys.sorted())")
    #expect(ArchivedYearTests.printed.intersection(changed.keys).sorted() == [])
  }

  /// The tables that papers of the year are printed from. What is of a person and goes on, as consents, contacts and accounts, what is
  /// told of the journal, as remarks and notes, and the registers are no part of the year.
  private static let printed: Set<String> = [
    "period", "school_class", "class_leadership", "enrolment", "curriculum_item", "subject_not_studied",
    "period_mark",
    "council_decision", "decision_debt", "class_shift", "subgroup", "subgroup_member", "curriculum_plan",
    "plan_item",
    "teaching_assignment", "timetable_slot", "lesson", "lesson_topic", "homework", "homework_pupil",
    "substitution",
    "assessment", "mark", "debt", "make_up", "attendance_entry", "attendance_confirmation", "control_work",
    "calendar_day",
    "period_close", "period_mark_reason", "study_extension", "exam_result", "period_order", "year_state",
  ]

  private func open(_ operation: some Operation, at moment: String, in store: JournalStore) throws {
    try store.perform(operation, in: Fixture.session(Set(Role.allCases), at: moment))
  }
}
