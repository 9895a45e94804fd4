import GRDB
import JournalCore
import Vault

/// Writes checks with findings, remarks, the calendar of duties and the revision of the rules.
struct ControlMaker {
  let school: DailySchool

  /// Writes them.
  func make() throws {
    try writeRevision()
    try writeChecks()
    try writeRemarks()
    try writeDuties()
  }

  /// The rules of the year, adopted in August.
  private func writeRevision() throws {
    var digest = SHA256()
    digest.add(field: ProfileSheet(school.profile).description)
    let act = school.calendar.start.adding(days: -4)
    try school.rows.run(
      """
      INSERT INTO profile_revision (valid_from, profile, digest, title, agreed_by, agreed_day, approved_day, act_number,
        act_day, adopted_at) VALUES (?, ?, ?, ?, 'педагогический совет', ?, ?, '82', ?, ?)
      """,
      [
        school.calendar.start.iso, school.profile.id, digest.hexadecimal, school.profile.title,
        act.adding(days: -2).iso, act.iso, act.iso, school.moment(act, 12),
      ])
  }

  /// A check a month, one at the end of each quarter, a special one; what was never recorded is found.
  private func writeChecks() throws {
    var last = school.calendar.start
    var acts: [(id: Int64, day: Day)] = []
    for (date, month) in [(30, 9), (31, 10), (28, 11), (30, 1), (27, 2), (31, 3), (30, 4)] {
      let day = school.calendar.day(date, month)
      acts.append((try check(.monthly, day, from: last, nil), day))
      last = day.adding(days: 1)
    }
    for period in school.calendar.periods(.quarter) {
      acts.append((try check(.quarter, period.days.last, from: period.days.first, nil), period.days.last))
    }
    let special = school.calendar.day(15, 12)
    acts.append(
      (try check(.special, special, from: special.adding(days: -14), school.classes.first?.id), special))
    for act in acts { try find(act.id, upTo: act.day) }
  }

  private enum CheckKind: String { case monthly, quarter, special }

  private func check(_ kind: CheckKind, _ day: Day, from first: Day, _ own: Int64?) throws -> Int64 {
    try school.rows.run(
      """
      INSERT INTO check_act (kind, by_role, by_id, day, first_day, last_day, class_id, conclusion)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        kind.rawValue, kind == .special ? "director" : "deputy",
        kind == .special ? school.director : school.deputy, day.iso, first.iso, day.iso, own,
        "журнал ведётся по положению, замечания в списке",
      ])
    return school.db.lastInsertedRowID
  }

  /// Lessons of the days before the check that nobody recorded.
  private func find(_ act: Int64, upTo day: Day) throws {
    let lessons = try Row.fetchAll(
      school.db,
      sql: """
        SELECT l.id, l.teacher_id, a.class_id FROM lesson l JOIN teaching_assignment a ON a.id = l.assignment_id
        WHERE l.state = 'planned' AND l.day BETWEEN ? AND ? ORDER BY l.id LIMIT 3
        """, arguments: [day.adding(days: -30).iso, day.iso])
    for (index, row) in lessons.enumerated() {
      let (due, isClosed) = (day.adding(days: 7), index < 2)
      try school.rows.run(
        """
        INSERT INTO finding (act_id, rule, text, class_id, teacher_id, record, record_id, due_day, acknowledged_at,
          closed_at, closed_by) VALUES (?, 'S0-4.10', 'урок не записан', ?, ?, 'lesson', ?, ?, ?, ?, ?)
        """,
        [
          act, row[2] as Int64?, row[1] as Int64, row[0] as Int64, due.iso,
          school.moment(day.adding(days: 1), 9), isClosed ? school.moment(day.adding(days: 4), 9) : nil,
          isClosed ? school.deputy : nil,
        ])
    }
  }

  private func writeRemarks() throws {
    let sources: [(String, Int64)] = [
      ("administrator", school.administrator), ("deputy", school.deputy), ("director", school.director),
      ("classTeacher", school.teachers[0].id),
    ]
    let texts = ["Внесите домашнее задание", "Увеличьте накопляемость отметок", "Проверьте темы по плану"]
    for turn in 0..<max(8, school.classes.count) {
      let (source, author) = sources[turn % sources.count]
      let teacher = school.teachers[(turn * 3 + 1) % school.teachers.count]
      let day = school.calendar.day(1 + turn % 28, 10 + turn % 3)
      let isClosed = turn % 4 != 3
      try school.rows.run(
        """
        INSERT INTO remark (source, author_id, teacher_id, class_id, text, made_at, due_at, closed_at, answer, notice)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          source, author, teacher.id, school.classes[turn % school.classes.count].id,
          texts[turn % texts.count],
          school.moment(day, 11), school.moment(day.adding(days: 14), 23),
          isClosed ? school.moment(day.adding(days: 3), 15) : nil, isClosed ? "исправлено" : nil,
          isClosed && turn % 3 == 0 ? "email" : nil,
        ])
    }
  }

  /// Nearly all duties of the year were done on their day, some later, a few not yet.
  private func writeDuties() throws {
    let classes = school.classes.map { own in
      DutyCalendar.ClassPeriods(
        label: own.label, periods: school.calendar.periods(own.kind), closed: school.calendar.day(25, 6),
        decided: school.calendar.day(25, 5))
    }
    let ids = Dictionary(school.classes.map { ($0.label, $0.id) }, uniquingKeysWith: { first, _ in first })
    let items = DutyCalendar(school.year, classes: classes).items(under: school.profile)
    for (turn, item) in items.enumerated() where item.due <= school.calendar.day(30, 6) && turn % 29 != 28 {
      try school.rows.run(
        "INSERT INTO due_done (kind, class_id, due_day, done_day) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [
          item.kind.rawValue, item.label.flatMap { ids[$0] } ?? 0, item.due.iso,
          item.due.adding(days: turn % 11 == 10 ? 2 : 0).iso,
        ])
    }
  }
}
