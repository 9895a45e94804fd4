import GRDB
import JournalCore

/// The works of a subject in a span of days and the pupil's marks for them.
struct PeriodWorks {
  /// A mark with the weight and the type of its work.
  struct Entry {
    let value: Int
    let weight: Int
    let workType: String?
  }

  /// The pupil's marks.
  let marks: [Entry]
  /// The types of the class's works.
  let workTypes: Set<String>
  /// Whether the class or the pupil has any work in the span.
  let hasWorks: Bool

  init(pupil: Int64, subject: Int64, classID: Int64, in span: DayRange, _ db: Database) throws {
    marks = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT m.value, w.weight, w.work_type FROM mark m JOIN assessment w ON w.id = m.assessment_id
          JOIN lesson l ON l.id = w.lesson_id JOIN teaching_assignment a ON a.id = l.assignment_id
          WHERE m.person_id = ? AND a.subject_id = ? AND l.day BETWEEN ? AND ? ORDER BY l.day, w.id
          """), arguments: [pupil, subject, span.first.iso, span.last.iso]
    ).map { Entry(value: $0[0], weight: $0[1], workType: $0[2]) }
    let held = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT w.work_type FROM assessment w JOIN lesson l ON l.id = w.lesson_id
          JOIN teaching_assignment a ON a.id = l.assignment_id
          LEFT JOIN subgroup g ON g.id = a.subgroup_id LEFT JOIN stream_class s ON s.stream_id = a.stream_id
          WHERE a.subject_id = ?1 AND l.day BETWEEN ?2 AND ?3 AND ?4 IN (a.class_id, g.class_id, s.class_id)
          """), arguments: [subject, span.first.iso, span.last.iso, classID])
    workTypes = Set(held.compactMap { row -> String? in row[0] })
    hasWorks = !held.isEmpty || !marks.isEmpty
  }

  /// The required forms that the class worked in and the pupil has no mark for; all of them for a pupil who has a mark
  /// for none (S0-6.2.b).
  func missingForms(_ subject: String, under profile: SchoolProfile) -> Set<WorkForm> {
    let required = profile.periodMarks.requiredWorkForms
    guard required.subjects.contains(subject) else { return [] }
    func forms(_ names: some Sequence<String>) -> Set<WorkForm> {
      Set(names.compactMap { profile.workTypes.named($0)?.form })
    }
    let marked = forms(marks.compactMap(\.workType))
    if marked.isDisjoint(with: required.forms) { return required.forms }
    return required.forms.intersection(forms(workTypes)).subtracting(marked)
  }
}
