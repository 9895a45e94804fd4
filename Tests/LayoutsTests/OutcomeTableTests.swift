import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing

/// Every form for every class of the made-up school under every profile is made, or refused as the table says
/// (DECISIONS 19).
@Suite struct OutcomeTableTests {
  private static let profiles = [
    "default", "gymnasium2Vorkuta", "school26", "specialSchool25", "gymnasiumPerm", "school84Krasnodar",
  ]

  @Test(arguments: profiles)
  func everyPaperIsMadeOrRefusedAsTheTableSays(_ profile: String) throws {
    let rules = try House.profile(profile)
    let school = try DailyYear.snapshot()
    var lines: [String] = []
    for form in FormCatalogue.all { lines += try outcomes(of: form, in: school, under: rules) }
    expectSnapshot(lines.joined(separator: "\n") + "\n", named: "outcomes-\(profile)")
  }

  /// A line for each different outcome of the form, with the classes or other scopes that have it.
  private func outcomes<F: Form>(
    of form: F.Type, in school: StoreSnapshot, under profile: SchoolProfile
  ) throws -> [String] {
    let options = try FormOptions(of: form.descriptor, profile: profile)
    let name = "templates/forms/\(form.descriptor.id).yaml"
    let phrases = try Phrases<F.Phrase>(template: try House.text(name), file: name)
    var found: [(outcome: String, scopes: [String])] = []
    for scope in try scopes(of: form, in: school, under: profile) {
      let outcome = outcome(form, scope, in: school, profile, phrases, options)
      if let index = found.firstIndex(where: { $0.outcome == outcome }) {
        found[index].scopes.append(scope.label)
      } else {
        found.append((outcome, [scope.label]))
      }
    }
    return found.map { "\(form.descriptor.id): \($0.outcome): \($0.scopes.joined(separator: " "))" }
  }

  private func outcome<F: Form>(
    _ form: F.Type, _ scope: F.Data.Scope, in school: StoreSnapshot, _ profile: SchoolProfile,
    _ phrases: Phrases<F.Phrase>, _ options: FormOptions
  ) -> String {
    do {
      var data = try F.Data.fetch(scope, from: school, under: profile)
      var clearance = try AccessPolicy.decide(.printClassPapers, for: Principal(roles: [.director]))
      data.disclose(through: &clearance)
      let refusals = F(data, phrases: phrases, options: options).refusals
      return refusals.isEmpty ? "made" : "refused: " + refusals.joined(separator: " | ")
    } catch {
      return "not read: \(error)"
    }
  }

  /// All classes; of teachers, courses and pupils the first three.
  private func scopes<F: Form>(
    of form: F.Type, in school: StoreSnapshot, under profile: SchoolProfile
  ) throws -> [F.Data.Scope] {
    let year = AcademicYear(startYear: 2025)
    let moment = try #require(Day(iso: DailyYear.end))
    let days = try #require(DayRange(Day(ordinal: 20_395), Day(ordinal: 20_408)))
    let span: ReportSpan =
      switch form.descriptor.scope.span {
      case .period: .period(.year)
      case .month: .month(try #require(Month(year: 2025, number: 11)))
      case .days: .days(days)
      case .day: .day
      }
    let choice = ScopeChoice(year: year, span: span, moment: moment, classes: try school.classes(in: year))
    let scopes = try F.Data.scopes(choice, from: school, under: profile)
    return form.descriptor.scope.isOfClasses ? scopes : Array(scopes.prefix(3))
  }
}
