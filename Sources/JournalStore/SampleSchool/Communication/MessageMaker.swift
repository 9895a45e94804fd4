import GRDB
import JournalCore

/// Writes threads of messages between school and families, the views of the diary and what guardians acknowledged.
struct MessageMaker {
  private let school: DailySchool
  private var random: SeededGenerator

  init(_ school: DailySchool) {
    self.school = school
    random = school.random(.messages)
  }

  private static let openings: [(MessageKind, String, String)] = [
    (.message, "Вопрос об уроке", "Здравствуйте! Подскажите, пожалуйста, что задано."),
    (.gratitude, "Благодарность", "Спасибо за помощь классу!"),
    (.invitation, "Приглашение", "Приглашаем на родительское собрание в четверг в 18:00."),
    (.consultation, "Консультация", "Консультация по подготовке к работе в среду после уроков."),
  ]

  /// Writes everything for the families that use the electronic diary.
  func make() throws {
    var maker = self
    for (index, guardian) in school.guardians.enumerated()
    where !guardian.isCoded && school.pupils[guardian.pupil].family == .consented {
      if index % 6 == 0 { try maker.writeThread(guardian, turn: index / 6) }
      try maker.writeViews(guardian)
      try maker.writeAcknowledgements(guardian)
    }
  }

  private mutating func writeThread(_ guardian: DailyGuardian, turn: Int) throws {
    let pupil = school.pupils[guardian.pupil]
    guard let stay = pupil.stays.last else { return }
    let leader = school.teachers[school.classes[stay.schoolClass].leader].id
    let (kind, subject, text) = MessageMaker.openings[turn % MessageMaker.openings.count]
    let day = Day(ordinal: max(stay.first, school.days.span.lowerBound) + random.number(in: 10...100))
    try school.rows.run(
      "INSERT INTO message_thread (pupil_id, subject, opened_at) VALUES (?, ?, ?)",
      [pupil.id, subject, school.moment(day, 16)])
    let thread = school.db.lastInsertedRowID
    var members: [(Int64, Correspondence.Participant.Part)] = [(leader, .teacher), (guardian.id, .guardian)]
    if turn % 3 == 0 { members.append((school.deputy, .administration)) }
    if turn % 4 == 1 { members.append((pupil.id, .pupil)) }
    for (person, part) in members {
      try school.rows.run(
        "INSERT INTO thread_member (thread_id, person_id, part) VALUES (?, ?, ?)",
        [thread, person, part.rawValue])
    }
    let isFromSchool = kind != .message
    let (writer, reader) = isFromSchool ? (leader, guardian.id) : (guardian.id, leader)
    try message(thread, writer, kind, text, school.moment(day, 16), reader, readAt: school.moment(day, 19))
    try message(
      thread, reader, .message, isFromSchool ? "Спасибо, будем." : "Задание есть в журнале.",
      school.moment(day, 19, 5),
      writer, readAt: random.chance(percent: 70) ? school.moment(day.adding(days: 1), 9) : nil)
  }

  private func message(
    _ thread: Int64, _ author: Int64, _ kind: MessageKind, _ text: String, _ sent: String, _ reader: Int64,
    readAt: String?
  ) throws {
    try school.rows.run(
      "INSERT INTO message (thread_id, author_id, kind, text, sent_at) VALUES (?, ?, ?, ?, ?)",
      [thread, author, kind.rawValue, text, sent])
    guard let readAt else { return }
    try school.rows.run(
      "INSERT INTO message_read (message_id, person_id, read_at) VALUES (?, ?, ?)",
      [school.db.lastInsertedRowID, reader, readAt])
  }

  /// Most weeks the guardian looks in, here and there the pupil too.
  private mutating func writeViews(_ guardian: DailyGuardian) throws {
    let pupil = school.pupils[guardian.pupil]
    guard let stay = pupil.stays.last else { return }
    for ordinal in stride(
      from: max(stay.first, school.days.span.lowerBound),
      through: min(stay.last, school.days.span.upperBound), by: 7)
    where random.chance(percent: 75) {
      let day = Day(ordinal: min(stay.last, ordinal + random.below(7)))
      let viewer = random.chance(percent: 20) ? pupil.id : guardian.id
      try school.rows.run(
        "INSERT INTO diary_view (viewer_id, pupil_id, viewed_at) VALUES (?, ?, ?)",
        [viewer, pupil.id, school.moment(day, random.number(in: 17...21), random.below(60))])
    }
  }

  private mutating func writeAcknowledgements(_ guardian: DailyGuardian) throws {
    let pupil = school.pupils[guardian.pupil]
    guard let stay = pupil.stays.last else { return }
    let periods = school.calendar.periods(school.classes[stay.schoolClass].kind)
    var ends = periods.map { ($0.code, $0.days.last) }
    if let last = periods.last { ends.append(("year", last.days.last.adding(days: 3))) }
    for (code, day) in ends
    where stay.first <= day.ordinal && day.ordinal <= stay.last && random.chance(percent: 70) {
      try school.rows.run(
        "INSERT INTO acknowledgement (guardian_id, pupil_id, year_id, period, given_at) VALUES (?, ?, ?, ?, ?)",
        [guardian.id, pupil.id, school.yearID, code, school.moment(day.adding(days: 1), 20)])
    }
  }
}
