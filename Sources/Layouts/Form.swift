public import JournalCore
public import ReportModels
public import Typeset

/// A form: data and words in, a document out. Pure; asks nobody anything.
public protocol Form: Sendable {
  /// What the form shows.
  associatedtype Data: ReportData
  /// The words on the paper.
  associatedtype Phrase: PhraseKey

  /// What the form is.
  static var descriptor: FormDescriptor { get }

  /// A form over disclosed data.
  init(_ data: Data, phrases: Phrases<Phrase>, options: FormOptions)

  /// Why the paper may not be made from these data, in Russian sentences; empty when it may.
  var refusals: [String] { get }
  /// What the reader of the run's report should know, in Russian sentences.
  var warnings: [String] { get }
  /// The paper.
  var document: Document { get }
  /// The same figures as a table, attached to the paper.
  var attachedTable: DataTable { get }
  /// The figures of a paper's other tables, attached as well; none by default.
  var furtherTables: [DataTable] { get }
  /// How the finished pages go on sheets; a page a sheet by default (FORMS §1.1).
  var imposition: FormImposition { get }
}

extension Form {
  /// Nothing stands against making the paper.
  public var refusals: [String] { [] }
  /// Nothing to tell.
  public var warnings: [String] { [] }
  /// One table is enough.
  public var furtherTables: [DataTable] { [] }
  /// A page a sheet.
  public var imposition: FormImposition { .none }
}

/// What a form is: its name in commands, its version, what it is made for and which options it knows.
public struct FormDescriptor: Hashable, Sendable {
  /// What one document of the form covers; the data's `Scope` is the type that goes with it.
  public enum Scope: String, Hashable, Sendable {
    /// A class and a period or the year.
    case classPeriod
    /// A class and a month.
    case classMonth
    /// A class on a day.
    case classDay
    /// The school and a period or the year.
    case schoolPeriod
    /// The school and a month.
    case schoolMonth
    /// The school on a day.
    case schoolDay
    /// A teacher and a period or the year.
    case teacherPeriod
    /// A course and a month.
    case courseMonth
    /// A pupil and a month.
    case pupilMonth
    /// A pupil and a period or the year.
    case pupilPeriod
    /// A pupil and days from one to another.
    case pupilDays
    /// A pupil on a day.
    case pupilDay
    /// An order of the director that was issued in a period or the year.
    case order

    /// Which days a document is about.
    public var span: Span {
      switch self {
      case .classPeriod, .schoolPeriod, .teacherPeriod, .pupilPeriod, .order: .period
      case .classMonth, .schoolMonth, .courseMonth, .pupilMonth: .month
      case .pupilDays: .days
      case .classDay, .schoolDay, .pupilDay: .day
      }
    }

    /// Whether documents are of classes, whose labels may stand in titles of files.
    public var isOfClasses: Bool {
      switch self {
      case .classPeriod, .classMonth, .classDay: true
      default: false
      }
    }
  }

  /// Kinds of `ReportSpan`.
  public enum Span: Hashable, Sendable {
    case period, year, month, days, day
  }

  /// The id of CLI.md: `progress-summary`.
  public let id: String
  /// The code of REQUIREMENTS §7: `K-01`.
  public let code: String
  /// Raised whenever the printed form changes; it stands on the paper.
  public let version: Int
  /// What one document covers.
  public let scope: Scope
  /// The official Russian title, for metadata.
  public let title: String
  /// The part of file names that tells the form: `svodnaya-vedomost-uspevaemosti`.
  public let fileSlug: String
  /// The sheet that is used unless an option says otherwise.
  public let paper: Paper
  /// The options that a profile may set as `form.<id>.<option>`.
  public let options: [FormOption]
  /// The row of REQUIREMENTS §8 that says who may print it.
  public let permission: Permission
  /// What that row must allow; papers of rows without printing ask for the right to see what they show.
  public let action: AccessAction
  /// The limited way in which some roles may print it.
  public let manner: AccessManner
  /// What a class may not lack when the paper is printed as final; drafts are not asked.
  public let completeness: Set<ReadinessGap.Kind>

  /// Which days a document is about under the options: the year, where the option `span` says so.
  public func span(under options: FormOptions) -> Span {
    self.options.contains { $0.name == "span" } && options["span"] == "year" ? .year : scope.span
  }

  /// The file with its words: orders have a folder of their own (HOUSE.md §4).
  public var template: String { "templates/\(scope == .order ? "orders" : "forms")/\(id).yaml" }

  /// A description of a form.
  public init(
    id: String, code: String, version: Int, scope: Scope, title: String, fileSlug: String, paper: Paper,
    permission: Permission = .printClassPapers, action: AccessAction = .print,
    manner: AccessManner = .direct,
    completeness: Set<ReadinessGap.Kind> = [], options: [FormOption] = []
  ) {
    self.id = id
    self.code = code
    self.version = version
    self.scope = scope
    self.title = title
    self.fileSlug = fileSlug
    self.paper = paper
    self.options = options
    self.permission = permission
    self.action = action
    self.manner = manner
    self.completeness = completeness
  }
}
