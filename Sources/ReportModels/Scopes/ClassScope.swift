public import JournalCore
public import JournalStore

/// A class and the days that a paper of it is about.
public struct ClassScope: ReportScope {
  /// The class.
  public let ofClass: SchoolClass
  /// The days that the document is about.
  public let span: ReportSpan
  /// The day whose state is printed.
  public let moment: Day

  /// A class with days.
  public init(_ schoolClass: SchoolClass, _ span: ReportSpan, moment: Day) {
    ofClass = schoolClass
    self.span = span
    self.moment = moment
  }

  /// A class with a period, or the whole year.
  public init(schoolClass: SchoolClass, period: PeriodSelection, moment: Day) {
    self.init(schoolClass, .period(period), moment: moment)
  }

  /// The period, or the year.
  public var period: PeriodSelection { span.period }
  /// The school year.
  public var year: AcademicYear { ofClass.year }
  /// The class, where there is one.
  public var schoolClass: SchoolClass? { ofClass }
  /// What file names and reports call the scope.
  public var label: String { ofClass.label.compact }
  /// What the right to print is asked for.
  public var target: AccessTarget { .schoolClass(ofClass.id.rawValue, on: moment) }

  /// The scopes that the choice holds.
  public static func all(_ choice: ScopeChoice, from snapshot: StoreSnapshot) throws(StoreError)
    -> [ClassScope]
  {
    choice.classes.map { ClassScope($0, choice.span, moment: choice.moment) }
  }
}
