import GRDB
import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

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
    for form in FormCatalogue.all {
      lines += try outcomes(of: form, in: school, under: rules, isSampled: profile != "default")
    }
    expectSnapshot(lines.joined(separator: "\n") + "\n", named: "outcomes-\(profile)")
  }

  /// A line for each different outcome of the form, with the classes or other scopes that have it.
  private func outcomes<F: Form>(
    of form: F.Type, in school: StoreSnapshot, under profile: SchoolProfile, isSampled: Bool
  ) throws -> [String] {
    let options = try FormOptions(of: form.descriptor, profile: profile)
    let name = form.descriptor.template
    let phrases = try Phrases<F.Phrase>(template: try House.text(name), file: name)
    var found: [(outcome: String, scopes: [String])] = []
    for scope in try scopes(of: form, in: school, under: profile, isSampled: isSampled) {
      // The journals of a year take most of the time: under the other profiles those of four classes are laid out.
      let isLaidOut =
        !isSampled || form.descriptor.id != "class-journal"
        || OutcomeTableTests.pupilClasses.contains(scope.label)
      let outcome = try outcome(form, scope, in: school, profile, phrases, options, isLaidOut: isLaidOut)
      if let index = found.firstIndex(where: { $0.outcome == outcome }) {
        found[index].scopes.append(scope.label)
      } else {
        found.append((outcome, [scope.label]))
      }
    }
    if found.isEmpty { return ["\(form.descriptor.id): no document"] }
    return found.map { "\(form.descriptor.id): \($0.outcome): \($0.scopes.joined(separator: " "))" }
  }

  /// What becomes of the paper: read, checked, and laid out where asked for.
  private func outcome<F: Form>(
    _ form: F.Type, _ scope: F.Data.Scope, in school: StoreSnapshot, _ profile: SchoolProfile,
    _ phrases: Phrases<F.Phrase>, _ options: FormOptions, isLaidOut: Bool
  ) throws -> String {
    var data: F.Data
    do {
      data = try F.Data.fetch(scope, from: school, under: profile)
    } catch {
      return "not read: \(error)"
    }
    var clearance = try AccessPolicy.decide(.printClassPapers, for: Principal(roles: [.director]))
    data.disclose(through: &clearance)
    let paper = F(data, phrases: phrases, options: options)
    guard paper.refusals.isEmpty else { return "refused: " + paper.refusals.joined(separator: " | ") }
    guard isLaidOut else { return "made" }
    do {
      let typesetter = Typesetter(shaper: GridShaper(), hyphenator: Undivided())
      return try typesetter.typeset(paper.document).pages.isEmpty ? "without pages" : "made"
    } catch {
      return "not laid out: \(error)"
    }
  }

  /// Everything that the form has a document of: all classes, teachers, courses and orders; of pupils those of four classes, whatever
  /// their families agreed to. `isSampled` leaves out what takes much time and tells least: three of four teachers.
  private func scopes<F: Form>(
    of form: F.Type, in school: StoreSnapshot, under profile: SchoolProfile, isSampled: Bool
  ) throws -> [F.Data.Scope] {
    let year = AcademicYear(startYear: 2025)
    let days = try #require(DayRange(Day(ordinal: 20_395), Day(ordinal: 20_408)))
    let classes = try school.classes(in: year)
    func scopes(
      _ span: ReportSpan, on moment: String = DailyYear.end, of classes: [SchoolClass]
    ) throws -> [F.Data.Scope] {
      let moment = try #require(Day(iso: moment))
      var choice = ScopeChoice(year: year, span: span, moment: moment, classes: classes)
      if OutcomeTableTests.ofPupils.contains(form.descriptor.scope) {
        choice.classes = classes.filter { OutcomeTableTests.pupilClasses.contains($0.label.compact) }
        choice.pupils = Set(try choice.classes.flatMap { try Self.pupils(of: $0, in: school) })
      }
      let all = try F.Data.scopes(choice, from: school, under: profile)
      guard isSampled else { return all }
      switch form.descriptor.scope {
      case .teacherPeriod: return all.enumerated().filter { $0.offset % 4 == 0 }.map(\.element)
      default: return all
      }
    }
    // What comes before the end of a period is made two weeks before the second quarter and the first half-year end.
    if OutcomeTableTests.foresight.contains(form.descriptor.id) {
      return try [PeriodKind.quarter, .halfYear].flatMap { kind in
        try scopes(
          .period(.period(kind, kind == .quarter ? 2 : 1)), on: "2025-12-16",
          of: classes.filter { $0.periodKind == kind })
      }
    }
    let span: ReportSpan =
      switch form.descriptor.scope.span {
      case .period, .year: .period(.year)
      case .month: .month(try #require(Month(year: 2025, number: 11)))
      case .days: .days(days)
      case .day: .day
      }
    return try scopes(span, of: classes)
  }

  private static let ofPupils: [FormDescriptor.Scope] = [.pupilDays, .pupilDay, .pupilPeriod]
  /// A grade without marks, a pupil taught at home, a code name, half-years.
  private static let pupilClasses = ["1А", "5А", "7А", "10А"]

  private static func pupils(of schoolClass: SchoolClass, in school: StoreSnapshot) throws -> [ID<Pupil>] {
    try school.read { db in
      try Int64.fetchAll(
        db, sql: "SELECT DISTINCT person_id FROM enrolment WHERE class_id = ?",
        arguments: [schoolClass.id.rawValue])
    }.map { ID($0) }
  }

  private static let foresight = [
    "class-report-preliminary", "subject-report-preliminary", "forecast-letter",
  ]
}
