import GRDB
import JournalCore

/// Writes who may get pupils' data and what each family said about that.
struct ConsentMaker {
  let school: DailySchool

  /// Writes recipients, disclosures and the papers of all families but the one that withdrew.
  func make() throws {
    let recipients = try writeRecipients()
    for (index, pupil) in school.pupils.enumerated() where pupil.made.code == nil {
      guard let from = pupil.made.families.first?.from else { continue }
      let guardian = school.guardians.first { $0.pupil == index }?.id
      let isRefused = pupil.made.families.first?.state == .consentRefused
      let id = try consent(
        pupil.id, guardian, isRefused ? .refused : .given, from: from, number: "С-\(index + 1)")
      if !isRefused { try admit(id, recipients) }
    }
  }

  /// A family's paper; returns the record.
  func consent(_ pupil: Int64, _ guardian: Int64?, _ status: Consent.Status, from: Day, number: String) throws
    -> Int64
  {
    try school.rows.run(
      """
      INSERT INTO consent (person_id, guardian_id, valid_from, status, scope, document_number, document_day)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        pupil, guardian, from.iso, status.rawValue,
        status == .given ? "обработка персональных данных для ведения электронного журнала" : "", number,
        from.iso,
      ])
    return school.db.lastInsertedRowID
  }

  /// Those whom a consent names: roles, the secretary, the municipal system.
  func admit(_ consent: Int64, _ recipients: [Int64]) throws {
    let named = [
      ("role", Role.director.rawValue), ("role", Role.deputy.rawValue), ("role", Role.classTeacher.rawValue),
      ("role", Role.subjectTeacher.rawValue), ("staff", String(school.secretary)),
    ]
    for (kind, value) in named {
      try school.rows.run(
        "INSERT INTO consent_admission (consent_id, kind, value) VALUES (?, ?, ?)", [consent, kind, value])
    }
    guard let first = recipients.first else { return }
    try school.rows.run(
      "INSERT INTO consent_recipient (consent_id, recipient_id) VALUES (?, ?)", [consent, first])
  }

  private func writeRecipients() throws -> [Int64] {
    let all: [(Recipient.Kind, String, String)] = [
      (.municipal, "Управление образования", "соглашение № 3"), (.regional, "Региональный оператор", "закон"),
      (.developer, "Разработчик системы", "договор № 17"), (.other, "Центр оценки качества", "договор № 21"),
    ]
    return try all.enumerated().map { index, recipient in
      try school.rows.run(
        "INSERT INTO recipient (kind, name, basis, valid_from, valid_to) VALUES (?, ?, ?, ?, ?)",
        [
          recipient.0.rawValue, recipient.1, recipient.2, school.calendar.start.iso,
          recipient.0 == .other ? school.year.days.last.iso : nil,
        ])
      let id = school.db.lastInsertedRowID
      if index < 2 {
        try school.rows.run(
          "INSERT INTO disclosure (recipient_id, day, scope, pupils) VALUES (?, ?, 'списки классов', ?)",
          [id, school.calendar.day(6, 10).iso, max(1, school.pupils.count - 1)])
      }
      return id
    }
  }
}
