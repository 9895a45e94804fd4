import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

/// The made-up school of eleven classes, made once for all tests.
enum Sample {
  private static let made = Result { () throws -> Journal in
    let journal = try Journal()
    try journal.store.perform(
      SampleSchool(
        classes: 11, pupilsPerClass: 14, seed: 7, year: Journal.year, profile: "default",
        catalogue: House.catalogue()))
    return journal
  }

  static func journal() throws -> Journal { try made.get() }

  /// The form over the class that holds the case.
  static func form(_ edge: SampleSchool.EdgeCase, _ options: [String: String] = [:]) throws
    -> ProgressSummaryForm
  {
    try summaryForm(of: journal().sheet(edge.label.compact), options)
  }
}

/// The form over disclosed data.
func summaryForm(
  of data: ProgressSummaryData, _ options: [String: String] = [:], under profile: SchoolProfile? = nil,
  isDraft: Bool = false
) throws -> ProgressSummaryForm {
  let file = "templates/forms/progress-summary.yaml"
  return ProgressSummaryForm(
    data, phrases: try Phrases(template: House.text(file), file: file),
    options: try FormOptions(
      of: ProgressSummaryForm.descriptor, profile: profile ?? House.profile(), overrides: options,
      isDraft: isDraft))
}

extension ProgressSummaryForm {
  /// The pages on the grid of half ems.
  func pages() throws -> [Page] {
    try Typesetter(shaper: GridShaper()).typeset(document).pages
  }

  /// All words of all pages, with single spaces where lines and no-break spaces are.
  func words() throws -> String {
    try pages().map { PageContent($0).words }.joined(separator: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
