import JournalCore
import ReportModels

/// Names of subjects inside of a sentence, and of teachers beside them (FORMS §5.2).
enum ResultWords {
  /// The name of a subject after a dash: «алгебра»; an abbreviation keeps its capitals.
  static func inSentence(_ subject: String) -> String {
    let second = subject.dropFirst().first
    if let second, second.isUppercase { return subject }
    return subject.prefix(1).lowercased() + subject.dropFirst()
  }

  /// «алгебра (Жданова Т.И.)»; without brackets where nobody is assigned.
  static func subject(
    _ item: CurriculumItem, of pupil: ID<Pupil>, by teachers: SubjectTeachers
  ) -> String {
    let name = inSentence(item.subject.name)
    guard let teacher = teachers.teacher(of: pupil, in: item.subject.id).flatMap({ teachers.name($0) }) else {
      return name
    }
    return "\(name) (\(teacher.surnameFirst))"
  }
}
