import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

/// A class journal of the made-up year, laid out by the grid shaper, and what stands on its pages.
struct JournalPaper {
  /// Where the column of numbers ends on the back of a sheet.
  private static let edge = Length.mm(10 + 7)
  /// The pages in order, the first is page 1.
  let pages: [PageContent]

  /// The journal of a class and period.
  static func make(
    _ name: String, _ period: String = "Q1", on moment: String = DailyYear.end,
    options: [String: String] = [:], isDraft: Bool = false, isMasked: Bool = false,
    under profile: SchoolProfile? = nil
  ) throws -> ClassJournalForm {
    try PaperOnGrid.make(
      ClassJournalForm.self, of: name, in: try DailyYear.snapshot(),
      period: try #require(PeriodSelection(code: period)), on: moment, under: profile, options: options,
      isDraft: isDraft, isMasked: isMasked)
  }

  init(_ form: ClassJournalForm) throws {
    pages = try PaperOnGrid.pages(form).pages.map(PageContent.init)
  }

  /// The indices of the right pages: those with the log of lessons.
  func logs(_ head: String = "Что пройдено на уроке") -> [Int] {
    pages.indices.filter { pages[$0].texts.contains { $0.string == head } }
  }

  /// The cells of lessons on a left page: marks, «Н», both; № and results left out.
  func cells(on page: Int) -> [String] {
    pages[page].texts.filter { text in
      text.origin.x > JournalPaper.edge && text.placed.run.face == .serif
        && text.string.wholeMatch(of: /Н|(Н\/)?[2-5](\/[2-5])*/) != nil
    }.map(\.string)
  }

  /// The days over the columns of a left page, from left to right.
  func days(on page: Int) -> [String] {
    pages[page].texts.filter {
      $0.origin.x > JournalPaper.edge && $0.string.wholeMatch(of: /[0-3]\d/) != nil
    }.map(\.string)
  }

  /// The days of the lines of a right page, from top to bottom.
  func lines(on page: Int) -> [String] {
    pages[page].texts.filter { $0.string.wholeMatch(of: /[0-3]\d\.[01]\d/) != nil }.map(\.string)
  }

  /// The words of a page with single spaces.
  func words(on page: Int) -> String {
    pages[page].words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The words of all pages with single spaces.
  var words: String { pages.indices.map(words).joined(separator: " ") }
}

extension String {
  /// The text with single ordinary spaces.
  var spaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
