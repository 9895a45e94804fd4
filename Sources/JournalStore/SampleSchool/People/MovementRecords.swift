import GRDB
import JournalCore

/// Writes what stands beside the movements of the made-up year: organisations and reasons, requests, one leave.
struct MovementRecords {
  let school: DailySchool

  /// Writes them.
  func make() throws {
    try writeDetails()
    try writeLeave()
    try writeRequests()
  }

  private func writeDetails() throws {
    let rows = try Row.fetchAll(school.db, sql: "SELECT id, kind FROM movement ORDER BY id")
    for row in rows {
      let kind: Movement.Kind = try row.word(1)
      let (organisation, reason) =
        switch kind {
        case .arrival: ("СОШ № 1 другого города", "переезд семьи")
        case .departure: ("СОШ № 2 другого города", "переезд семьи")
        default: ("", "заявление родителей")
        }
      try detail(row[0], organisation, reason)
    }
  }

  /// A sanatorium school for three weeks: the class list stays as it is.
  private func writeLeave() throws {
    guard let pupil = school.onLeave, let days = school.sanatorium(of: pupil) else { return }
    let own = school.classes[pupil.stays[0].schoolClass].id
    let order = OrderReference(number: "16", date: Day(ordinal: days.lowerBound).adding(days: -2))
    try school.rows.movement(
      .temporaryLeave, of: pupil.id, on: Day(ordinal: days.lowerBound), from: own, to: nil, by: order)
    try detail(school.db.lastInsertedRowID, "Санаторная школа", "лечение")
    try school.rows.movement(
      .returnFromLeave, of: pupil.id, on: Day(ordinal: days.upperBound + 1), from: nil, to: own,
      by: OrderReference(number: "21", date: Day(ordinal: days.upperBound)))
    try detail(school.db.lastInsertedRowID, "", "окончание лечения")
  }

  /// A request that a movement answered, one that was declined, one that waits, one for somebody who is to come.
  private func writeRequests() throws {
    let movements = try Row.fetchAll(
      school.db,
      sql: """
        SELECT id, kind, person_id, coalesce(from_class_id, to_class_id), day FROM movement
        WHERE kind IN ('arrival', 'departure', 'classTransfer') ORDER BY id
        """)
    for row in movements {
      let day = try row.day(4)
      try request(row[1], row[2], row[3], day, "secretary", "", filed: day.adding(days: -3), movement: row[0])
    }
    guard let pupil = school.onLeave else { return }
    let (own, day) = (school.classes[pupil.stays[0].schoolClass].id, school.calendar.day(12, 5))
    try request(
      "departure", pupil.id, own, day, "classTeacher", "семья передумала", filed: day.adding(days: -5),
      declined: day.adding(days: -1))
    try request("departure", pupil.id, own, day.adding(days: 10), "classTeacher", "", filed: day)
    try request("arrival", nil, own, day.adding(days: 12), "contingent", "заявление № 41", filed: day)
  }

  private func request(
    _ kind: String, _ person: Int64?, _ own: Int64, _ day: Day, _ source: String, _ text: String, filed: Day,
    movement: Int64? = nil, declined: Day? = nil
  ) throws {
    try school.rows.run(
      """
      INSERT INTO movement_request (kind, person_id, class_id, day, source, text, filed_on, movement_id, declined_on)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, [kind, person, own, day.iso, source, text, filed.iso, movement, declined?.iso])
  }

  private func detail(_ movement: Int64, _ organisation: String, _ reason: String) throws {
    try school.rows.run(
      "INSERT INTO movement_detail (movement_id, organisation, reason) VALUES (?, ?, ?)",
      [movement, organisation, reason])
  }
}
