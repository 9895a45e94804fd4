import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

/// Papers of the whole school over the made-up one or a journal of a test.
enum SchoolOnGrid {
  /// The school with all classes, or with those named, as scope.
  static func scope(
    _ period: PeriodSelection = .year, on moment: String = "2026-06-30", in school: StoreSnapshot,
    classes: Set<String> = []
  ) throws -> SchoolScope {
    let year = AcademicYear(startYear: 2025)
    let all = try school.classes(in: year)
    return SchoolScope(
      year, .period(period), moment: try #require(Day(iso: moment)),
      classes: all.filter { classes.isEmpty || classes.contains($0.label.compact) })
  }

  /// The form over the made-up school, or over a journal.
  static func make<F: Form>(
    _ form: F.Type, _ period: PeriodSelection = .year, on moment: String = "2026-06-30",
    in school: StoreSnapshot? = nil, classes: Set<String> = [], options: [String: String] = [:],
    isDraft: Bool = false
  ) throws -> F where F.Data.Scope == SchoolScope {
    let school = try school ?? PaperOnGrid.school.get()
    return try PaperOnGrid.make(
      form, for: try scope(period, on: moment, in: school, classes: classes), in: school, options: options,
      isDraft: isDraft)
  }

  /// The disclosed data of a journal, to be broken by hand.
  static func data<F: Form>(
    of form: F.Type, in school: StoreSnapshot? = nil
  ) throws -> F.Data where F.Data.Scope == SchoolScope {
    let school = try school ?? PaperOnGrid.school.get()
    var data = try F.Data.fetch(scope(in: school), from: school, under: House.profile())
    var clearance = try Journal.clearance()
    data.disclose(through: &clearance)
    return data
  }

  /// The form over data at hand.
  static func form<F: Form>(
    _ form: F.Type, over data: F.Data, isDraft: Bool = false
  ) throws -> F {
    let file = form.descriptor.template
    return F(
      data, phrases: try Phrases(template: House.text(file), file: file),
      options: try FormOptions(of: form.descriptor, profile: House.profile(), isDraft: isDraft))
  }

  /// The tables of a paper as the texts of their cells.
  static func tables(of paper: some Form) -> [[[String]]] {
    paper.document.body.compactMap { block in
      if case .table(let table) = block {
        table.groups.flatMap(\.rows).map { $0.cells.map(\.text) }
      } else {
        nil
      }
    }
  }

  /// All words of all pages with single spaces.
  static func words(_ paper: some Form) throws -> String {
    try PaperOnGrid.pages(paper).pages.flatMap { PageContent($0).texts.map(\.string) }.joined(separator: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
