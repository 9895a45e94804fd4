import JournalCore
import JournalStore
import TestSupport
import Testing

/// Whatever is tried in whatever order, works, marks, debts and absences agree with each other.
@Suite struct MarkHistoryProperties {
  private static let invariants = [
    "an open debt beside a mark": """
    SELECT count(*) FROM debt JOIN mark USING (assessment_id, person_id) WHERE closed_day IS NULL
    """,
    "a debt closed by no mark": """
    SELECT count(*) FROM debt d WHERE closed_by_mark = 1 AND NOT EXISTS (SELECT 1 FROM mark m
      WHERE m.assessment_id = d.assessment_id AND m.person_id = d.person_id)
    """,
    "a debt due after the period":
      "SELECT count(*) FROM debt WHERE due_day > '2024-10-25' AND opened_day <= '2024-10-25'",
    "a mark out of the scale": "SELECT count(*) FROM mark WHERE value NOT BETWEEN 2 AND 5",
    "a mark of a stranger": """
    SELECT count(*) FROM mark m JOIN assessment w ON w.id = m.assessment_id JOIN lesson l ON l.id = w.lesson_id
    WHERE NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = m.person_id AND e.class_id = 1)
    """,
    "a comment without its mark": "SELECT count(*) FROM pragma_foreign_key_check",
    "a closed control work with a gap": """
    SELECT count(*) FROM assessment w JOIN person p ON p.id BETWEEN 1 AND 25
    WHERE w.closed_at IS NOT NULL AND w.work_type = 'Контрольная работа'
      AND NOT EXISTS (SELECT 1 FROM version v WHERE v.record = 'mark'
        AND v.key = json_array(w.id, p.id))
      AND NOT EXISTS (SELECT 1 FROM version v WHERE v.record = 'attendance_entry'
        AND v.key = json_array(w.lesson_id, p.id))
    """,
  ]

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func invariantsHoldAfterEveryHistory(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let school = try MarksSchool()
    let lessons = try ["2024-10-14", "2024-10-15", "2024-10-16"].map { try school.lesson($0) }
    let at = "2024-10-17T12:00:00"
    let works = try lessons.map { try school.work($0, "К", at: at) }
    for work in works where Bool.random(using: &generator) {
      _ = try school.perform(SetMarks(for: work, (1...25).map { (pupil: ID<Pupil>($0), value: "3") }), at: at)
    }
    var refused = 0
    for _ in 0..<60 {
      let pupil = ID<Pupil>(Int64.random(in: 1...27, using: &generator))
      let work = works[Int.random(in: 0..<works.count, using: &generator)]
      let lesson = lessons[Int.random(in: 0..<lessons.count, using: &generator)]
      let code = AbsenceCode.allCases.randomElement(using: &generator) ?? .ill
      let value = String(Int.random(in: 1...6, using: &generator))
      let answer: String? =
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: try school.refusal(SetMark(value, for: work, of: pupil, comment: "к"), at: at)
        case 1: try school.refusal(RemoveMark(for: work, of: pupil), at: at)
        case 2: try school.refusal(OpenDebt(work, of: pupil), at: at)
        case 3: try school.refusal(CloseDebt(work, of: pupil, reason: "приказ"), at: at)
        case 4: try school.refusal(SetAttendance(code, of: pupil, at: lesson), at: at)
        case 5: try school.refusal(ClearAttendance(of: pupil, at: lesson), at: at)
        case 6: try school.refusal(CloseAssessment(work), at: at)
        default: try school.refusal(DeferAssessment(work, for: [pupil]), at: at)
        }
      refused += answer == nil ? 0 : 1
      #expect(answer?.contains("table ") != true, "seed \(seed): only the schema refused: \(answer ?? "")")
    }
    #expect((1..<60).contains(refused), "seed \(seed)")
    for (name, sql) in Self.invariants {
      #expect(try school.store.count(sql) == 0, "seed \(seed): \(name)")
    }
  }
}
