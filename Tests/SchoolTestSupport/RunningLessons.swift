import JournalCore
import JournalStore
import ReportModels
import Testing

/// The lessons of the running example: timetable, plans, 240 lessons, who was absent, works and marks (FORMS §0.4).
struct RunningLessons {
  private let journal: Journal
  private let teachers: [String: ID<StaffMember>]
  private let session: Session
  private let schoolClass: ID<SchoolClass>
  private let pupils: [String: ID<Pupil>]

  init(_ journal: Journal, teachers: [String: ID<StaffMember>], session: Session) throws {
    self.journal = journal
    self.teachers = teachers
    self.session = session
    schoolClass = try journal.scope(RunningExample.label).ofClass.id
    let known = try journal.store.snapshot().knownJournal(
      year: Journal.year, label: Journal.label(RunningExample.label), on: Journal.day("2026-08-31"))
    pupils = Dictionary(uniqueKeysWithValues: known.pupils.map { ($0.name.full, $0.id) })
  }

  /// Writes all of it.
  func record() throws {
    let assignments = try assign()
    try plan(assignments)
    let always = RunningPupil.all.map(\.name).filter {
      $0 != RunningExample.arrived && $0 != RunningExample.departed
    }
    let absences = try RunningAbsences(always.compactMap { pupils[$0] })
    var held: [String: [ID<Lesson>]] = [:]
    for place in try RunningTimetable.lessons() where !place.isCancelled {
      let assignment = try #require(assignments[place.subject])
      let lesson = try perform(RecordLesson(assignment, at: LessonPlace(place.day, place.number))).id
      try perform(
        RecordAttendance(at: lesson, absences.codes(on: place.day, at: place.number, of: place.lessons)))
      if place.day >= RunningAbsences.end { held[place.subject, default: []].append(lesson) }
    }
    for subject in RunningExample.subjects {
      try RunningMarks(store: journal.store, pupils: pupils, session: session).give(
        in: subject, at: held[subject] ?? [])
    }
  }

  @discardableResult
  private func perform<Change: Operation>(_ change: Change) throws -> Change.Outcome {
    try journal.store.perform(change, in: session)
  }

  private func assign() throws -> [String: ID<TeachingAssignment>] {
    let label = try Journal.label(RunningExample.label)
    let weekly = try #require(WeeklyHours(2))
    var assignments: [String: ID<TeachingAssignment>] = [:]
    for subject in RunningExample.subjects {
      try perform(SetPlanItem(subject, for: label, in: Journal.year, weekly: weekly, yearly: 68))
    }
    try perform(ApprovePlan(for: label, in: Journal.year))
    for subject in RunningExample.subjects {
      assignments[subject] = try perform(
        AssignTeacher(
          #require(teachers[subject]), subject: subject, to: .schoolClass(schoolClass), weekly: weekly,
          from: Journal.day("2025-11-05")))
    }
    try perform(ApproveLoad(Array(assignments.values)))
    return assignments
  }

  /// The timetables, and a plan with as many hours a subject as the timetable has places in the quarter.
  private func plan(_ assignments: [String: ID<TeachingAssignment>]) throws {
    for version in RunningTimetable.versions {
      let slots = try version.places.map { place in
        TimetableSlot(try #require(assignments[place.subject]), at: WeekPlace(place.weekday, place.number))
      }
      try perform(SetTimetable(slots, in: Journal.year, from: Journal.day(version.first)))
    }
    let lessons = try RunningTimetable.lessons()
    for (subject, assignment) in assignments.sorted(by: { $0.key < $1.key }) {
      let hours = lessons.count { $0.subject == subject }
      let rows = (1...hours).map { number in
        ThematicRow(
          number: number, topic: "Тема \(number)", workType: number % 10 == 0 ? "Контрольная работа" : nil)
      }
      try perform(
        AddThematicPlan(
          "Основной", subject: subject, grade: 7, in: Journal.year, rows: rows, for: assignment))
      _ = try perform(PlaceThematicPlan(of: assignment))
    }
  }
}
