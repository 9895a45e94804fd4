import GRDB
import JournalCore

/// Writes the papers of the made-up staff: appointments by order, stand-ins, powers over personal data, the working
/// group that keeps the journal.
struct StaffRecords {
  let school: DailySchool

  /// Writes them.
  func make() throws {
    let order = school.calendar.start.adding(days: -4).iso
    for (index, post) in [Post.director, .deputy, .secretary, .administrator].enumerated() {
      try school.rows.run(
        """
        INSERT INTO appointment_order (person_id, post, valid_from, order_number, order_day) VALUES (?, ?, ?, ?, ?)
        """, [school.office[index], post.rawValue, school.calendar.start.iso, "\(70 + index)-к", order])
    }
    for (index, person) in school.office.enumerated() {
      try school.rows.run(
        """
        INSERT INTO personal_data_power (person_id, powers, order_number, order_day, valid_from) VALUES (?, ?, '80', ?, ?)
        """,
        [
          person, index == 3 ? "обработка и хранение персональных данных" : "доступ к персональным данным",
          order,
          school.calendar.start.iso,
        ])
    }
    let group: [(Int64, String, String)] = [
      (school.deputy, "leader", "заместитель директора"),
      (school.administrator, "member", "ответственный за журнал"),
      (school.teachers[0].id, "member", "учитель"),
    ]
    for (person, role, post) in group {
      try school.rows.run(
        """
        INSERT INTO working_group_member (person_id, role, post, order_number, order_day, valid_from)
        VALUES (?, ?, ?, '81', ?, ?)
        """, [person, role, post, order, school.calendar.start.iso])
    }
    try writeStandIns()
  }

  /// For every fourth class another teacher stands in for the leader in November.
  private func writeStandIns() throws {
    let (first, last) = (school.calendar.day(17, 11), school.calendar.day(28, 11))
    for index in stride(from: 0, to: school.classes.count, by: 4) {
      guard let other = school.teachers.last, other.id != school.teachers[school.classes[index].leader].id
      else { continue }
      try school.rows.run(
        "INSERT INTO leadership_stand_in (class_id, valid_from, valid_to, person_id) VALUES (?, ?, ?, ?)",
        [school.classes[index].id, first.iso, last.iso, other.id])
    }
  }
}
