import JournalCore
import JournalStore
import Layouts
import ReportModels

/// Turns what is asked for into requests of single forms: classes by their division of the year, months one by one, digests
/// by the days that are due.
struct BatchParts {
  let request: BatchRequest
  let view: JournalView

  /// The requests in the order of printing; forms for which nothing is due at the time give none.
  func all() throws(Problem) -> [ReportRequest] {
    let forms = try BatchKinds.forms(of: request.kind, view.workspace.house)
    let classes = try classes()
    var parts: [ReportRequest] = []
    for id in forms {
      guard let form = FormCatalogue.form(id) else { throw .unknownForm(id) }
      parts += try requests(of: form.descriptor, classes)
    }
    return parts
  }

  private func classes() throws(Problem) -> [SchoolClass] {
    let named = try ClassChoice.classes(request.classes, year: request.year, in: view.snapshot)
    guard let grades = request.grades else { return named }
    let chosen = named.filter { grades.contains($0.label.grade) }
    guard !chosen.isEmpty else { throw .noClassOfGrades(grades) }
    return chosen
  }

  private func requests(
    of form: FormDescriptor, _ classes: [SchoolClass]
  ) throws(Problem) -> [ReportRequest] {
    var base = ReportRequest(form: form.id, moment: request.moment, folder: request.folder)
    base.year = classes.first?.year
    base.isDraft = request.isDraft
    base.period = request.period
    if request.grades != nil || !request.classes.isEmpty { base.classes = classes.map(\.label.compact) }
    switch form.span(under: try PaperSource.options(of: form, base, under: view.profile)) {
    case .day, .year: return [base]
    case .month: return try months(classes).map { month in base.with { $0.month = month } }
    case .period:
      guard form.scope == .classPeriod || form.scope == .pupilPeriod else { return [base] }
      return try byDivision(base, classes)
    case .days:
      if let days = request.days { return [base.with { $0.days = days }] }
      if form.id == "digest" { return try dueDigests(base, classes) }
      let days = try days(of: request.period, classes)
      return [base.with { $0.days = days }]
    }
  }

  /// The classes whose own division has a period that ends with the one asked for: at the end of the second quarter the
  /// senior classes end their first half-year.
  private func byDivision(_ base: ReportRequest, _ classes: [SchoolClass]) throws(Problem) -> [ReportRequest]
  {
    guard case .period(let kind, let number) = request.period, let year = classes.first?.year else {
      return [base]
    }
    let ends = try periods(year, kind).first { $0.number == number }.map(\.days.last)
    var parts: [ReportRequest] = []
    for division in PeriodKind.allCases {
      let own = classes.filter { $0.periodKind == division }
      guard !own.isEmpty else { continue }
      var period: PeriodSelection? = division == kind ? request.period : nil
      if period == nil, let end = ends {
        period = try periods(year, division).first { abs($0.days.last.ordinal - end.ordinal) <= 14 }
          .map { .period(division, $0.number) }
      }
      guard let period else { continue }
      parts.append(
        base.with {
          $0.period = period
          $0.classes = own.map(\.label.compact)
        })
    }
    return parts
  }

  private func months(_ classes: [SchoolClass]) throws(Problem) -> [Month] {
    let days = try days(of: request.period, classes)
    let last = min(days.last, max(request.moment, days.first))
    var months: [Month] = []
    var day = days.first
    while day <= last {
      let month = Month(containing: day)
      months.append(month)
      day = month.days.last.adding(days: 1)
    }
    return months
  }

  private func days(of period: PeriodSelection, _ classes: [SchoolClass]) throws(Problem) -> DayRange {
    guard let year = classes.first?.year else { throw .noYear }
    guard case .period(let kind, let number) = period else { return year.days }
    guard let found = try periods(year, kind).first(where: { $0.number == number }) else {
      throw .noSuchPeriod(period, year)
    }
    return found.days
  }

  private func periods(_ year: AcademicYear, _ kind: PeriodKind) throws(Problem) -> [Period] {
    do {
      return try view.snapshot.periods(in: year, kind: kind)
    } catch {
      throw Problem(error)
    }
  }

  /// The digests that are due on the data moment: pupils together whose next days are the same (S2-A2.2).
  private func dueDigests(_ base: ReportRequest, _ classes: [SchoolClass]) throws(Problem) -> [ReportRequest]
  {
    guard let year = classes.first?.year else { throw .noYear }
    do {
      let choice = ScopeChoice(year: year, span: .days(year.days), moment: request.moment, classes: classes)
      var pupils: [DayRange: Set<ID<Pupil>>] = [:]
      for scope in try DigestData.scopes(choice, from: view.snapshot, under: view.profile) {
        let due = try view.snapshot.nextDigest(for: scope.pupil, on: request.moment, under: view.profile)
        guard let due, due.isDue(on: request.moment) else { continue }
        pupils[due.range, default: []].insert(scope.pupil)
      }
      return pupils.keys.sorted { ($0.first, $0.last) < ($1.first, $1.last) }.map { range in
        base.with {
          $0.days = range
          $0.pupils = pupils[range] ?? []
        }
      }
    } catch {
      throw Problem(error)
    }
  }
}

extension ReportRequest {
  /// A copy with a change.
  func with(_ change: (inout ReportRequest) -> Void) -> ReportRequest {
    var copy = self
    change(&copy)
    return copy
  }
}

extension Problem {
  static func noClassOfGrades(_ grades: ClosedRange<Int>) -> Problem {
    Problem(
      .usage,
      "--grades \(grades.lowerBound)-\(grades.upperBound) › в журнале нет классов этих параллелей › укажите другие"
    )
  }

  static func noSuchPeriod(_ period: PeriodSelection, _ year: AcademicYear) -> Problem {
    Problem(
      .usage,
      "период \(period.code) › в \(year.label) учебном году его дни не заданы › укажите другой --period")
  }
}
