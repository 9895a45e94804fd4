import GRDB
import JournalCore

/// The stored stays and movements of pupils as values, and back.
extension Database {
  /// The stays and movements of the pupil.
  func enrolmentHistory(of pupil: ID<Pupil>) throws -> EnrolmentHistory {
    try enrolmentHistories(where: "person_id = ?1", [pupil.rawValue])[pupil] ?? EnrolmentHistory(of: pupil)
  }

  /// The stays and movements of all pupils whom the condition on `person_id` selects.
  func enrolmentHistories(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [ID<Pupil>: EnrolmentHistory] {
    let classes = try schoolClasses()
    var stays: [ID<Pupil>: [ClassStay]] = [:]
    let stayRows = try Row.fetchCursor(
      self,
      sql:
        "SELECT person_id, class_id, first_day, last_day FROM enrolment WHERE \(condition) ORDER BY first_day",
      arguments: arguments)
    while let row = try stayRows.next() {
      guard let schoolClass = classes[row[1]] else {
        throw StoreError.corrupt(detail: "a stay without a class")
      }
      stays[ID(row[0]), default: []].append(
        ClassStay(schoolClass, from: try row.day(2), to: try row.dayIfAny(3)))
    }
    var events: [ID<Pupil>: [MovementEvent]] = [:]
    let eventRows = try Row.fetchCursor(
      self,
      sql: """
        SELECT person_id, kind, day, from_class_id, to_class_id FROM movement WHERE \(condition) ORDER BY day, id
        """, arguments: arguments)
    while let row = try eventRows.next() {
      let (from, to): (Int64?, Int64?) = (row[3], row[4])
      events[ID(row[0]), default: []].append(
        MovementEvent(
          pupil: ID(row[0]), kind: try row.word(1), date: try row.day(2), from: from.flatMap { classes[$0] },
          to: to.flatMap { classes[$0] }))
    }
    let pupils = Set(stays.keys).union(events.keys)
    return Dictionary(
      uniqueKeysWithValues: pupils.map { pupil in
        (pupil, EnrolmentHistory(of: pupil, stays: stays[pupil] ?? [], events: events[pupil] ?? []))
      })
  }

  /// All classes of all years by their ids.
  func schoolClasses() throws -> [Int64: SchoolClass] {
    let sql = """
      SELECT school_class.id, start_year, grade, letter, period_kind FROM school_class
      JOIN academic_year ON academic_year.id = year_id
      """
    let classes = try Row.fetchAll(cachedStatement(sql: sql)).map { row in
      SchoolClass(
        id: ID(row[0]), year: AcademicYear(startYear: row[1]), label: try row.classLabel(2),
        periodKind: try row.word(4))
    }
    return Dictionary(uniqueKeysWithValues: classes.map { ($0.id.rawValue, $0) })
  }
}

extension JournalWriter {
  /// Writes what differs between the stays of two states of a pupil's history.
  func stays(from old: EnrolmentHistory, to new: EnrolmentHistory) throws {
    let pupil = new.pupil.rawValue
    let before = Dictionary(uniqueKeysWithValues: old.stays.map { ($0.first, $0) })
    for stay in old.stays where !new.stays.contains(where: { $0.first == stay.first }) {
      try run("DELETE FROM enrolment WHERE person_id = ? AND first_day = ?", [pupil, stay.first.iso])
    }
    for stay in new.stays where before[stay.first] != stay {
      if before[stay.first] == nil {
        try enrolment(of: pupil, in: stay.schoolClass.id.rawValue, from: stay.first, to: stay.storedLast)
      } else {
        try run(
          "UPDATE enrolment SET class_id = ?, last_day = ? WHERE person_id = ? AND first_day = ?",
          [stay.schoolClass.id.rawValue, stay.storedLast?.iso, pupil, stay.first.iso])
      }
    }
  }
}
