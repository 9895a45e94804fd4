public import JournalCore
public import JournalStore

/// The whole school, or some of its classes on one paper.
public struct SchoolScope: ReportScope {
  /// The school year.
  public let year: AcademicYear
  /// The days that the document is about.
  public let span: ReportSpan
  /// The day whose state is printed.
  public let moment: Day
  /// The classes on the paper, in order.
  public let classes: [SchoolClass]

  /// The school with the classes.
  public init(_ year: AcademicYear, _ span: ReportSpan, moment: Day, classes: [SchoolClass]) {
    self.year = year
    self.span = span
    self.moment = moment
    self.classes = classes
  }

  /// The period, or the year.
  public var period: PeriodSelection { span.period }
  /// The class, where there is one.
  public var schoolClass: SchoolClass? { nil }
  /// What file names and reports call the scope.
  public var label: String { "shkola" }
  /// What the right to print is asked for.
  public var target: AccessTarget { .school }

  /// The scopes that the choice holds.
  public static func all(_ choice: ScopeChoice, from snapshot: StoreSnapshot) throws(StoreError)
    -> [SchoolScope]
  {
    [SchoolScope(choice.year, choice.span, moment: choice.moment, classes: choice.classes)]
  }
}
