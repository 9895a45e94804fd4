import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

/// A form over the made-up school, with the house's own words and rules, laid out by the grid shaper.
enum PaperOnGrid {
  /// The made-up school: eleven classes of fifteen pupils.
  static let school = Result { try school(pupilsPerClass: 15) }

  /// A made-up school with so many pupils in each ordinary class.
  static func school(pupilsPerClass: Int) throws -> StoreSnapshot {
    let store = try JournalStore.inMemory(school: SampleSchool.school, in: House.session())
    try store.perform(
      SampleSchool(
        classes: 11, pupilsPerClass: pupilsPerClass, seed: 7, year: AcademicYear(startYear: 2025),
        profile: "default", catalogue: try House.catalogue()))
    return try store.snapshot(readers: 1)
  }

  /// The form over data of a class of the school, opened or masked, on a day, with options beside the profile's.
  static func make<F: Form>(
    _ form: F.Type, of name: String, in school: StoreSnapshot? = nil, period: PeriodSelection = .year,
    on moment: String = "2026-06-30", under profile: SchoolProfile? = nil, options: [String: String] = [:],
    isDraft: Bool = false, isMasked: Bool = false
  ) throws -> F where F.Data.Scope == ClassScope {
    let school = try school ?? self.school.get()
    return try make(
      form, for: try scope(name, period, moment, in: school), in: school, under: profile, options: options,
      isDraft: isDraft, isMasked: isMasked)
  }

  /// The form over data of a scope of the school, opened or masked, with options beside the profile's.
  static func make<F: Form>(
    _ form: F.Type, for scope: F.Data.Scope, in school: StoreSnapshot, under profile: SchoolProfile? = nil,
    options: [String: String] = [:], isDraft: Bool = false, isMasked: Bool = false
  ) throws -> F {
    let profile = try profile ?? House.profile()
    let options = try FormOptions(
      of: form.descriptor, profile: profile, overrides: options, isDraft: isDraft)
    var data = try F.Data.fetch(scope, from: school, under: profile)
    var clearance = try clearance(isMasked: isMasked)
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
  ) throws where Data.Scope == ClassScope {
    let school = try school.get()
    try expectEverythingDisclosed(
      type, for: try scope(name, .year, "2026-06-30", in: school), in: school, sourceLocation: sourceLocation)
  }

  /// Expects that the data of a scope open each of their personal values once.
  static func expectEverythingDisclosed<Data: ReportData>(
    _ type: Data.Type, for scope: Data.Scope, in school: StoreSnapshot,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var data = try Data.fetch(scope, from: school, under: try House.profile())
    var clearance = try clearance()
    let sealed = states(in: data).count
    data.disclose(through: &clearance)
    #expect(sealed > 0 && clearance.visited == sealed, sourceLocation: sourceLocation)
    #expect(states(in: data).allSatisfy { $0 == "shown" }, sourceLocation: sourceLocation)
  }

  private static func phrases<F: Form>(_ form: F.Type) throws -> Phrases<F.Phrase> {
    let name = form.descriptor.template
    return try Phrases(template: try House.text(name), file: name)
  }

  /// A class of the school as scope.
  static func scope(
    _ name: String, _ period: PeriodSelection, _ moment: String, in school: StoreSnapshot
  ) throws -> ClassScope {
    let classes = try school.classes(in: AcademicYear(startYear: 2025))
    let found = try #require(classes.first { $0.label == ClassLabel(name) })
    return ClassScope(schoolClass: found, period: period, moment: try #require(Day(iso: moment)))
  }

  private static func clearance(isMasked: Bool = false) throws -> Clearance {
    try AccessPolicy.decide(.printClassPapers, for: Principal(roles: [.director]), masked: isMasked)
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
