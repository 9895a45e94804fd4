import Foundation
import JournalCore
import JournalStore
import Layouts
import ReportModels
import TestSupport
import Testing
import Typeset

/// A form over the made-up school, with the house's own words and rules, laid out by the grid shaper.
enum PaperOnGrid {
  /// The form over disclosed data of a class.
  static func make<F: Form>(
    _ form: F.Type, of name: String, period: PeriodSelection = .year, profile id: String = "default",
    isDraft: Bool = false
  ) throws -> F {
    let profile = try profile(id)
    let options = try FormOptions(of: form.descriptor, profile: profile, isDraft: isDraft)
    var data = try F.Data.fetch(try scope(name, period), from: try school.get(), under: profile)
    var clearance = try clearance()
    data.disclose(through: &clearance)
    return F(data, phrases: try phrases(form), options: options)
  }

  /// The pages of a paper, with every character half an em wide.
  static func pages(_ paper: some Form) throws -> PagedDocument {
    try Typesetter(shaper: GridShaper()).typeset(paper.document)
  }

  /// Expects that the data of a class open each of their personal values once.
  static func expectEverythingDisclosed<Data: ReportData>(
    _ type: Data.Type, of name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var data = try Data.fetch(try scope(name, .year), from: try school.get(), under: try profile("default"))
    var clearance = try clearance()
    let sealed = states(in: data).count
    data.disclose(through: &clearance)
    #expect(sealed > 0 && clearance.visited == sealed, sourceLocation: sourceLocation)
    #expect(states(in: data).allSatisfy { $0 == "shown" }, sourceLocation: sourceLocation)
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let school = Result {
    let name = "profiles/subjects/federal.yaml"
    let catalogue = try SubjectCatalogue(yaml: try text(name), file: name)
    let store = try JournalStore.inMemory(school: SampleSchool.school, profile: "default")
    try store.perform(
      SampleSchool(
        classes: 11, pupilsPerClass: 15, seed: 7, year: AcademicYear(startYear: 2025), profile: "default",
        catalogue: catalogue))
    return try store.snapshot(readers: 1)
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Foundation.Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  private static func profile(_ id: String) throws -> SchoolProfile {
    let name = "profiles/\(id).yaml"
    return try ProfileLibrary([(name, try text(name))]).profile(id)
  }

  private static func phrases<F: Form>(_ form: F.Type) throws -> Phrases<F.Phrase> {
    let name = "templates/forms/\(form.descriptor.id).yaml"
    return try Phrases(template: try text(name), file: name)
  }

  private static func scope(_ name: String, _ period: PeriodSelection) throws -> ReportScope {
    let classes = try school.get().classes(in: AcademicYear(startYear: 2025))
    let found = try #require(classes.first { $0.label == ClassLabel(name) })
    return ReportScope(schoolClass: found, period: period, moment: try #require(Day(iso: "2026-06-30")))
  }

  private static func clearance() throws -> Clearance {
    try AccessPolicy.decide(.printClassPapers, for: Principal(roles: [.director]))
  }

  /// The states of all personal values inside a value, found by looking into it.
  private static func states(in value: Any) -> [String] {
    let mirror = Mirror(reflecting: value)
    if String(describing: mirror.subjectType).hasPrefix("Personal<") {
      return mirror.children.flatMap { Mirror(reflecting: $0.value).children.compactMap(\.label) }
    }
    return mirror.children.flatMap { states(in: $0.value) }
  }
}
