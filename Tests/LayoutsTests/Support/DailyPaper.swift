import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

/// Papers over the made-up year of days that tests share.
enum DailyPaper {
  static let year = AcademicYear(startYear: 2025)

  /// The form over all classes of the school, or over those named.
  static func school<F: Form>(
    _ form: F.Type, _ span: ReportSpan = .period(.year), classes: [String] = [],
    on moment: String = DailyYear.end, options: [String: String] = [:], isDraft: Bool = false
  ) throws -> F where F.Data.Scope == SchoolScope {
    let scope = try scope(span, classes: classes, on: moment)
    return try PaperOnGrid.make(
      form, for: scope, in: DailyYear.snapshot(), options: options, isDraft: isDraft)
  }

  /// The school with its classes, or with those named.
  static func scope(
    _ span: ReportSpan, classes: [String] = [], on moment: String = DailyYear.end
  ) throws -> SchoolScope {
    let all = try DailyYear.snapshot().classes(in: year)
    return SchoolScope(
      year, span, moment: try #require(Day(iso: moment)),
      classes: all.filter { classes.isEmpty || classes.contains($0.label.compact) })
  }

  /// Every text of the pages of a paper, with single spaces where lines end.
  static func words(_ paper: some Form) throws -> String {
    try PaperOnGrid.pages(paper).pages.map { PageContent($0).words }.joined(separator: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The tables of a paper's body, in order, those kept together included.
  static func tables(_ blocks: [Block]) -> [Table] {
    blocks.flatMap { block -> [Table] in
      switch block {
      case .table(let table): [table]
      case .keepTogether(let inner), .keepWithPrevious(let inner): tables(inner)
      default: []
      }
    }
  }

  /// The texts of a table's body.
  static func texts(_ table: Table) -> [[String]] {
    table.groups.flatMap(\.rows).map { $0.cells.map(\.text) }
  }
}
