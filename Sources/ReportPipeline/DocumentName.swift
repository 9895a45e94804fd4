import JournalCore
import Layouts

/// File names of papers: year, scope, form, period; never a name of a person (CLI.md).
enum DocumentName {
  /// `2025-2026_7А_svodnaya-vedomost-uspevaemosti_Q2.pdf`; a paper of a day ends with the day, and a draft never takes
  /// the name of the final paper.
  static func file(
    _ form: FormDescriptor, year: AcademicYear, scope: String, period: PeriodSelection, moment: Day,
    isDraft: Bool
  ) -> String {
    let time =
      switch form.scope {
      case .classPeriod: period.code
      case .classDay: moment.iso
      }
    return "\(year.fileLabel)_\(scope)_\(form.fileSlug)_\(time)\(isDraft ? "_chernovik" : "").pdf"
  }

  /// The scope of a file: up to three classes by name, more by the first, the last and the number.
  static func scope(of classes: [ClassLabel]) -> String {
    guard classes.count > 3, let first = classes.first, let last = classes.last else {
      return classes.map(\.compact).joined(separator: "+")
    }
    let noun = Plural.form(classes.count, "klass", "klassa", "klassov")
    return "\(first.compact)-\(last.compact)-\(classes.count)-\(noun)"
  }
}
