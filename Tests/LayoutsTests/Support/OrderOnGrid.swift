import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

/// Orders over a journal of a test, and the words on their pages.
enum OrderOnGrid {
  /// The only order of the kind in the choice.
  static func make<F: Form>(
    _ form: F.Type, in journal: OrderJournal, classes: [String] = [], options: [String: String] = [:],
    isDraft: Bool = false, isMasked: Bool = false
  ) throws -> F where F.Data.Scope == OrderScope {
    try PaperOnGrid.make(
      form, for: try scope(form, in: journal, classes: classes), in: journal.journal.store.snapshot(),
      options: options, isDraft: isDraft, isMasked: isMasked)
  }

  /// The scope of the only order of the kind.
  static func scope<F: Form>(
    _ form: F.Type, in journal: OrderJournal, classes: [String] = []
  ) throws -> OrderScope where F.Data.Scope == OrderScope {
    let scopes = try F.Data.scopes(
      journal.choice(classes), from: journal.journal.store.snapshot(), under: House.profile())
    #expect(scopes.count == 1)
    return try #require(scopes.first)
  }

  /// The words of each page with single ordinary spaces.
  static func pages(_ paper: some Form) throws -> [String] {
    try paged(paper).pages.map { PageContent($0).words.spaced.replacing("\u{2011}", with: "-") }
  }

  /// The pages with no word divided.
  static func paged(_ paper: some Form) throws -> PagedDocument {
    try Typesetter(shaper: GridShaper(), hyphenator: Undivided()).typeset(paper.document)
  }

  /// The form over data at hand.
  static func form<F: Form>(_ form: F.Type, over data: F.Data, options: [String: String] = [:]) throws -> F {
    let file = form.descriptor.template
    return F(
      data, phrases: try Phrases(template: House.text(file), file: file),
      options: try FormOptions(of: form.descriptor, profile: House.profile(), overrides: options))
  }
}

/// Divides no word, so that sentences are found whole.
final class Undivided: Hyphenator {
  func breaks(in word: String) -> [Int] { [] }
}
