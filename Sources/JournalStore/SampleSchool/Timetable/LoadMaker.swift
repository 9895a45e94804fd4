import GRDB
import JournalCore

/// Writes plans, teachers' load and the timetable from what found its place in the week.
struct LoadMaker {
  let school: DailySchool
  private let plans: ThematicPlanMaker
  private let groups: GroupMaker

  init(_ school: DailySchool) {
    self.school = school
    plans = ThematicPlanMaker(school: school)
    groups = GroupMaker(school: school)
  }

  /// Hires whom the timetable needs and writes everything up to the approved timetable.
  func make(names: inout NameMaker) throws {
    var random = school.random(.staff)
    var timetable = TimetableMaker(school)
    let placed = try timetable.place(school.lessonBlocks(), &names, &random)
    try SchoolDays(school: school).writeRooms()
    try writePlans()
    for entry in placed { try assign(entry) }
    try assignCourses(&timetable)
    try assignHomeTeaching(&timetable, placed)
    try writeTimetable()
  }

  private func writePlans() throws {
    let approved = school.calendar.start.adding(days: -3).iso
    for own in school.classes {
      try school.rows.run(
        "INSERT INTO curriculum_plan (class_id, state, approved_day) VALUES (?, 'approved', ?)",
        [own.id, approved])
      for subject in school.curricula.subjects(of: own.label) {
        let hours = school.hours(of: subject, grade: own.label.grade)
        try school.rows.run(
          "INSERT INTO plan_item (class_id, subject_id, weekly_hundredths, year_hours) VALUES (?, ?, ?, ?)",
          [own.id, school.subjectIDs[subject], hours * 100, hours * 34])
      }
    }
  }

  private func assign(_ entry: TimetableMaker.Placed) throws {
    let block = entry.block
    let own = school.classes[block.classes[0]]
    var targets = [DailyAssignment.Target.schoolClass]
    if block.classes.count > 1 {
      targets = [.group(try groups.stream(of: block.classes, in: block.subject))]
    } else if block.teachers == 2 {
      targets = try groups.subgroups(of: block.classes[0], in: block.subject).map { .group($0) }
    }
    for (target, teacher) in zip(targets, entry.teachers) {
      let column = block.classes.count > 1 ? "stream_id" : block.teachers == 2 ? "subgroup_id" : "class_id"
      var id = own.id
      if case .group(let group) = target { id = school.groups[group].id }
      try add(
        target, column, id, teacher: teacher, subject: block.subject, block.classes, own.label.grade,
        entry.places, from: school.calendar.start)
    }
  }

  private func assignCourses(_ timetable: inout TimetableMaker) throws {
    for (index, made) in SampleCourse.all.enumerated() {
      let able = school.teachers.indices.filter { school.teachers[$0].area == made.area }
      let weekday = index % school.profile.structure.schoolWeekDays + 1
      guard let teacher = able.last ?? school.teachers.indices.last,
        let place = timetable.afternoon(teacher, weekday: weekday, numbers: 9...9),
        let group = try groups.course(made)
      else { continue }
      try add(
        .group(group), "course_id", school.groups[group].id, teacher: teacher, subject: nil, [],
        made.grades.lowerBound, [place], from: school.calendar.start)
    }
  }

  /// The teachers of the class teach the pupil at home one hour of each marked subject while the week has room.
  private func assignHomeTeaching(_ timetable: inout TimetableMaker, _ placed: [TimetableMaker.Placed]) throws
  {
    for (index, pupil) in school.pupils.enumerated() {
      guard let (first, _) = pupil.made.homeTeaching, let own = pupil.stays.last?.schoolClass else {
        continue
      }
      var taken: Set<WeekPlace> = []
      for entry in placed
      where entry.block.classes.contains(own) && school.hasMarks(entry.block.subject, in: own)
        && entry.block.area.hasControlWorks
      {
        let teacher = entry.teachers[0]
        let free = (1...school.profile.structure.schoolWeekDays).flatMap { day in
          [9, 10].map { WeekPlace(day, $0) }
        }
        .first { !taken.contains($0) && timetable.isFree(teacher, $0) }
        guard let free,
          let place = timetable.afternoon(teacher, weekday: free.weekday, numbers: free.number...free.number)
        else { continue }
        taken.insert(place)
        try add(
          .pupil(index), "pupil_id", pupil.id, teacher: teacher, subject: entry.block.subject, [own],
          school.classes[own].label.grade, [place], from: first)
        try school.rows.run(
          "INSERT INTO home_teacher (person_id, first_day, subject_id, teacher_id) VALUES (?, ?, ?, ?)",
          [pupil.id, first.iso, school.subjectIDs[entry.block.subject], school.teachers[teacher].id])
      }
    }
  }

  private func add(
    _ target: DailyAssignment.Target, _ column: String, _ id: Int64, teacher: Int, subject: Int?,
    _ classes: [Int],
    _ grade: Int, _ places: [WeekPlace], from first: Day
  ) throws {
    try school.rows.run(
      """
      INSERT INTO teaching_assignment (teacher_id, subject_id, \(column), weekly_hundredths, state, valid_from)
      VALUES (?, ?, ?, ?, 'approved', ?)
      """,
      [
        school.teachers[teacher].id, subject.map { school.subjectIDs[$0] }, id, places.count * 100, first.iso,
      ])
    let assignment = school.db.lastInsertedRowID
    let plan = try subject.map { try plans.plan(of: $0, grade: grade) }
    if let plan {
      try school.rows.run(
        "INSERT INTO assignment_plan (assignment_id, plan_id) VALUES (?, ?)",
        [assignment, school.plans[plan].id])
    }
    let hasMarks = subject.map { subject in classes.allSatisfy { school.hasMarks(subject, in: $0) } } ?? false
    school.assignments.append(
      DailyAssignment(
        id: assignment, teacher: teacher, subject: subject, target: target, classes: classes, grade: grade,
        places: places, plan: plan, hasMarks: hasMarks, from: first))
  }

  private func writeTimetable() throws {
    let start = school.calendar.start
    try school.rows.run(
      "INSERT INTO timetable_version (year_id, valid_from, approved_day) VALUES (?, ?, ?)",
      [school.yearID, start.iso, start.adding(days: -2).iso])
    let version = school.db.lastInsertedRowID
    for assignment in school.assignments {
      for place in assignment.places.sorted() {
        try school.rows.run(
          """
          INSERT INTO timetable_slot (version_id, assignment_id, weekday, number, room_id) VALUES (?, ?, ?, ?, ?)
          """,
          [
            version, assignment.id, place.weekday, place.number,
            assignment.isAtHome ? nil : school.teachers[assignment.teacher].room,
          ])
      }
    }
  }
}
