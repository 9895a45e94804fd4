import GRDB
import JournalCore

/// Writes refusals of the electronic diary and applications for it.
struct DiaryMaker {
  let school: DailySchool

  /// Writes them.
  func make() throws {
    for pupil in school.pupils {
      guard let refused = pupil.made.families.first(where: { $0.state == .diaryRefused }) else { continue }
      try school.rows.run(
        """
        INSERT INTO diary_refusal (person_id, application_number, application_day, order_number, order_day, first_day)
        VALUES (?, 'Д-1', ?, '94', ?, ?)
        """,
        [
          pupil.id, refused.from.adding(days: -5).iso, refused.from.adding(days: -2).iso, refused.from.iso,
        ])
    }
    let day = school.calendar.day(8, 9)
    let decisions: [DiaryApplication.Decision?] = [.granted, .granted, .refused, nil]
    let guardians = school.guardians.filter { school.pupils[$0.pupil].family == .consented }
    for (index, (guardian, decision)) in zip(guardians, decisions).enumerated() {
      try school.rows.run(
        """
        INSERT INTO diary_application (person_id, guardian_id, number, day, decision, decided_on) VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          school.pupils[guardian.pupil].id, guardian.id, "Э-\(index + 1)", day.iso, decision?.rawValue,
          decision.map { _ in day.adding(days: 3).iso },
        ])
    }
  }
}
