import JournalCore

extension DailySchool {
  /// Takes over what was written already: the office, the leaders and their classes, the pupils with their stays.
  func enter(
    staff: [Int64], pupils made: [(id: Int64, pupil: SamplePupil)], labels: [(label: ClassLabel, id: Int64)]
  ) {
    office = Array(staff.prefix(4))
    var turn = 0
    for (index, (label, id)) in labels.enumerated() {
      var area = SubjectArea.primary
      if label.grade > 4 {
        area = SubjectArea.ofLeaders[turn % SubjectArea.ofLeaders.count]
        turn += 1
      }
      teachers.append(DailyTeacher(id: staff[4 + index], area: area, leads: index))
      classes.append(
        DailyClass(label: label, id: id, kind: calendar.kind(ofGrade: label.grade), leader: index))
    }
    let indices = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($0.element.label, $0.offset) })
    for (index, (id, pupil)) in made.enumerated() {
      let stays = pupil.stays.compactMap { stay in
        indices[stay.label].map { own in
          DailyPupil.Stay(
            schoolClass: own, first: stay.first.ordinal, last: (stay.last ?? year.days.last).ordinal)
        }
      }
      pupils.append(DailyPupil(id: id, made: pupil, stays: stays))
      for stay in stays {
        classes[stay.schoolClass].stays.append(
          DailyClass.Stay(pupil: index, first: stay.first, last: stay.last))
      }
    }
  }

  /// Makes a teacher of the area, who works from the first of September on.
  func hire(_ area: SubjectArea, _ names: inout NameMaker, _ random: inout SeededGenerator) throws -> Int {
    let mostlyMen = area == .sport || area == .safety
    let sex: Sex = random.chance(percent: mostlyMen ? 35 : 85) ? .female : .male
    let id = try rows.person(.staff, sex: sex)
    try rows.name(names.staff(sex, &random), of: id, from: calendar.start)
    try rows.appointment(.teacher, of: id, from: calendar.start)
    teachers.append(DailyTeacher(id: id, area: area, leads: nil))
    return teachers.count - 1
  }
}

/// How many daily records were made.
struct DailyCount {
  var lessons = 0
  var marks = 0
}
