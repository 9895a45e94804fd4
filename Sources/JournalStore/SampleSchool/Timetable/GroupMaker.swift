import GRDB
import JournalCore

/// Writes subgroups, the stream and courses with their members.
struct GroupMaker {
  let school: DailySchool

  /// The two subgroups of the class in the subject, as numbers of the school's groups.
  ///
  /// Labour divides boys from girls, other subjects every second pupil.
  func subgroups(of schoolClass: Int, in subject: Int) throws -> [Int] {
    let own = school.classes[schoolClass]
    let name = school.curricula.subjects[subject].name
    let bySex = SubjectArea(subject: name) == .labour
    let base = school.groups.count
    for number in 1...2 {
      try school.rows.run(
        "INSERT INTO subgroup (class_id, subject_id, name) VALUES (?, ?, ?)",
        [
          own.id, school.subjectIDs[subject],
          bySex ? (number == 1 ? "мальчики" : "девочки") : "\(number) группа",
        ])
      school.groups.append(DailyGroup(id: school.db.lastInsertedRowID, members: []))
    }
    for (place, stay) in own.stays.enumerated() {
      let made = school.pupils[stay.pupil].made
      if made.notStudied.contains(subject) { continue }
      // Who comes back to the class comes back to the same group.
      let first = own.stays.firstIndex { $0.pupil == stay.pupil } ?? place
      let group = base + (bySex ? (made.sex == .female ? 1 : 0) : first % 2)
      school.groups[group].members.insert(stay.pupil)
      try school.rows.run(
        """
        INSERT INTO subgroup_member (person_id, class_id, subject_id, valid_from, valid_to, subgroup_id)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          school.pupils[stay.pupil].id, own.id, school.subjectIDs[subject], Day(ordinal: stay.first).iso,
          last(stay), school.groups[group].id,
        ])
    }
    return [base, base + 1]
  }

  /// The stream of the classes in the subject.
  func stream(of classes: [Int], in subject: Int) throws -> Int {
    let names = classes.map { school.classes[$0].label.compact }.joined(separator: ", ")
    try school.rows.run(
      "INSERT INTO study_stream (year_id, subject_id, name) VALUES (?, ?, ?)",
      [school.yearID, school.subjectIDs[subject], "Поток \(names)"])
    var group = DailyGroup(id: school.db.lastInsertedRowID, members: [])
    for own in classes {
      try school.rows.run(
        "INSERT INTO stream_class (stream_id, class_id) VALUES (?, ?)", [group.id, school.classes[own].id])
      for stay in school.classes[own].stays
      where !school.pupils[stay.pupil].made.notStudied.contains(subject) {
        group.members.insert(stay.pupil)
        try member(stay, of: group.id, in: "stream")
      }
    }
    school.groups.append(group)
    return school.groups.count - 1
  }

  /// A course for the grades with every so many-th pupil of them; nil when nobody is there.
  func course(_ made: SampleCourse) throws -> Int? {
    let able = school.classes.filter { made.grades.contains($0.label.grade) }.flatMap(\.stays)
      .filter { $0.first == school.calendar.start.ordinal && $0.last == school.year.days.last.ordinal }
    let stays = able.enumerated().filter { $0.offset % made.every == 0 }.map(\.element).prefix(15)
    guard !stays.isEmpty else { return nil }
    try school.rows.run(
      "INSERT INTO course (year_id, kind, name, first_grade, last_grade) VALUES (?, ?, ?, ?, ?)",
      [school.yearID, made.kind.rawValue, made.name, made.grades.lowerBound, made.grades.upperBound])
    var group = DailyGroup(id: school.db.lastInsertedRowID, members: [])
    for stay in stays {
      group.members.insert(stay.pupil)
      try member(stay, of: group.id, in: "course")
    }
    school.groups.append(group)
    return school.groups.count - 1
  }

  private func member(_ stay: DailyClass.Stay, of group: Int64, in kind: String) throws {
    try school.rows.run(
      "INSERT INTO \(kind)_member (\(kind)_id, person_id, valid_from, valid_to) VALUES (?, ?, ?, ?)",
      [group, school.pupils[stay.pupil].id, Day(ordinal: stay.first).iso, last(stay)])
  }

  /// The last day of a stay that ended before the year did.
  private func last(_ stay: DailyClass.Stay) -> String? {
    stay.last == school.year.days.last.ordinal ? nil : Day(ordinal: stay.last).iso
  }
}

/// A course of the made-up school, one of each kind.
struct SampleCourse {
  let kind: Course.Kind
  let name: String
  let grades: ClosedRange<Int>
  let area: SubjectArea
  /// Every so many-th pupil of the grades takes part.
  let every: Int

  /// All courses, each on a day of its own.
  static let all = [
    SampleCourse(
      kind: .elective, name: "Избранные вопросы математики", grades: 10...11, area: .mathematics, every: 2),
    SampleCourse(
      kind: .optional, name: "Практикум по русскому языку", grades: 9...9, area: .russian, every: 2),
    SampleCourse(
      kind: .extracurricular, name: "Функциональная грамотность", grades: 5...6, area: .history, every: 3),
    SampleCourse(kind: .club, name: "Юный художник", grades: 2...4, area: .primary, every: 4),
    SampleCourse(kind: .section, name: "Волейбол", grades: 7...8, area: .sport, every: 3),
  ]
}
