import JournalCore
import ReportModels

/// How papers name an assignment: the class with its part, the subject, the teacher (FORMS §1.7, §16.2).
enum LoadWords {
  /// «7 «А»», «7 «А», 1 группа», «10 «А», 11 «А»», «кружок», «5 «А», на дому: Иванов Иван».
  ///
  /// Papers that hang on a wall leave out who is taught at home (D-17).
  static func target(_ load: LoadEntry, namesPupil: Bool = true) -> String {
    switch load.target {
    case .schoolClass(let label): label.printed
    case .subgroup(let label, let name): "\(label.printed), \(Typography.typeset(name))"
    case .stream(let labels): labels.map(\.printed).joined(separator: ", ")
    case .course(let kind): kind.printed
    case .pupil(let label):
      "\(label.printed), на дому" + (namesPupil ? load.pupil.map { ": \($0.shown.full)" } ?? "" : "")
    }
  }

  /// «Котов С.П.»; empty when no name is recorded.
  static func teacher(_ load: LoadEntry) -> String { load.teacher?.shown.surnameFirst ?? "" }

  /// «№ 12 Тема», or the number alone.
  static func topic(_ row: ThematicRow, withText: Bool) -> String {
    withText ? "\(row.number).\u{00A0}\(row.topic)" : String(row.number)
  }
}
