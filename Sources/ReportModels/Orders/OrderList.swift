import GRDB
import JournalCore
import JournalStore

/// The orders that take force on some days with the pupils whom they are about, both kinds by date.
///
/// An order of August about the year that begins in September belongs to that year.
struct OrderList {
  /// A pupil whom an order is about.
  struct Member {
    let pupil: ID<Pupil>
    /// The class on the day from which the order stands; of a pupil who had left by then the last one.
    let schoolClass: ID<SchoolClass>
  }

  /// An order.
  struct Entry {
    let record: OrderScope.Record
    let order: OrderReference
    var members: [Member]
  }

  let db: Database
  let days: DayRange
  let moment: Day

  /// The orders by date, those of a day by number.
  func entries() throws -> [Entry] {
    var entries: [Entry] = []
    let statement = try db.cachedStatement(
      sql: """
        SELECT 0, anonymisation_order.id, number, anonymisation_order.day, person_id,
          (SELECT class_id FROM enrolment WHERE person_id = named.person_id
            AND first_day <= in_force_from ORDER BY first_day DESC LIMIT 1)
        FROM anonymisation_order JOIN (SELECT order_id, person_id FROM anonymisation_entry WHERE kind = 'pupil') named
          ON order_id = anonymisation_order.id
        WHERE in_force_from BETWEEN ?1 AND ?2 AND anonymisation_order.day <= ?3
        UNION ALL SELECT 1, id, order_number, order_day, person_id,
          (SELECT class_id FROM enrolment WHERE enrolment.person_id = diary_refusal.person_id
            AND enrolment.first_day <= diary_refusal.first_day ORDER BY enrolment.first_day DESC LIMIT 1)
        FROM diary_refusal WHERE first_day BETWEEN ?1 AND ?2 AND order_day <= ?3
        ORDER BY 4, 3, 1, 2, 5
        """)
    for row in try Row.fetchAll(statement, arguments: [days.first.iso, days.last.iso, moment.iso]) {
      guard let schoolClass: Int64 = row[5] else { continue }
      let member = Member(pupil: ID(row[4]), schoolClass: ID(schoolClass))
      let isPaperDiary: Bool = row[0]
      let record: OrderScope.Record =
        isPaperDiary ? .paperDiary(ID(row[1]), of: member.pupil) : .codeNames(ID(row[1]))
      if entries.last?.record == record {
        entries[entries.count - 1].members.append(member)
      } else {
        entries.append(
          Entry(
            record: record, order: OrderReference(number: row[2], date: try row.day(3)), members: [member]))
      }
    }
    return entries
  }
}
