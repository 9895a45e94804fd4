/// An entry of the register of issued documents (D-11): what was printed under a number, and how to know it again.
public struct IssuedDocument: Hashable, Sendable {
  /// What was printed.
  public struct Paper: Hashable, Sendable {
    /// How many pages it has, from 1.
    public let pages: Int
    /// The name of its file, without folders; never a person's name.
    public let file: String
    /// The fingerprint of what it says, the data moment aside: 64 hexadecimal digits (DECISIONS 11).
    public let content: String
    /// The SHA-256 of the file, 64 hexadecimal digits.
    public let sha256: String

    /// What was printed.
    public init(pages: Int, file: String, content: String, sha256: String) {
      self.pages = pages
      self.file = file
      self.content = content
      self.sha256 = sha256
    }
  }

  /// The number, from 1, never given twice.
  public let number: Int
  /// The form's id.
  public let form: String
  /// The form's version.
  public let formVersion: Int
  /// The place that the document takes among all documents: form, what it is about, and the days.
  public let slot: String
  /// What it is about, as file names call it.
  public let label: String
  /// The data moment (DECISIONS 12).
  public let moment: Day
  /// The profile with the day from which its revision holds: `school26@2025-09-01`.
  public let profile: String
  /// The program with its version.
  public let program: String
  /// What the number stands for.
  public let status: DocumentStatus
  /// The number that it replaces.
  public let replaces: Int?
  /// What was printed; nil while the number is only reserved.
  public let paper: Paper?

  /// An entry.
  public init(
    number: Int, form: String, formVersion: Int, slot: String, label: String, moment: Day, profile: String,
    program: String, status: DocumentStatus, replaces: Int?, paper: Paper?
  ) {
    precondition(number > 0, "numbers count from 1")
    precondition((paper == nil) == (status == .reserved), "a reserved number has no paper")
    self.number = number
    self.form = form
    self.formVersion = formVersion
    self.slot = slot
    self.label = label
    self.moment = moment
    self.profile = profile
    self.program = program
    self.status = status
    self.replaces = replaces
    self.paper = paper
  }

  /// The code on its sheets; nil while the number is only reserved.
  public var code: ControlCode? { paper.map { ControlCode(number: number, content: $0.content) } }
}
