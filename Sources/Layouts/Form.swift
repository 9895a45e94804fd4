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
}

extension Form {
  /// Nothing stands against making the paper.
  public var refusals: [String] { [] }
  /// Nothing to tell.
  public var warnings: [String] { [] }
}

/// What a form is: its name in commands, its version, what it is made for and which options it knows.
public struct FormDescriptor: Hashable, Sendable {
  /// What one document of the form covers.
  public enum Scope: String, Hashable, Sendable {
    /// A class and a period or the year.
    case classPeriod
    /// A class on a day.
    case classDay
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

  /// A description of a form.
  public init(
    id: String, code: String, version: Int, scope: Scope, title: String, fileSlug: String, paper: Paper,
    options: [FormOption] = []
  ) {
    self.id = id
    self.code = code
    self.version = version
    self.scope = scope
    self.title = title
    self.fileSlug = fileSlug
    self.paper = paper
    self.options = options
  }
}
