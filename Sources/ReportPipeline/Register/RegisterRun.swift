public import JournalCore
import JournalStore

/// Reads the register of issued documents (D-11, D-12).
public struct RegisterRun {
  private let workspace: Workspace
  private let principal: Principal?

  /// The register of the workspace's journal.
  public init(_ workspace: Workspace, as principal: Principal? = nil) {
    self.workspace = workspace
    self.principal = principal
  }

  /// An entry as it is told.
  public struct Line: Hashable, Sendable, Codable {
    /// The number.
    public let number: Int
    /// The number that it replaces.
    public let replaces: Int?
    /// The form's id.
    public let form: String
    /// What it is about.
    public let label: String
    /// The data moment.
    public let moment: String
    /// The profile with the day from which its revision holds.
    public let profile: String
    /// The program with its version.
    public let program: String
    /// The form's version.
    public let formVersion: Int
    /// What the number stands for.
    public let status: DocumentStatus
    /// How many pages it has.
    public let pages: Int?
    /// The control code on its sheets.
    public let code: String?
    /// The file's name.
    public let file: String?
    /// The SHA-256 of the file.
    public let sha256: String?

    init(_ document: IssuedDocument) {
      number = document.number
      replaces = document.replaces
      form = document.form
      label = document.label
      moment = document.moment.iso
      profile = document.profile
      program = document.program
      formVersion = document.formVersion
      status = document.status
      pages = document.paper?.pages
      code = document.code?.description
      file = document.paper?.file
      sha256 = document.paper?.sha256
    }
  }

  /// The entries by number, of the form where one is told. Throws `Problem` when the principal may not see them.
  public func lines(form: String? = nil) throws(Problem) -> [Line] {
    let view = try JournalView(workspace)
    do {
      _ = try view.snapshot.clearance(
        for: AccessDemand(.printClassPapers, .print), principal: principal ?? view.localOperator,
        at: workspace.now(in: view.profile), under: view.profile)
      return try view.snapshot.issuedDocuments().filter { form == nil || $0.form == form }.map(Line.init)
    } catch {
      throw Problem(error)
    }
  }
}
