import GRDB
import JournalCore

/// Writes the made-up school: classes and subjects first, then pupil by pupil.
struct SampleWriter {
  /// The inserts.
  let rows: JournalWriter
  /// How many pupils and marks were written.
  private(set) var pupils = 0
  private(set) var marks = 0

  let calendar: SampleCalendar
  let yearID: Int64
  let subjectIDs: [Int64]
  private let classIDs: [ClassLabel: Int64]

  /// Writes subjects, classes and curricula.
  init(_ db: Database, calendar: SampleCalendar, curricula: SampleCurricula) throws {
    let rows = JournalWriter(db)
    let yearID = try db.requireYear(calendar.year)
    let subjectIDs = try curricula.subjects.map { subject in
      try db.subjectID(named: subject.name) ?? rows.subject(subject.name, short: subject.shortName)
    }
    var classIDs: [ClassLabel: Int64] = [:]
    for label in curricula.labels {
      let id = try rows.schoolClass(label, year: yearID, kind: calendar.kind(ofGrade: label.grade))
      for (index, subject) in curricula.subjects(of: label).enumerated() {
        let hasMarks = curricula.subjects[subject].hasMarks
        try rows.curriculumItem(subjectIDs[subject], of: id, at: index + 1, hasMarks: hasMarks)
      }
      classIDs[label] = id
    }
    (self.rows, self.calendar, self.yearID) = (rows, calendar, yearID)
    (self.classIDs, self.subjectIDs) = (classIDs, subjectIDs)
  }

  /// The record of a class of the school.
  func classID(_ label: ClassLabel) -> Int64 {
    guard let id = classIDs[label] else { preconditionFailure("a class of the made-up school") }
    return id
  }

  /// Writes a pupil with everything that belongs to it, or all but the period marks; returns the record.
  @discardableResult
  mutating func write(_ pupil: SamplePupil, withMarks: Bool = true) throws -> Int64 {
    let id = try rows.person(.pupil, sex: pupil.sex, born: pupil.born)
    for (day, name) in pupil.names { try rows.name(name, of: id, from: day) }
    for (day, state) in pupil.families { try rows.familyState(state, of: id, from: day) }
    if let (code, day) = pupil.code { try rows.codeName(code, of: id, from: day) }
    for stay in pupil.stays {
      try rows.enrolment(of: id, in: classID(stay.label), from: stay.first, to: stay.last)
    }
    for movement in pupil.movements {
      try rows.movement(
        movement.kind, of: id, on: movement.date, from: movement.from.map(classID),
        to: movement.to.map(classID),
        by: movement.order)
    }
    if let (first, order) = pupil.homeTeaching {
      try rows.homeTeaching(of: id, from: first, to: nil, by: order)
    }
    for subject in pupil.notStudied { try rows.notStudied(subjectIDs[subject], by: id, year: yearID) }
    for mark in pupil.marks where withMarks {
      try rows.mark(
        mark.mark, of: id, year: yearID, subject: subjectIDs[mark.subject], slot: mark.slot,
        carried: mark.carried)
    }
    if let decision = pupil.decision {
      try rows.decision(decision, debts: pupil.debts.map { subjectIDs[$0] }, of: id, year: yearID)
    }
    pupils += 1
    marks += pupil.marks.count
    return id
  }
}
