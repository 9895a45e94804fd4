import GRDB
import JournalCore

/// Writes thematic plans: one for each subject and grade, shared by all who teach it.
struct ThematicPlanMaker {
  let school: DailySchool

  /// The plan of the subject in the grade, written when it is asked for first; as a number of the school's plans.
  func plan(of subject: Int, grade: Int) throws -> Int {
    if let known = school.plans.firstIndex(where: { $0.subject == subject && $0.grade == grade }) {
      return known
    }
    let approved = school.calendar.start.adding(days: -3).iso
    try school.rows.run(
      """
      INSERT INTO thematic_plan (year_id, subject_id, grade, name, state, approved_day)
      VALUES (?, ?, ?, 'Рабочая программа', 'approved', ?)
      """, [school.yearID, school.subjectIDs[subject], grade, approved])
    var plan = DailyPlan(id: school.db.lastInsertedRowID, subject: subject, grade: grade)
    plan.rows = try rows(of: plan, hours: school.hours(of: subject, grade: grade))
    school.plans.append(plan)
    return school.plans.count - 1
  }

  /// A row a lesson, some more than the year has weeks.
  private func rows(of plan: DailyPlan, hours: Int) throws -> [DailyPlan.Row] {
    let name = school.curricula.subjects[plan.subject].name
    let area = SubjectArea(subject: name)
    let sections = TopicBank.sections(area)
    let count = hours * 36
    let works = works(area, hours: hours, marked: !school.profile.unmarkedGrades.contains(plan.grade))
    return try (0..<count).map { index in
      let section = sections[min(sections.count - 1, index * sections.count / count)]
      let place = index - (index * sections.count / count) * count / sections.count
      let work = works[index]
      let topic =
        work.map { "\($0.type.name) по теме «\(section)»" }
        ?? "\(section): \(TopicBank.steps[place % TopicBank.steps.count])"
      try school.rows.run(
        """
        INSERT INTO thematic_plan_row (plan_id, number, section, topic, hours, work_type) VALUES (?, ?, ?, ?, 1, ?)
        """, [plan.id, index + 1, section, topic, work?.type.name])
      return DailyPlan.Row(
        id: school.db.lastInsertedRowID, topic: topic, workType: work?.type,
        isMonitoring: work?.monitors ?? false)
    }
  }

  /// The control works of the year by the place of the lesson: one before each quarter ends, two in subjects of one hour,
  /// and in the main subjects one of internal monitoring.
  private func works(_ area: SubjectArea, hours: Int, marked: Bool) -> [Int: (type: WorkType, monitors: Bool)]
  {
    let types = school.profile.workTypes.all.filter(\.isControlWork)
    guard marked, area.hasControlWorks, let usual = types.first else { return [:] }
    let dictation = area == .russian ? types.first { $0.name.contains("диктант") } : nil
    var works: [Int: (type: WorkType, monitors: Bool)] = [:]
    let shares = hours > 1 ? [19, 42, 69, 90] : [42, 90]
    for (turn, share) in shares.enumerated() {
      works[share * hours * 34 / 100] = (turn % 2 == 1 ? dictation ?? usual : usual, false)
    }
    if hours > 2 {
      works[60 * hours * 34 / 100] = (types.first { $0.name.contains("дминистративная") } ?? usual, true)
    }
    return works
  }
}
