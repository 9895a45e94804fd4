import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

/// Papers for families over the made-up year and over the class of the worked figures.
enum FamilyPaper {
  /// The choice of classes of the made-up year with the days and moment.
  static func choice(
    _ classes: [String], _ span: ReportSpan, on moment: String, pupils: Set<ID<Pupil>> = []
  ) throws -> ScopeChoice {
    let all = try DailyYear.snapshot().classes(in: DailyPaper.year)
    var choice = ScopeChoice(
      year: DailyPaper.year, span: span, moment: try #require(Day(iso: moment)),
      classes: all.filter { classes.contains($0.label.compact) })
    choice.pupils = pupils
    return choice
  }

  /// Days from one to another.
  static func days(_ first: String, _ last: String) throws -> ReportSpan {
    .days(try #require(DayRange(Journal.day(first), Journal.day(last))))
  }

  /// The pupils of the classes who get the paper.
  static func scopes<F: Form>(
    _ form: F.Type, _ classes: [String], _ span: ReportSpan, on moment: String, pupils: Set<ID<Pupil>> = []
  ) throws -> [PupilScope] where F.Data.Scope == PupilScope {
    try F.Data.scopes(
      choice(classes, span, on: moment, pupils: pupils), from: DailyYear.snapshot(), under: House.profile())
  }

  /// A pupil of the worked figures.
  static func running(
    _ name: String, _ span: ReportSpan, on moment: String = RunningExample.end
  ) throws -> PupilScope {
    let journal = try RunningExample.journal()
    let scope = try RunningExample.scope(on: moment)
    return PupilScope(
      try journal.pupil(name, of: RunningExample.label), of: scope.ofClass, number: 1, span,
      moment: scope.moment)
  }

  /// The rules of the worked figures, with forecasts shown to families.
  static func rules() throws -> SchoolProfile {
    try House.profile(
      "default",
      [
        "missedWork: { value: off,": "missedWork: { value: debt,",
        "workTypeWeights: { value: equal,": "workTypeWeights: { value: standard,",
        "periodMarkMethod: { value: teacherDecides,": "periodMarkMethod: { value: weightedAverage,",
        "forecastShown: { value: false,": "forecastShown: { value: true,",
      ])
  }

  /// The pupils of a class of the made-up year on the day, in the order of the list.
  static func pupils(of name: String, _ span: ReportSpan, on moment: String) throws -> [PupilScope] {
    try PupilScope.all(choice([name], span, on: moment), from: DailyYear.snapshot())
  }

  /// The number that SQL finds.
  static func count(_ sql: String) throws -> Int {
    try #require(DailyYear.snapshot().numbers(sql).first?.first)
  }
}
