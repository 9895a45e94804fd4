import GRDB
import JournalCore

/// Writes accounts with roles and credentials for the made-up school; logins are made of posts and numbers.
///
/// Secrets exist for nobody: who wants to sign in gets a credential by the ordinary operation.
struct AccountMaker {
  private let school: DailySchool
  private var random: SeededGenerator
  /// The account of the responsible person, who issues credentials.
  private var issuer: Int64 = 0

  init(_ school: DailySchool) {
    self.school = school
    random = school.random(.accounts)
  }

  /// Writes all accounts.
  func make() throws {
    var maker = self
    try maker.writeStaff()
    try maker.writeFamilies()
    try maker.writeOutsiders()
    try maker.writeBreach()
  }

  private mutating func writeStaff() throws {
    issuer = try user("administrator-\(school.administrator)", school.administrator, [.administrator])
    try issue(to: issuer)
    for (person, login, role) in [
      (school.director, "director", Role.director), (school.deputy, "deputy", .deputy),
      (school.secretary, "secretary", .secretary),
    ] {
      try issue(to: try user("\(login)-\(person)", person, [role]))
    }
    let last = school.teachers.count - 1
    for (index, teacher) in school.teachers.enumerated() {
      var roles = [Role.subjectTeacher]
      if teacher.leads != nil { roles.append(.classTeacher) }
      if index == last { roles += [.deputyEducation, .commission] }
      let account = try user("teacher-\(teacher.id)", teacher.id, roles)
      try issue(to: account)
      guard index == last else { continue }
      try grantStandIns(account)
      try grant(.substitute, account, until: school.calendar.day(30, 11))
    }
  }

  /// Who stands in for leaders has their classes for that time.
  private func grantStandIns(_ account: Int64) throws {
    for index in stride(from: 0, to: school.classes.count, by: 4)
    where school.classes[index].leader != school.teachers.count - 1 {
      try grant(
        .classTeacher, account, schoolClass: school.classes[index].id, from: school.calendar.day(17, 11),
        until: school.calendar.day(29, 11))
    }
  }

  /// Guardians of families that consented have an account, and pupils from the fifth grade on; the one who withdrew had one.
  private mutating func writeFamilies() throws {
    for guardian in school.guardians {
      if guardian.isCoded {
        try school.rows.run(
          "INSERT INTO app_user (login, person_id, state) VALUES (NULL, NULL, 'deleted')", [])
      } else if school.pupils[guardian.pupil].family == .consented {
        let account = try user("guardian-\(guardian.id)", guardian.id, [.guardian])
        if random.chance(percent: 70) { try issue(to: account) }
      }
    }
    for pupil in school.pupils
    where pupil.family == .consented && pupil.made.edgeCase != .left
      && pupil.stays.contains(where: { school.classes[$0.schoolClass].label.grade > 4 })
    {
      _ = try user("pupil-\(pupil.id)", pupil.id, [.pupil])
    }
  }

  /// Those without a person: support and the authority, and accounts out of use.
  private func writeOutsiders() throws {
    _ = try user("support", nil, [.support])
    _ = try user("authority", nil, [.authority])
    try school.rows.run("INSERT INTO app_user (login, state) VALUES ('teacher-old', 'dismissed')", [])
    try school.rows.run("INSERT INTO app_user (login, state) VALUES ('support-old', 'blocked')", [])
  }

  /// A credential was lost; both were told, and a new one was issued.
  private mutating func writeBreach() throws {
    guard let teacher = school.teachers.first else { return }
    let account: Int64? = try school.db.cachedStatement(sql: "SELECT id FROM app_user WHERE person_id = ?")
      .value([teacher.id])
    guard let account else { return }
    let day = school.calendar.day(3, 12)
    try school.rows.run(
      """
      INSERT INTO credential_breach (user_id, learned_at, notice_head_at, notice_support_at, closed_at)
      VALUES (?, ?, ?, ?, ?)
      """,
      [
        account, school.moment(day, 9), school.moment(day, 9, 20), school.moment(day, 9, 40),
        school.moment(day, 12),
      ])
    try school.rows.run(
      """
      INSERT INTO credential (user_id, single_use, must_change, issued_by, issued_to, issued_on, voided_on)
      VALUES (?, 1, 1, ?, ?, ?, ?)
      """,
      [account, issuer, account, school.moment(day.adding(days: -30), 9), school.moment(day, 9, 40)])
  }

  private func user(_ login: String, _ person: Int64?, _ roles: [Role]) throws -> Int64 {
    try school.rows.run(
      "INSERT INTO app_user (login, person_id, state) VALUES (?, ?, 'open')", [login, person])
    let id = school.db.lastInsertedRowID
    for role in roles { try grant(role, id) }
    return id
  }

  private func grant(
    _ role: Role, _ account: Int64, schoolClass: Int64? = nil, from first: Day? = nil, until last: Day? = nil
  ) throws {
    let isByOrder = role == .administrator
    let day = first ?? school.calendar.start
    try school.rows.run(
      """
      INSERT INTO role_grant (user_id, role, class_id, starts_at, ends_at, order_number, order_day)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        account, role.rawValue, schoolClass, school.moment(day, 8), last.map { school.moment($0, 8) },
        isByOrder ? "73-к" : nil, isByOrder ? school.calendar.start.adding(days: -4).iso : nil,
      ])
  }

  /// A credential for one use, received and used up in the first days of the year.
  private mutating func issue(to account: Int64) throws {
    let day = school.calendar.start.adding(days: random.number(in: 0...4))
    try school.rows.run(
      """
      INSERT INTO credential (user_id, single_use, must_change, issued_by, issued_to, issued_on, receipt_signed, used_on)
      VALUES (?, 1, 1, ?, ?, ?, ?, ?)
      """,
      [
        account, issuer, account, school.moment(day, 10), day.iso, school.moment(day.adding(days: 1), 18),
      ])
  }
}
