import GRDB
import JournalCore

/// Writes what some made-up pupils learn apart from their class, and the looks through cards.
struct StudyRecords {
  let school: DailySchool

  /// Writes exemptions, the individual plan, verifications and corrections of cards.
  func make() throws {
    try writeExemptions()
    try writePlans()
    try writeVerifications()
    try writeCorrections()
    try writeSubjectName()
  }

  /// The name of a subject dated anew, as after a change of the federal plan; the name itself stays.
  private func writeSubjectName() throws {
    try school.rows.run(
      """
      INSERT INTO subject_name (subject_id, valid_from, name, short_name)
      SELECT id, ?, name, short_name FROM subject ORDER BY id LIMIT 1
      """, [school.year.days.first.iso])
  }

  /// The pupil freed from physical education, and one of each other group who only takes it easier.
  private func writeExemptions() throws {
    let subject = school.curricula.subjects.firstIndex { SubjectArea(subject: $0.name) == .sport }
    let ordinary = school.pupils.filter { pupil in
      pupil.made.edgeCase == nil && pupil.isOpen
        && !pupil.made.marks.contains { $0.subject == subject && ($0.mark.grade ?? 5) < 3 }
    }
    let others = zip(ordinary.dropFirst(3), [MedicalGroup.preparatory, .specialA, .specialB])
    for (pupil, group) in others {
      if let subject { try exempt(pupil, from: subject, group) }
    }
    for pupil in school.pupils where pupil.made.edgeCase == .exempt {
      if let mark = pupil.made.marks.first(where: { $0.mark == .exempt }) {
        try exempt(pupil, from: mark.subject, .full)
      }
    }
  }

  private func exempt(_ pupil: DailyPupil, from subject: Int, _ group: MedicalGroup) throws {
    try school.rows.run(
      """
      INSERT INTO medical_exemption (person_id, subject_id, medical_group, certificate, first_day, last_day)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        pupil.id, school.subjectIDs[subject], group.rawValue, "справка № \(200 + pupil.id)",
        school.calendar.start.iso, school.year.days.last.iso,
      ])
  }

  private func writePlans() throws {
    for pupil in school.pupils where !pupil.made.notStudied.isEmpty {
      guard let label = pupil.made.stays.first?.label else { continue }
      try school.rows.run(
        """
        INSERT INTO individual_plan (person_id, first_day, last_day, order_number, order_day) VALUES (?, ?, ?, '88', ?)
        """,
        [
          pupil.id, school.calendar.start.iso, school.year.days.last.iso,
          school.calendar.start.adding(days: -2).iso,
        ])
      let plan = school.db.lastInsertedRowID
      for subject in school.curricula.subjects(of: label) {
        let isLeftOut = pupil.made.notStudied.contains(subject)
        try school.rows.run(
          "INSERT INTO individual_plan_item (plan_id, subject_id, weekly_hundredths) VALUES (?, ?, ?)",
          [
            plan, school.subjectIDs[subject],
            isLeftOut ? nil : school.hours(of: subject, grade: label.grade) * 100,
          ])
      }
    }
  }

  /// Twice a year the leaders look through the cards.
  private func writeVerifications() throws {
    for day in [school.calendar.day(1, 10), school.calendar.day(2, 2)] {
      for (index, own) in school.classes.enumerated() {
        for pupil in school.roster(of: index, on: day.ordinal) {
          try school.rows.run(
            "INSERT INTO data_verification (person_id, verified_on, class_id, changes) VALUES (?, ?, ?, ?)",
            [
              school.pupils[pupil].id, day.iso, own.id,
              school.pupils[pupil].id % 60 == 0 && school.pupils[pupil].isOpen ? "изменён телефон" : "",
            ])
        }
      }
    }
  }

  private func writeCorrections() throws {
    let (filed, confirmed, closed) = (
      school.calendar.day(6, 10), school.calendar.day(7, 10), school.calendar.day(9, 10)
    )
    let rows: [(String, String, Day?, Day?, String?)] = [
      ("guardian", "изменился адрес", confirmed, closed, "executed"),
      ("classTeacher", "проверить дату рождения", confirmed, closed, "declined"),
      ("guardian", "изменился телефон", nil, nil, nil),
    ]
    for (pupil, row) in zip(school.pupils.filter { $0.made.edgeCase == nil && $0.isOpen }, rows) {
      try school.rows.run(
        """
        INSERT INTO correction_request (person_id, source, text, filed_on, confirmed_on, closed_on, outcome)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """, [pupil.id, row.0, row.1, filed.iso, row.2?.iso, row.3?.iso, row.4])
    }
  }
}
