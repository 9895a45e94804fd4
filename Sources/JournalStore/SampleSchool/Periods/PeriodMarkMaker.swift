import GRDB
import JournalCore

/// Writes the period, year, examination and final marks with their moments, averages and reasons.
struct PeriodMarkMaker {
  let school: DailySchool
  let balances: MarkBalances

  /// Writes the marks of all pupils, the extensions of the term and the dates of examinations.
  func make() throws {
    for (index, pupil) in school.pupils.enumerated() {
      for mark in pupil.made.marks { try write(mark, of: index) }
    }
    try writeExtensions()
  }

  private func write(_ mark: SamplePupil.Mark, of index: Int) throws {
    let pupil = school.pupils[index]
    let day = day(of: mark, pupil)
    let entered = mark.carried ? nil : day.map { school.moment($0, 14) }
    let average = average(of: mark, index)
    try school.rows.run(
      """
      INSERT INTO period_mark (person_id, year_id, subject_id, slot, value, carried, entered_at, visible_at, due_at,
        average) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        pupil.id, school.yearID, school.subjectIDs[mark.subject], mark.slot.code, mark.mark.printed,
        mark.carried, entered, entered, mark.carried ? nil : day.map { LocalMoment.end(of: $0).iso },
        average.map { "\($0.numerator)/\($0.denominator)" },
      ])
    try explain(mark, average, pupil)
    guard case .exam = mark.slot, let day else { return }
    try school.rows.run(
      """
      INSERT INTO exam_result (person_id, year_id, subject_id, slot, day, form, published_at)
      VALUES (?, ?, ?, 'exam', ?, ?, ?)
      """,
      [
        pupil.id, school.yearID, school.subjectIDs[mark.subject], day.adding(days: -9).iso,
        pupil.made.finalLabel?.grade == 9 ? "ОГЭ" : "ЕГЭ", school.moment(day, 14),
      ])
  }

  /// The last school day of the period or of the year; examinations and final marks follow in June.
  private func day(of mark: SamplePupil.Mark, _ pupil: DailyPupil) -> Day? {
    guard let label = pupil.made.stays.last?.label else { return nil }
    let periods = school.calendar.periods(school.calendar.kind(ofGrade: label.grade))
    switch mark.slot {
    case .period(let number):
      guard let period = periods.first(where: { $0.number == number }) else { return nil }
      return school.days.schoolDay(upTo: period.days.last, grade: label.grade)
    case .year: return periods.last.map { school.days.schoolDay(upTo: $0.days.last, grade: label.grade) }
    case .exam, .stateExam: return school.calendar.day(18, 6)
    case .final:
      return pupil.made.marks.contains { $0.slot == .exam }
        ? school.calendar.day(22, 6) : school.calendar.day(26, 5)
    }
  }

  /// What proposed the mark: the average of the current marks, of the periods, or of year and examination.
  private func average(of mark: SamplePupil.Mark, _ index: Int) -> Rational? {
    let own = school.pupils[index].made.marks.filter { $0.subject == mark.subject }
    switch mark.slot {
    case .period(let number):
      let balance = balances[index, mark.subject, number]
      return mark.carried ? nil : Rational(balance.sum, over: balance.weight)
    case .year:
      return PeriodMarkRule.average(
        of: own.filter { if case .period = $0.slot { true } else { false } }.map(\.mark))
    case .final:
      return PeriodMarkRule.average(of: own.filter { $0.slot == .year || $0.slot == .exam }.map(\.mark))
    case .exam, .stateExam: return nil
    }
  }

  /// Where the mark is not the one proposed, the teacher says why.
  private func explain(_ mark: SamplePupil.Mark, _ average: Rational?, _ pupil: DailyPupil) throws {
    guard let grade = mark.mark.grade, let average, case .period = mark.slot else { return }
    let proposed = max(2, school.profile.periodMarks.rounded(average))
    guard proposed != grade else { return }
    try school.rows.run(
      """
      INSERT INTO period_mark_reason (person_id, year_id, subject_id, slot, reason) VALUES (?, ?, ?, ?, ?)
      """,
      [
        pupil.id, school.yearID, school.subjectIDs[mark.subject], mark.slot.code,
        grade > proposed ? "последние работы выше, виден рост" : "контрольные работы ниже среднего балла",
      ])
  }

  /// Extensions in place of marks: for who arrived without marks a closed one, and an open one.
  private func writeExtensions() throws {
    let free = school.pupils.flatMap { pupil in
      pupil.made.edgeCase == .arrivedWithoutMarks || pupil.made.edgeCase == .left
        ? Set(pupil.made.marks.map(\.subject)).sorted().prefix(1).map { (pupil, $0) } : []
    }
    for (pupil, subject) in free {
      let isOpen = pupil.made.edgeCase == .left
      let until = school.calendar.day(isOpen ? 30 : 20, isOpen ? 1 : 2)
      try school.rows.run(
        """
        INSERT INTO study_extension (person_id, year_id, subject_id, number, until_day, form, granted_at, result, closed_at)
        VALUES (?, ?, ?, 2, ?, ?, ?, ?, ?)
        """,
        [
          pupil.id, school.yearID, school.subjectIDs[subject], until.iso, isOpen ? "exam" : "credit",
          school.moment(school.calendar.day(20, 1), 10), isOpen ? nil : "зач",
          isOpen ? nil : school.moment(until, 15),
        ])
    }
  }
}
