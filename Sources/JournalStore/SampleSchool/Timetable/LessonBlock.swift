import JournalCore

/// What a class, or several together, must find place for in a week: one subject for so many hours.
struct LessonBlock {
  /// The classes that are busy meanwhile, as numbers.
  let classes: [Int]
  let subject: Int
  let area: SubjectArea
  let hours: Int
  /// How many teachers teach at once: two for a class in two subgroups.
  let teachers: Int
  /// Whether the leader of the class teaches it if at all possible.
  let isForLeader: Bool
}

extension DailySchool {
  /// The blocks of the school in the order in which they look for places: streams first, then class by class, what is
  /// hardest to place first.
  func lessonBlocks() -> [LessonBlock] {
    let stream = streamClasses()
    var blocks: [LessonBlock] = []
    if let stream {
      blocks.append(block(stream.subject, stream.classes))
    }
    for index in classes.indices where !classes[index].stays.isEmpty {
      let own = curricula.subjects(of: classes[index].label).filter { subject in
        stream.map { $0.subject != subject || !$0.classes.contains(index) } ?? true
      }
      blocks += own.map { block($0, [index]) }.sorted {
        ($0.teachers, $0.hours, $1.subject) > ($1.teachers, $1.hours, $0.subject)
      }
    }
    return blocks
  }

  /// Hours a week of the subject in the grade; a subject beyond the catalogue has one.
  func hours(of subject: Int, grade: Int) -> Int {
    let name = curricula.subjects[subject].name
    return catalogue.entries.first { $0.name == name }?.hoursByGrade[grade] ?? 1
  }

  /// Whether the class learns the subject in two subgroups: languages, labour and informatics from the fifth grade on.
  func isDivided(_ subject: Int, in schoolClass: Int) -> Bool {
    guard classes[schoolClass].label.grade >= 5, classes[schoolClass].stays.count >= 8 else { return false }
    let area = SubjectArea(subject: curricula.subjects[subject].name)
    let divided: Set<SubjectArea> = hasLanguages ? [.foreign, .labour] : [.physics]
    return divided.contains(area)
      && (area != .labour || hours(of: subject, grade: classes[schoolClass].label.grade) > 1)
  }

  private var hasLanguages: Bool {
    curricula.subjects.contains { SubjectArea(subject: $0.name) == .foreign }
  }

  /// The stream of two tenth classes, or of the tenth and the eleventh in a small school: physical education.
  func streamClasses() -> (subject: Int, classes: [Int])? {
    let seniors = classes.indices.filter { classes[$0].label.grade == 10 && !classes[$0].stays.isEmpty }
    let others = classes.indices.filter { classes[$0].label.grade == 11 && !classes[$0].stays.isEmpty }
    let together = Array((seniors + others).prefix(2))
    guard together.count == 2, let first = together.first else { return nil }
    let common = curricula.subjects(of: classes[first].label).first { subject in
      SubjectArea(subject: curricula.subjects[subject].name) == .sport
        && together.allSatisfy { curricula.subjects(of: classes[$0].label).contains(subject) }
    }
    return common.map { ($0, together) }
  }

  private func block(_ subject: Int, _ own: [Int]) -> LessonBlock {
    let grade = classes[own[0]].label.grade
    let area = SubjectArea(subject: curricula.subjects[subject].name)
    let isPrimary = grade <= 4 && !area.isSpecialInPrimary
    return LessonBlock(
      classes: own, subject: subject, area: isPrimary ? .primary : area,
      hours: hours(of: subject, grade: grade),
      teachers: own.count == 1 && isDivided(subject, in: own[0]) ? 2 : 1,
      isForLeader: isPrimary || area == .general)
  }
}
