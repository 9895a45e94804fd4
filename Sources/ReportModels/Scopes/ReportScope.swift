public import JournalCore
public import JournalStore

/// What one document of a form is made for: a class, the school, a teacher, a course, a pupil; and when.
public protocol ReportScope: Hashable, Sendable {
  /// The school year.
  var year: AcademicYear { get }
  /// The days that the document is about.
  var span: ReportSpan { get }
  /// The day whose names, posts and lists are printed; papers show it in place of the clock (DECISIONS 12).
  var moment: Day { get }
  /// The class, where the document is of one.
  var schoolClass: SchoolClass? { get }
  /// What file names and reports call the scope: `7А`, `shkola`; never a pupil's name.
  var label: String { get }
  /// What the right to print the document is asked for.
  var target: AccessTarget { get }

  /// The scopes that a choice holds, in the order of printing.
  ///
  /// Throws `StoreError` when the journal cannot be read.
  static func all(_ choice: ScopeChoice, from snapshot: StoreSnapshot) throws(StoreError) -> [Self]
}

/// What a run is asked for, before it is known what documents that makes.
public struct ScopeChoice: Hashable, Sendable {
  /// The school year.
  public var year: AcademicYear
  /// The days that documents are about.
  public var span: ReportSpan
  /// The day whose state is printed.
  public var moment: Day
  /// The classes, in order; all of the year when none was named.
  public var classes: [SchoolClass]
  /// Pupils by id; empty for all of the classes.
  public var pupils: Set<ID<Pupil>> = []
  /// Teachers by id; empty for all who teach.
  public var teachers: Set<ID<StaffMember>> = []
  /// Courses by id; empty for all of the year.
  public var courses: Set<ID<Course>> = []

  /// A choice of classes and days.
  public init(year: AcademicYear, span: ReportSpan, moment: Day, classes: [SchoolClass]) {
    self.year = year
    self.span = span
    self.moment = moment
    self.classes = classes
  }
}
