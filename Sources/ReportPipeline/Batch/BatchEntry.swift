public import JournalCore

/// What became of one document of a batch; a line of its list. Holds no personal data and nothing that differs between two
/// runs that make the same.
public struct BatchEntry: Hashable, Sendable, Codable {
  /// Its place among the documents of the whole run, from 0.
  public var place = 0
  /// The number in the register; nil for a request of which nothing could be printed.
  public var number: Int?
  /// The number that it replaces.
  public var replaces: Int?
  /// The form's id.
  public var form: String
  /// The form's version; nil for a request of which nothing could be printed.
  public var formVersion: Int?
  /// The data moment of the document, which is older than that of the list where nothing changed since.
  public var moment: String?
  /// What it is about, as file names call it.
  public var label: String
  /// The place that it takes in the register.
  public var slot: String
  /// The file's name, without folders.
  public var file: String?
  /// How many pages it has.
  public var pages: Int?
  /// The control code on its sheets.
  public var code: String?
  /// The fingerprint of its content.
  public var content: String?
  /// The SHA-256 of the file.
  public var sha256: String?
  /// What the number stands for.
  public var status: DocumentStatus
  /// Why it was refused.
  public var refused: String?

  /// A document with its number.
  init(_ document: BatchDocument, _ entry: NumberPlan.Entry, status: DocumentStatus, refused: String? = nil) {
    number = entry.number
    replaces = entry.replaces
    form = document.form
    formVersion = document.formVersion
    label = document.label
    slot = document.slot
    self.status = status
    self.refused = refused
  }

  /// A request of which nothing could be printed.
  init(form: String, refused: String) {
    self.form = form
    label = ""
    slot = ""
    status = .reserved
    self.refused = refused
  }

  /// The entry with the paper of the number, as of the day.
  func with(_ paper: IssuedDocument.Paper, on day: Day, status: DocumentStatus) -> BatchEntry {
    var copy = self
    copy.moment = day.iso
    copy.file = paper.file
    copy.pages = paper.pages
    copy.content = paper.content
    copy.sha256 = paper.sha256
    copy.code = number.map { ControlCode(number: $0, content: paper.content).description }
    copy.status = status
    return copy
  }

  /// The entry at its place.
  func at(_ place: Int) -> BatchEntry {
    var copy = self
    copy.place = place
    return copy
  }

  /// What was printed; nil for a refused document.
  var paper: IssuedDocument.Paper? {
    guard let file, let pages, let content, let sha256 else { return nil }
    return IssuedDocument.Paper(pages: pages, file: file, content: content, sha256: sha256)
  }
}
