public import JournalCore

/// What is asked for: a form, classes, a period, and where the papers go; one value from any front end.
public struct ReportRequest: Hashable, Sendable {
  /// The form's id.
  public var form: String
  /// The classes as the user wrote them; none for all of the year.
  public var classes: [String]
  /// The school year; nil for the newest of the journal.
  public var year: AcademicYear?
  /// Pupils by id; empty for all of the classes.
  public var pupils: Set<ID<Pupil>> = []
  /// Teachers by id; empty for all.
  public var teachers: Set<ID<StaffMember>> = []
  /// Courses by id; empty for all.
  public var courses: Set<ID<Course>> = []
  /// The period, or the year.
  public var period: PeriodSelection
  /// The month of papers by month; nil for the month of the moment.
  public var month: Month?
  /// The days of papers from a day to another.
  public var days: DayRange?
  /// The day whose state is printed.
  public var moment: Day
  /// The folder of the files.
  public var folder: String
  /// Whether all classes go into one file.
  public var oneFile: Bool
  /// Whether the papers are marked as preliminary.
  public var isDraft: Bool
  /// Whether the files are tagged so that they can be read out; at most twenty pages each (PDF/A-3a, PDF/UA-1).
  public var isAccessible = false
  /// How the data of the papers are written beside them; none where nobody asks for them.
  public var tables: Set<TableFormat> = []
  /// Options that win over the profile's.
  public var overrides: [String: String]

  /// Whether single classes, pupils, teachers or courses are asked for.
  var namesScopes: Bool { !classes.isEmpty || !pupils.isEmpty || !teachers.isEmpty || !courses.isEmpty }

  /// A request for all classes of the newest year.
  public init(form: String, moment: Day, folder: String) {
    self.form = form
    self.moment = moment
    self.folder = folder
    classes = []
    year = nil
    period = .year
    oneFile = false
    isDraft = false
    overrides = [:]
  }
}
