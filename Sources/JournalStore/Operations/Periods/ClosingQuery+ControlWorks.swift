import GRDB
import JournalCore

/// Control works of a period in which somebody present has no mark (S0-4.12.5.b).
extension ClosingQuery {
  func controlWorks(_ span: DayRange, _ subject: Int64?) throws -> [PeriodBlocker] {
    try ControlWorkGaps.fetch(of: classYear.schoolClass.id, in: span, under: profile, db).flatMap { work in
      let place = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT w.lesson_id, a.subject_id FROM assessment w JOIN lesson l ON l.id = w.lesson_id
            JOIN teaching_assignment a ON a.id = l.assignment_id WHERE w.id = ?
            """), arguments: [work.assessment.rawValue])
      guard let lesson: Int64 = place?[0], subject == nil || place?[1] == subject else {
        return [PeriodBlocker]()
      }
      return work.gaps.pupils.map { .unmarkedControlWork(pupil: $0, lesson: lesson) }
    }
  }
}
