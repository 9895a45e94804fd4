import JournalCore

/// The staff of the made-up school: director, deputy, secretary, administrator and a teacher for every class.
struct SampleStaff {
  let labels: [ClassLabel]
  let year: AcademicYear
  let seed: UInt64
  let fixed: FixedNames

  /// Writes the staff with their posts and classes from the first of September on; returns the records of the four who
  /// lead and keep the school, then those of the leaders of the classes.
  @discardableResult
  func write(with writer: SampleWriter, names: inout NameMaker) throws -> [Int64] {
    var random = SeededGenerator(seed: seed, stream: 0)
    var staff = [
      try appoint(.director, fixed.director, .male, writer),
      try appoint(.deputy, fixed.deputy, .female, writer),
      try appoint(.secretary, names.staff(.female, &random), .female, writer),
      try appoint(.administrator, names.staff(.male, &random), .male, writer),
    ]
    for label in labels {
      let sex: Sex = random.chance(percent: 85) ? .female : .male
      let isFixed = label == labels.first
      let name = isFixed ? fixed.classTeacher : names.staff(sex, &random)
      let teacher = try appoint(.teacher, name, isFixed ? .female : sex, writer)
      try writer.rows.leadership(of: writer.classID(label), by: teacher, from: year.days.first)
      staff.append(teacher)
    }
    return staff
  }

  private func appoint(
    _ post: Post, _ name: PersonName, _ sex: Sex, _ writer: SampleWriter
  ) throws -> Int64 {
    let id = try writer.rows.person(.staff, sex: sex)
    try writer.rows.name(name, of: id, from: year.days.first)
    try writer.rows.appointment(post, of: id, from: year.days.first)
    return id
  }
}
