/// Why a PDF could not be made, as facts; the sentence is made in `description`.
public enum PDFError: Error, Hashable, Sendable {
  /// A step of the way from frames to a checked file.
  public enum Step: String, Hashable, Sendable {
    case opening = "opening the drawing surface"
    case painting = "painting a page"
    case outlining = "writing the outline"
    case closing = "closing the drawing surface"
    case reading = "reading the drawn file"
    case profile = "making the colour profile"
    case rewriting = "rewriting the file for the archive"
    case writing = "writing the archival file"
    case checking = "reading the archival file back"
  }

  /// The fonts of the list are not all usable.
  case fonts([FontProblem])
  /// A library refused a step.
  case library(Step, name: String, message: String)
  /// A field of the metadata cannot be written.
  case metadata(field: String, reason: String)
  /// An attachment cannot be written; places are numbers from 1.
  case attachment(number: Int, reason: String)
  /// A named place is missing or double; the page, from 1, is that of the link or of the second place.
  case destination(name: String, page: Int, reason: String)
  /// An accessible file would have so many pages.
  case tooManyTaggedPages(Int)
  /// A text of a page of an accessible file has no role: it would not be read out.
  case untaggedText(page: Int)
  /// The tags of the drawn file are not those the level needs or the painter noted.
  case tags(reason: String)
  /// There are not as many titles of links as links.
  case linkTitles(given: Int, links: Int)
  /// There are not as many page labels as pages.
  case pageLabels(given: Int, pages: Int)
  /// Nothing was painted.
  case noPages
  /// The level and the attachments contradict each other.
  case level(PDFALevel, attachments: Int)
  /// The finished file breaks rules of PDF/A and is not handed out.
  case notArchival([PDFAViolation])
}

extension PDFError: CustomStringConvertible {
  /// Where › what › what to do.
  public var description: String {
    switch self {
    case .fonts(let problems):
      problems.map(\.description).joined(separator: "\n")
    case .library(let step, let name, let message):
      "PDF › \(step.rawValue): \(name) says «\(message)». \(advice(step))"
    case .metadata(let field, let reason):
      "PDF › metadata › \(field): \(reason)."
    case .attachment(let number, let reason):
      "PDF › attachment \(number): \(reason)."
    case .destination(let name, let page, let reason):
      "PDF › page \(page) › destination \(name): \(reason)."
    case .tooManyTaggedPages(let pages):
      "PDF › tags: the file would have \(pages) pages, an accessible file has at most \(PDFPainter.mostTaggedPages). "
        + "Make it without tags, or in parts."
    case .untaggedText(let page):
      "PDF › page \(page) › tags: a text has no role and would not be read out. Give its frame a role."
    case .tags(let reason):
      "PDF › tags: \(reason)."
    case .linkTitles(let given, let links):
      "PDF › links: \(given) titles are given for \(links) links. Give the notes of the painter that drew the file."
    case .pageLabels(let given, let pages):
      "PDF › page labels: \(given) labels are given for \(pages) pages. Give one a page."
    case .noPages:
      "PDF: the document has no pages. A paper has at least one; check what was asked for."
    case .level(let level, let attachments):
      "PDF › level \(level.name): the file has \(attachments) attachments. "
        + "Choose 3u for a file with attachments and 2u for one without."
    case .notArchival(let violations):
      "PDF: the file breaks \(violations.count) rules of PDF/A and was not written:\n"
        + violations.map(\.description).joined(separator: "\n")
        + "\nThe installed cairo or qpdf may differ from the tested versions; Scripts/bootstrap names them."
    }
  }

  private func advice(_ step: Step) -> String {
    switch step {
    case .opening, .closing, .profile, .writing:
      "The machine may be out of memory; make fewer papers at once."
    case .painting, .outlining:
      "The paper is skipped; the others are made. Check the text and the sizes of this paper."
    case .reading, .rewriting, .checking:
      "The installed cairo or qpdf may differ from the tested versions; Scripts/bootstrap names them."
    }
  }
}
