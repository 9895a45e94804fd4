import JournalCore

/// The examinations of the made-up school: four subjects in the ninth grade, two for one pupil of the eleventh.
struct SampleExams {
  let curricula: SampleCurricula

  /// The subjects of the pupil's examinations, each with how far the mark lies from the year mark.
  func subjects(of pupil: SamplePupil, _ random: inout SeededGenerator) -> [Int: Int] {
    guard let label = pupil.stays.first?.label else { return [:] }
    if label.grade == 9 { return ninth(label, &random) }
    guard pupil.edgeCase == .examMarksGradeEleven else { return [:] }
    let names = [["Русский язык"], ["Алгебра и начала математического анализа", "Математика"]]
    let found = names.enumerated().compactMap { index, names in
      curricula.subject(names, of: label, elseFromEnd: index)
    }
    return Dictionary(found.map { ($0, 0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Russian, mathematics (one mark for all its parts) and two subjects of the pupil's choice.
  private func ninth(_ label: ClassLabel, _ random: inout SeededGenerator) -> [Int: Int] {
    var exams: [Int: Int] = [:]
    var choices: [Int] = []
    let mathematics = shift(&random)
    for subject in curricula.subjects(of: label) where curricula.subjects[subject].hasMarks {
      let name = curricula.subjects[subject].name
      switch name {
      case "Русский язык": exams[subject] = shift(&random)
      case "Математика", "Алгебра", "Геометрия": exams[subject] = mathematics
      case _ where SampleExams.withoutExam.contains(where: name.hasPrefix): continue
      default: choices.append(subject)
      }
    }
    for _ in 0..<min(2, choices.count) {
      exams[choices.remove(at: random.below(choices.count))] = shift(&random)
    }
    return exams
  }

  private func shift(_ random: inout SeededGenerator) -> Int {
    switch random.below(100) {
    case 0..<22: -1
    case 22..<34: 1
    default: 0
    }
  }

  private static let withoutExam = [
    "Физическая культура", "Музыка", "Изобразительное искусство", "Труд", "Технология", "Основы",
    "Вероятность",
  ]
}
