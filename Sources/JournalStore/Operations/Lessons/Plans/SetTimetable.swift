import GRDB
public import JournalCore

/// A lesson of the week in a timetable to be entered.
public struct TimetableSlot: Hashable, Sendable {
  /// The assignment.
  public let assignment: ID<TeachingAssignment>
  /// The place in the week.
  public let place: WeekPlace
  /// The code of the room; nil for none.
  public let room: String?

  /// A lesson of the week.
  public init(_ assignment: ID<TeachingAssignment>, at place: WeekPlace, room: String? = nil) {
    self.assignment = assignment
    self.place = place
    self.room = room
  }
}

/// Sets the timetable that holds from a day on, whole or as changes to the one before (S0-5.1.4).
///
/// Papers of earlier days use the earlier version. A teacher, class or room at two places at once is refused.
public struct SetTimetable: RecordedOperation {
  public static let name = "set-timetable"
  public static let summary = "Sets the timetable from a day on, whole or as changes to the one before."
  public static let fields: [FieldSpec] = [
    .required("year", .year, "the school year"), .required("from", .day, "the first day"),
    .required("slots", .text, "assignment, weekday 1-7, lesson, room of each: 12 1 2 214; 12 2 1"),
    .optional("changes-only", .truth, "whether other assignments keep the places of the timetable before"),
  ]

  let year: AcademicYear
  let first: Day
  let slots: [TimetableSlot]
  let changesOnly: Bool

  /// The timetable of the year from the day on; with `changesOnly` assignments that are not named keep their places.
  public init(_ slots: [TimetableSlot], in year: AcademicYear, from first: Day, changesOnly: Bool = false) {
    self.year = year
    self.first = first
    self.slots = slots
    self.changesOnly = changesOnly
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.value("slots", like: "12 1 2 214; 12 2 1", SetTimetable.parse), in: try fields.year("year"),
      from: try fields.day("from"), changesOnly: try fields.truth("changes-only"))
  }

  private static func parse(_ text: String) -> [TimetableSlot]? {
    let entries = text.split { $0 == ";" || $0.isNewline }
    let slots = entries.compactMap { entry -> TimetableSlot? in
      let parts = entry.split(separator: " ").map(String.init)
      guard (3...4).contains(parts.count), let assignment = Int64(parts[0]), let weekday = Int(parts[1]),
        (1...7).contains(weekday), let number = Int(parts[2]), (0...12).contains(number)
      else { return nil }
      return TimetableSlot(
        ID(assignment), at: WeekPlace(weekday, number), room: parts.count == 4 ? parts[3] : nil)
    }
    return slots.count == entries.count ? slots : nil
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.planning, .write) }

  /// The version's record; throws `unknownRecord`, or `clashes` with all that it has.
  public func perform(in transaction: Transaction) throws -> ID<TimetableVersion> {
    let db = transaction.db
    let yearID = try db.requireYear(year)
    let kept = changesOnly ? try keptSlots(db, yearID) : []
    let id = try version(db, yearID)
    try JournalWriter(db).run("DELETE FROM timetable_slot WHERE version_id = ?", [id])
    for slot in kept + slots {
      _ = try db.assignment(slot.assignment)
      try JournalWriter(db).run(
        """
        INSERT INTO timetable_slot (version_id, assignment_id, weekday, number, room_id) VALUES (?, ?, ?, ?, ?)
        """,
        [id, slot.assignment.rawValue, slot.place.weekday, slot.place.number, try room(slot.room, db)])
    }
    let clashes = TimetableClash.all(in: try db.timetableEntries(of: ID(id), on: first))
    if !clashes.isEmpty { throw LessonRefusal.clashes(clashes) }
    transaction.concerns("timetable_version", id)
    return ID(id)
  }

  private func version(_ db: Database, _ yearID: Int64) throws -> Int64 {
    let found: Int64? = try db.cachedStatement(
      sql: "SELECT id FROM timetable_version WHERE year_id = ? AND valid_from = ?"
    ).value([yearID, first.iso])
    if let found {
      try JournalWriter(db).run("UPDATE timetable_version SET approved_day = NULL WHERE id = ?", [found])
      return found
    }
    try JournalWriter(db).run(
      "INSERT INTO timetable_version (year_id, valid_from) VALUES (?, ?)", [yearID, first.iso])
    return db.lastInsertedRowID
  }

  /// The places of the timetable in force of all assignments that are not named.
  private func keptSlots(_ db: Database, _ yearID: Int64) throws -> [TimetableSlot] {
    let named = Set(slots.map(\.assignment))
    let rows = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT assignment_id, weekday, number, room.code FROM timetable_slot
          LEFT JOIN room ON room.id = room_id WHERE version_id = (SELECT id FROM timetable_version
            WHERE year_id = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1)
          """), arguments: [yearID, first.iso])
    return rows.map { TimetableSlot(ID($0[0]), at: WeekPlace($0[1], $0[2]), room: $0[3]) }
      .filter { !named.contains($0.assignment) }
  }

  private func room(_ code: String?, _ db: Database) throws -> Int64? {
    guard let code else { return nil }
    let id: Int64? = try db.cachedStatement(sql: "SELECT id FROM room WHERE code = ?").value([code])
    guard let id else { throw LessonRefusal.unknownRoom(code: code) }
    return id
  }
}
