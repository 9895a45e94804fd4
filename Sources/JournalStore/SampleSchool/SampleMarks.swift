import JournalCore

/// Makes believable marks: a pupil's ability, a subject's ease and the luck of a period; few twos.
struct SampleMarks {
  let curricula: SampleCurricula
  let calendar: SampleCalendar

  /// All marks of the pupil's year, as far as it was at the school.
  func marks(of pupil: SamplePupil, _ random: inout SeededGenerator) -> [SamplePupil.Mark] {
    let ability = 300 + (random.below(201) + random.below(201)) / 2
    guard let grade = pupil.stays.first?.label.grade, grade > 1 else { return [] }
    let exams = SampleExams(curricula: curricula).subjects(of: pupil, &random)
    var marks: [SamplePupil.Mark] = []
    for subject in subjects(of: pupil) where curricula.subjects[subject].hasMarks {
      marks += block(of: subject, pupil, ability: ability, exam: exams[subject], &random)
    }
    return marks
  }

  /// The subjects of all classes that the pupil was in, in the order of the first class.
  private func subjects(of pupil: SamplePupil) -> [Int] {
    var found: [Int] = []
    for stay in pupil.stays {
      for subject in curricula.subjects(of: stay.label)
      where !found.contains(subject) && !pupil.notStudied.contains(subject) {
        found.append(subject)
      }
    }
    return found
  }

  /// The marks of one subject: periods, year, examination, final.
  private func block(
    of subject: Int, _ pupil: SamplePupil, ability: Int, exam: Int?, _ random: inout SeededGenerator
  ) -> [SamplePupil.Mark] {
    let slots = slots(of: subject, pupil)
    var periods = grades(
      slots.count, level: ability + SampleMarks.ease(curricula.subjects[subject].name), &random)
    overrule(&periods, slots.map(\.number), subject, pupil)
    var marks = zip(slots, periods).map { slot, mark in
      SamplePupil.Mark(subject: subject, slot: .period(slot.number), mark: mark, carried: slot.carried)
    }
    guard let label = pupil.finalLabel, curricula.subjects(of: label).contains(subject) else { return marks }
    let year = SampleYearMark.year(from: periods, &random)
    let examMark = exam.flatMap { shift in year.grade.map { PeriodMark.grade(min(5, max(3, $0 + shift))) } }
    let lifted = label.grade == 11 && examMark == nil && random.chance(percent: 6)
    let final = lifted ? SampleYearMark.lifted(year) : YearMark.final(year: year, exam: examMark)
    let ends: [(MarkSlot, PeriodMark?)] = [(.year, year), (.exam, examMark), (.final, final)]
    for (slot, mark) in ends {
      guard let mark else { continue }
      marks.append(SamplePupil.Mark(subject: subject, slot: slot, mark: mark, carried: false))
    }
    return marks
  }

  /// The periods in which the pupil gets a mark in the subject: it counts where the pupil is when a period ends.
  private func slots(of subject: Int, _ pupil: SamplePupil) -> [(number: Int, carried: Bool)] {
    guard let first = pupil.stays.first else { return [] }
    let kind = calendar.kind(ofGrade: first.label.grade)
    return calendar.periods(kind).compactMap { period in
      let carried = pupil.edgeCase == .arrivedWithCarriedMarks && period.days.last < first.first
      guard let label = pupil.label(on: period.days.last) ?? (carried ? first.label : nil),
        curricula.subjects(of: label).contains(subject)
      else { return nil }
      return (period.number, carried)
    }
  }

  private func grades(_ count: Int, level: Int, _ random: inout SeededGenerator) -> [PeriodMark] {
    let taste = random.number(in: -65...65)
    var grades = (0..<count).map { _ in
      max(2, min(5, (level + taste + random.number(in: -45...45) + 50) / 100))
    }
    // Nobody fails a year by chance: only the pupils with debts do.
    while 2 * grades.reduce(0, +) < 5 * grades.count, let low = grades.lastIndex(of: 2) { grades[low] = 3 }
    return grades.map(PeriodMark.grade)
  }

  /// Words and failing marks of the unusual cases.
  private func overrule(
    _ marks: inout [PeriodMark], _ numbers: [Int], _ subject: Int, _ pupil: SamplePupil
  ) {
    guard let label = pupil.stays.first?.label else { return }
    let passes =
      label.grade == 10 && curricula.subjects[subject].name == "Индивидуальный проект"
      || label == SampleSchool.EdgeCase.passed.label
        && subject == curricula.subject(["Индивидуальный проект"], of: label, elseFromEnd: 0)
    if passes { marks = marks.map { _ in .passed } }
    switch pupil.edgeCase {
    case .exempt where subject == curricula.subject(["Физическая культура"], of: label, elseFromEnd: 0):
      marks = marks.map { _ in .exempt }
    case .notAttested where subject == curricula.subject(["Алгебра"], of: label, elseFromEnd: 1):
      if let second = numbers.firstIndex(of: 2) { marks[second] = .notAttested }
    case .conditionalPromotion, .repeatedYear:
      if SampleDecisions.debts(of: pupil, in: curricula).contains(subject) {
        marks = numbers.map { .grade($0 == 3 ? 3 : 2) }
      }
    default: return
    }
  }

  /// How much easier than the average a subject is, in hundredths of a mark.
  private static func ease(_ subject: String) -> Int {
    let easy = ["Физическая культура", "Музыка", "Изобразительное искусство", "Труд", "Технология"]
    let hard = ["Русский язык", "Математика", "Алгебра", "Геометрия", "Физика", "Химия"]
    if easy.contains(where: subject.hasPrefix) { return 60 }
    return hard.contains(where: subject.hasPrefix) ? -20 : 5
  }
}
