import GRDB
import JournalCore
import Vault

/// Writes the way of the family that withdrew its consent, up to the code names that pupil and guardian go by.
struct WithdrawalMaker {
  let school: DailySchool

  /// Writes consent, withdrawal, steps and order; nothing without such a pupil.
  func make() throws {
    guard let index = school.pupils.firstIndex(where: { $0.made.code != nil }) else { return }
    let (pupil, guardian) = (school.pupils[index], school.guardians.first { $0.pupil == index })
    let consents = ConsentMaker(school: school)
    let days = [7, 8, 9, 10, 10].map { school.calendar.day($0, 10) }
    _ = try consents.consent(
      pupil.id, guardian?.id, .given, from: school.calendar.start, number: "С-\(index + 1)")
    let paper = try consents.consent(pupil.id, guardian?.id, .withdrawn, from: days[0], number: "О-1")
    try school.rows.run(
      "INSERT INTO withdrawal_case (person_id, consent_id, opened_on) VALUES (?, ?, ?)",
      [pupil.id, paper, days[0].iso])
    let id = school.db.lastInsertedRowID
    for (step, day) in zip(WithdrawalStep.allCases, days) {
      try write(step, of: id, on: day)
    }
    try writeOrder(of: id, pupil, guardian)
    try writeKeptText(of: id)
  }

  private func write(_ step: WithdrawalStep, of withdrawal: Int64, on day: Day) throws {
    let document: String? =
      switch step {
      case .refusalRegistered: "О-1"
      case .orderIssued: "96"
      default: nil
      }
    try school.rows.run(
      """
      INSERT INTO withdrawal_step (case_id, step, day, executor, document_number, document_day, scope)
      VALUES (?, ?, ?, 'operator', ?, ?, ?)
      """,
      [
        withdrawal, step.rawValue, day.iso, document, document.map { _ in day.iso },
        step == .refusalRegistered ? "все персональные данные" : nil,
      ])
  }

  private func writeOrder(of withdrawal: Int64, _ pupil: DailyPupil, _ guardian: DailyGuardian?) throws {
    guard let code = pupil.made.code else { return }
    try school.rows.run(
      "INSERT INTO anonymisation_order (number, day, in_force_from) VALUES (?, ?, ?)",
      [code.name.order.number, code.name.order.date.iso, code.from.iso])
    let order = school.db.lastInsertedRowID
    var entries: [(Int64, CodeKind, Int, String)] = [(pupil.id, .pupil, code.name.number, code.name.text)]
    if let guardian {
      entries.append((guardian.id, .guardian, 1, CodeKind.guardian.pattern(in: school.profile).name(1)))
    }
    for (person, kind, number, text) in entries {
      try school.rows.run(
        """
        INSERT INTO anonymisation_entry (order_id, person_id, case_id, kind, number, text) VALUES (?, ?, ?, ?, ?, ?)
        """, [order, person, withdrawal, kind.rawValue, number, text])
    }
  }

  /// A text that was found and judged to be about a namesake.
  private func writeKeptText(of withdrawal: Int64) throws {
    var digest = SHA256()
    digest.add(field: "recipient [1]")
    try school.rows.run(
      "INSERT INTO withdrawal_kept_text (case_id, record, key, digest) VALUES (?, 'recipient', '[1]', ?)",
      [withdrawal, digest.hexadecimal])
  }
}
