import GRDB
import JournalCore

/// The part of a load that finds or adds subjects and puts them into the curriculum of the class.
struct LoadSubjects {
  let db: Database
  let classID: Int64

  private struct Item: Equatable {
    let subject: Int64
    let hasMarks: Bool
  }

  /// The records of the entries in their order; the class's other subjects follow them in the curriculum.
  func load(
    _ entries: [ClassResults.SubjectEntry], counting tally: inout LoadOutcome.Tally
  ) throws -> [Int64] {
    let stored = try storedItems()
    var loaded: [Item] = []
    for entry in entries {
      let (id, named) = try subject(entry)
      let known = stored.first { $0.subject == id }
      let changed = named || known.map { $0.hasMarks != entry.hasMarks } ?? false
      tally.count(known == nil ? .added : changed ? .changed : .unchanged)
      loaded.append(Item(subject: id, hasMarks: entry.hasMarks))
    }
    let rest = stored.filter { item in !loaded.contains { $0.subject == item.subject } }
    if loaded + rest != stored { try write(loaded + rest) }
    return loaded.map(\.subject)
  }

  /// The record of the subject and whether an existing one got its short name just now.
  private func subject(_ entry: ClassResults.SubjectEntry) throws -> (id: Int64, named: Bool) {
    guard let id = try db.subjectID(named: entry.name) else {
      return (try JournalWriter(db).subject(entry.name, short: entry.shortName), false)
    }
    guard let short = entry.shortName else { return (id, false) }
    try JournalWriter(db).run(
      "UPDATE subject SET short_name = ? WHERE id = ? AND short_name IS NULL", [short, id])
    return (id, db.changesCount > 0)
  }

  private func storedItems() throws -> [Item] {
    let sql = "SELECT subject_id, has_marks FROM curriculum_item WHERE class_id = ? ORDER BY position"
    return try Row.fetchAll(db, sql: sql, arguments: [classID]).map {
      Item(subject: $0[0], hasMarks: $0[1])
    }
  }

  /// Positions are unique at every moment, so the class's items are written anew.
  private func write(_ items: [Item]) throws {
    let writer = JournalWriter(db)
    try writer.run("DELETE FROM curriculum_item WHERE class_id = ?", [classID])
    for (index, item) in items.enumerated() {
      try writer.curriculumItem(item.subject, of: classID, at: index + 1, hasMarks: item.hasMarks)
    }
  }
}
