import GRDB
import JournalCore

/// Writes agreements on delivery, printed digests and the outbox of the made-up school.
struct DeliveryMaker {
  private let school: DailySchool

  init(_ school: DailySchool) { self.school = school }

  /// Writes them.
  func make() throws {
    var first = Set<Int>()
    for guardian in school.guardians where !guardian.isCoded && first.insert(guardian.pupil).inserted {
      let pupil = school.pupils[guardian.pupil]
      try agree(guardian, pupil)
      if pupil.family == .paperOnly || pupil.family == .diaryRefused {
        try writeSeries(guardian, pupil)
      } else if pupil.isOpen, guardian.pupil % 10 == 4 {
        try writePeriods(guardian, pupil)
      }
    }
    try writeOutbox()
  }

  /// Families on paper get paper; of the others every third chose a way.
  private func agree(_ guardian: DailyGuardian, _ pupil: DailyPupil) throws {
    guard pupil.isOpen, let from = pupil.made.stays.first?.first else { return }
    let channels: [DigestChannel] = [.email, .sms, .portal]
    let isOnPaper = pupil.family != .consented
    guard isOnPaper || guardian.pupil % 3 == 0 else { return }
    let channel = isOnPaper ? .paper : channels[guardian.pupil / 3 % 3]
    let contact: String? =
      switch channel {
      case .email: "semya-\(guardian.id)@example.invalid"
      case .sms: "+7 (000) \(100 + guardian.id % 900)-\(10 + guardian.id % 90)-\(10 + guardian.id * 7 % 90)"
      default: nil
      }
    try school.rows.run(
      """
      INSERT INTO delivery_agreement (guardian_id, pupil_id, channel, interval_days, contact, source, valid_from)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        guardian.id, pupil.id, channel.rawValue, min(14, school.profile.digest.interval.days), contact,
        "заявление от \(from.dotted)", from.iso,
      ])
  }

  /// A digest for each span of the year, handed over and signed for.
  private func writeSeries(_ guardian: DailyGuardian, _ pupil: DailyPupil) throws {
    guard let label = pupil.made.finalLabel, let start = pupil.made.families.last?.from else { return }
    let ranges = DigestRanges(
      start: start, agreed: 14, periods: school.calendar.periods(school.calendar.kind(ofGrade: label.grade)),
      rules: school.profile.digest)
    var made: [DayRange] = []
    while let due = ranges.next(after: made) {
      made.append(due.range)
      // The last one of the year waits for the family.
      let isHanded = due.reason != .yearEnd
      try digest(
        pupil.id, "series", due.range, to: isHanded ? guardian.id : nil, isSigned: made.count % 4 != 0)
    }
  }

  private func writePeriods(_ guardian: DailyGuardian, _ pupil: DailyPupil) throws {
    guard let label = pupil.made.finalLabel else { return }
    let periods = school.calendar.periods(school.calendar.kind(ofGrade: label.grade))
    for period in periods { try digest(pupil.id, "period", period.days, to: guardian.id, isSigned: true) }
    guard let last = periods.last, let year = DayRange(school.calendar.start, last.days.last) else { return }
    try digest(pupil.id, "year", year, to: nil, isSigned: false)
  }

  private func digest(_ pupil: Int64, _ kind: String, _ range: DayRange, to guardian: Int64?, isSigned: Bool)
    throws
  {
    try school.rows.run(
      """
      INSERT INTO parent_digest (pupil_id, kind, first_day, last_day, content_at, document, handed_over_on, received_by,
        is_signed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        pupil, kind, range.first.iso, range.last.iso, school.moment(range.last, 15),
        "\(kind)-\(pupil)-\(range.last.iso).pdf", guardian.map { _ in range.last.adding(days: 1).iso },
        guardian,
        guardian != nil && isSigned,
      ])
  }

  /// What was sent, failed, was cancelled, and waits: each kind of news in each state.
  private func writeOutbox() throws {
    let families = school.guardians.filter { school.pupils[$0.pupil].family == .consented && !$0.isCoded }
    guard !families.isEmpty else { return }
    let channels: [DigestChannel] = [.portal, .email, .sms]
    var turn = 0
    for payload in OutboxRules.Payload.allCases {
      for state in OutboxRules.State.allCases {
        let guardian = families[turn % families.count]
        let toStaff = [.checkFindings, .errorReport, .programChanges].contains(payload)
        let day = Day(ordinal: school.days.span.lowerBound + 7 * (turn % 30) + 3)
        try school.rows.run(
          """
          INSERT INTO outbox_item (recipient_id, pupil_id, channel, payload, record_id, state, queued_at, settled_at,
            acknowledged_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          [
            toStaff ? school.teachers[turn % school.teachers.count].id : guardian.id,
            toStaff ? nil : school.pupils[guardian.pupil].id,
            toStaff ? "portal" : channels[turn % 3].rawValue,
            payload.rawValue, turn + 1, state.rawValue, school.moment(day, 15),
            state == .waiting ? nil : school.moment(day, 15, 5),
            state == .sent && turn % 2 == 0 ? school.moment(day, 18) : nil,
          ])
        turn += 1
      }
    }
  }
}
