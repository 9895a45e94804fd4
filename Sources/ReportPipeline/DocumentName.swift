import JournalCore
import Layouts

/// File names of papers: year, scope, form, period; never a name of a person (CLI.md).
enum DocumentName {
  /// `2025-2026_7А_svodnaya-vedomost-uspevaemosti_Q2.pdf`; a paper of a day ends with the day, and a draft never takes
  /// the name of the final paper.
  static func file(
    _ form: FormDescriptor, year: AcademicYear, scope: String, time: String, isDraft: Bool
  ) -> String {
    "\(year.fileLabel)_\(scope)_\(form.fileSlug)_\(time)\(isDraft ? "_chernovik" : "").pdf"
  }

  /// The scope of a file: up to three scopes by label, more by the first, the last and the number.
  static func scope(of labels: [String], areClasses: Bool) -> String {
    guard labels.count > 3, let first = labels.first, let last = labels.last else {
      return labels.joined(separator: "+")
    }
    let noun =
      areClasses
      ? Plural.form(labels.count, "klass", "klassa", "klassov")
      : Plural.form(labels.count, "dokument", "dokumenta", "dokumentov")
    return "\(first)-\(last)-\(labels.count)-\(noun)"
  }
}
