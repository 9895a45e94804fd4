import GRDB
public import JournalCore

/// Sets when the lessons of a shift begin and end from a day on (§6.1).
public struct SetBells: RecordedOperation {
  public static let name = "set-bells"
  public static let summary = "Sets the bells of a shift from a day on."
  public static let fields: [FieldSpec] = [
    .required("from", .day, "the first day"),
    .optional("shift", .integer, "1-3; without it the first shift"),
    .required("bells", .text, "number, begin, end of each lesson: 1 09:00-09:45, 2 09:55-10:40"),
  ]

  let first: Day
  let shift: Int
  let bells: [BellSchedule.Bell]

  /// The bells of the shift, 1…3, from the day on.
  public init(_ bells: [BellSchedule.Bell], shift: Int = 1, from first: Day) {
    self.first = first
    self.shift = shift
    self.bells = bells
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let bells = try fields.value("bells", like: "1 09:00-09:45, 2 09:55-10:40", SetBells.parse)
    let shift = try fields.integerIfAny("shift") ?? 1
    guard (1...3).contains(shift) else {
      throw FieldFault("shift", "такой смены нет", advice: "напишите число от 1 до 3")
    }
    self.init(bells, shift: shift, from: try fields.day("from"))
  }

  private static func parse(_ text: String) -> [BellSchedule.Bell]? {
    let entries = text.split(separator: ",").map { entry -> BellSchedule.Bell? in
      let parts = entry.split { $0 == " " || $0 == "-" || $0 == "–" }.map(String.init)
      guard parts.count == 3, let number = Int(parts[0]), (0...12).contains(number),
        let starts = ClockTime(parts[1]), let ends = ClockTime(parts[2])
      else { return nil }
      return BellSchedule.Bell(number: number, starts: starts, ends: ends)
    }
    let bells = entries.compactMap(\.self)
    return bells.count == entries.count ? bells : nil
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.planning, .write) }

  /// Throws `bellsDoNotRise`.
  public func perform(in transaction: Transaction) throws {
    let schedule = try BellSchedule(bells)
    let db = transaction.db
    let writer = JournalWriter(db)
    try writer.run(
      "INSERT INTO bell_schedule (shift, valid_from) VALUES (?, ?) ON CONFLICT (shift, valid_from) DO NOTHING",
      [shift, first.iso])
    let found: Int64? = try db.cachedStatement(
      sql: "SELECT id FROM bell_schedule WHERE shift = ? AND valid_from = ?"
    ).value([shift, first.iso])
    guard let id = found else { throw StoreError.corrupt(detail: "bells that were not stored") }
    try writer.run("DELETE FROM bell WHERE schedule_id = ?", [id])
    for bell in schedule.bells {
      try writer.run(
        "INSERT INTO bell (schedule_id, number, starts, ends) VALUES (?, ?, ?, ?)",
        [id, bell.number, bell.starts.printed, bell.ends.printed])
    }
    transaction.concerns("bell_schedule", id)
  }
}
