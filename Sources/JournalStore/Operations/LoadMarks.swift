import GRDB
import JournalCore

/// The part of a load that inserts and updates marks.
struct LoadMarks {
  let db: Database
  let year: Int64
  /// The records of the load's subjects.
  let subjects: [Int64]

  private struct Place: Hashable {
    let subject: Int64
    let slot: String
  }

  /// Stores the marks of each pupil; marks that only the journal has are counted and stay.
  func load(
    _ entries: [(pupil: Int64, marks: [ClassResults.MarkEntry])], counting outcome: inout LoadOutcome
  ) throws {
    for entry in entries {
      var known = try stored(of: entry.pupil)
      for mark in entry.marks {
        let place = Place(subject: subjects[mark.subject], slot: mark.slot.code)
        outcome.marks.count(
          try store(mark, of: entry.pupil, at: place, known: known.removeValue(forKey: place)))
      }
      outcome.marksOnlyInJournal += known.count
    }
  }

  private func store(
    _ entry: ClassResults.MarkEntry, of pupil: Int64, at place: Place, known: String?
  ) throws -> RowChange {
    let writer = JournalWriter(db)
    guard let known else {
      try writer.mark(entry.mark, of: pupil, year: year, subject: place.subject, slot: entry.slot)
      return .added
    }
    if known == entry.mark.printed { return .unchanged }
    try writer.run(
      """
      UPDATE period_mark SET value = ? WHERE person_id = ? AND year_id = ? AND subject_id = ? AND slot = ?
      """, [entry.mark.printed, pupil, year, place.subject, place.slot])
    return .changed
  }

  private func stored(of pupil: Int64) throws -> [Place: String] {
    let statement = try db.cachedStatement(
      sql: "SELECT subject_id, slot, value FROM period_mark WHERE person_id = ? AND year_id = ?")
    var marks: [Place: String] = [:]
    let rows = try Row.fetchCursor(statement, arguments: [pupil, year])
    while let row = try rows.next() {
      marks[Place(subject: row[0], slot: row[1])] = row[2]
    }
    return marks
  }
}
