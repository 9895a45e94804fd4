import JournalCore

/// Makes the pupils of a class: ordinary ones, and in fixed places those of the unusual cases.
struct SampleClassMaker {
  let school: SampleSchool
  let curricula: SampleCurricula
  let fixed: FixedNames
  private let calendar: SampleCalendar
  private let edges: Set<SampleSchool.EdgeCase>

  /// A maker for the classes of the school.
  init(school: SampleSchool, curricula: SampleCurricula, fixed: FixedNames, calendar: SampleCalendar) {
    self.school = school
    self.curricula = curricula
    self.fixed = fixed
    self.calendar = calendar
    edges = Set(school.edgeCases)
  }

  /// The pupils of the class; the stream keeps a class the same whatever classes follow it.
  func pupils(of label: ClassLabel, stream: Int, names: inout NameMaker) -> [SamplePupil] {
    var random = SeededGenerator(seed: school.seed, stream: stream + 1)
    let marks = SampleMarks(curricula: curricula, calendar: calendar)
    let decisions = SampleDecisions(calendar: calendar)
    return (0..<count(of: label)).map { slot in
      let edge = SampleSchool.EdgeCase.at(slot, of: label).flatMap { edges.contains($0) ? $0 : nil }
      var pupil = pupil(of: label, edge, &random, &names)
      apply(edge, to: &pupil, of: label, &random, &names)
      // Marks draw from numbers of their own, so that names do not depend on how marks are made.
      var luck = SeededGenerator(seed: random.next())
      pupil.marks = marks.marks(of: pupil, &luck)
      decisions.decide(&pupil)
      return pupil
    }
  }

  private func count(of label: ClassLabel) -> Int {
    switch label {
    case SampleSchool.EdgeCase.emptyClass.label: 0
    case SampleSchool.EdgeCase.largeClass.label: 45
    default: school.pupilsPerClass
    }
  }

  private func pupil(
    of label: ClassLabel, _ edge: SampleSchool.EdgeCase?, _ random: inout SeededGenerator,
    _ names: inout NameMaker
  ) -> SamplePupil {
    let named = edge.flatMap { fixed.pupils[$0] }
    // A new surname in mid-year is a girl's after her mother's marriage here, and so shows the endings.
    let sex = named?.sex ?? (edge == .surnameChange ? .female : random.chance(percent: 50) ? .male : .female)
    var pupil = SamplePupil(
      edgeCase: edge, sex: sex, born: calendar.birthday(grade: label.grade, &random),
      stays: [SamplePupil.Stay(label: label, first: calendar.start)])
    if edge != .codedPupil {
      pupil.names = [(calendar.start, named?.name ?? names.pupil(sex, &random))]
    }
    pupil.families = [(calendar.start, .consented)]
    return pupil
  }

  private func apply(
    _ edge: SampleSchool.EdgeCase?, to pupil: inout SamplePupil, of label: ClassLabel,
    _ random: inout SeededGenerator, _ names: inout NameMaker
  ) {
    switch edge {
    case .arrivedWithCarriedMarks: arrive(&pupil, label, calendar.day(12, 11), order: 118)
    case .arrivedWithoutMarks: arrive(&pupil, label, calendar.day(19, 1), order: 6)
    case .left: leave(&pupil, label, calendar.day(5, 12), order: 131)
    case .movedBetweenClasses:
      move(&pupil, to: edge?.target(in: school.labels), calendar.day(1, 12), order: 129)
    case .movedTwice:
      move(&pupil, to: edge?.target(in: school.labels), calendar.day(10, 11), order: 116)
      move(&pupil, to: label, calendar.day(2, 2), order: 14)
    case .codedPupil: code(&pupil)
    case .homeTaught:
      let day = calendar.day(10, 11)
      pupil.homeTeaching = (day, calendar.order(115, day))
    case .individualPlan:
      let plan = [(["Химия"], 1), (["Физика"], 2)]
      pupil.notStudied = plan.compactMap { curricula.subject($0.0, of: label, elseFromEnd: $0.1) }
    case .consentRefused: pupil.families = [(calendar.start, .consentRefused)]
    case .diaryRefused: pupil.families.append((calendar.day(1, 10), .diaryRefused))
    case .paperOnly: pupil.families = [(calendar.start, .paperOnly)]
    case .surnameChange: rename(&pupil, &random, &names)
    default: return
    }
  }

  private func arrive(_ pupil: inout SamplePupil, _ label: ClassLabel, _ day: Day, order: Int) {
    pupil.stays = [SamplePupil.Stay(label: label, first: day)]
    pupil.names = pupil.names.map { (day, $0.name) }
    pupil.families = [(day, .consented)]
    pupil.movements = [
      Movement(kind: .arrival, date: day, from: nil, to: label, order: calendar.order(order, day))
    ]
  }

  private func leave(_ pupil: inout SamplePupil, _ label: ClassLabel, _ day: Day, order: Int) {
    pupil.stays[pupil.stays.count - 1].last = day
    pupil.movements.append(
      Movement(kind: .departure, date: day, from: label, to: nil, order: calendar.order(order, day)))
  }

  private func move(_ pupil: inout SamplePupil, to target: ClassLabel?, _ day: Day, order: Int) {
    guard let target, let old = pupil.stays.last else { return }
    pupil.stays[pupil.stays.count - 1].last = day.adding(days: -1)
    pupil.stays.append(SamplePupil.Stay(label: target, first: day))
    pupil.movements.append(
      Movement(
        kind: .classTransfer, date: day, from: old.label, to: target, order: calendar.order(order, day)))
  }

  private func code(_ pupil: inout SamplePupil) {
    let day = calendar.day(10, 10)
    pupil.sex = .unknown
    pupil.born = nil
    pupil.families.append((day, .consentWithdrawn))
    pupil.code = (CodeName(number: 1, text: "Ученик 1", order: calendar.order(96, calendar.day(9, 10))), day)
  }

  private func rename(
    _ pupil: inout SamplePupil, _ random: inout SeededGenerator, _ names: inout NameMaker
  ) {
    guard let old = pupil.names.last?.name else { return }
    while true {
      let surname = Surnames.feminine(of: random.pick(Surnames.masculine))
      let name = NameMaker.exact(surname, old.given, old.patronymic)
      guard surname != old.surname, names.take(name) else { continue }
      pupil.names.append((calendar.day(2, 2), name))
      return
    }
  }
}
