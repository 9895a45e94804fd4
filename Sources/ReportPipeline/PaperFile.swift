import JournalCore
import Layouts
import PDFOutput
import Typeset

/// One PDF in the making: papers are painted one after another, then finished and checked.
///
/// Name and title tell the classes that are in it, so they are made when it is finished.
struct PaperFile {
  /// What the file says of itself besides the classes in it.
  struct Head {
    let form: FormDescriptor
    let year: AcademicYear
    let time: String
    let isDraft: Bool
    /// Whether the title lists what the file is about: classes, but not numbers of teachers and pupils.
    let namesScopes: Bool
    /// Whether the file is tagged.
    let isAccessible: Bool
    let author: String
    let created: PDFTimestamp
  }

  private let head: Head
  private let painter: PDFPainter
  private var attachments: [Attachment] = []
  private var data: [DataTable] = []
  private var labels: [String] = []
  /// What the file is about as a whole, in place of the labels of its papers.
  var label: String?
  /// Whether it is a volume of papers that are files of their own too, whose names it must not take.
  var isVolume = false
  /// A paper of one small page that shares its sheet with the next such paper.
  private var half: PaperMaker.Paper?
  private var paintedCount = 0

  /// How many sheets' sides there are.
  var pageCount: Int { paintedCount + (half == nil ? 0 : 1) }

  init(_ head: Head, fonts: FontBook) throws(Problem) {
    self.head = head
    do {
      painter = try PDFPainter(
        fonts: fonts, metadata: PaperFile.metadata(head, []), isTagged: head.isAccessible)
    } catch {
      throw Problem(error)
    }
  }

  private static func metadata(_ head: Head, _ labels: [String]) -> DocumentMetadata {
    let classes = labels.isEmpty || !head.namesScopes ? "" : " " + labels.joined(separator: ", ") + "."
    return DocumentMetadata(
      title: "\(head.form.title).\(classes) \(head.year.label)", author: head.author,
      subject: head.form.title,
      keywords: [head.form.code, head.form.id, "version \(head.form.version)"], created: head.created,
      program: "ReportGen \(Workspace.version)")
  }

  /// Paints a paper and keeps its data to be attached.
  mutating func add(_ paper: PaperMaker.Paper, _ label: String) throws(Problem) {
    if paper.imposition == .twoUp(cut: true), paper.pages.pages.count == 1 {
      if let first = half {
        half = nil
        let both = PagedDocument(
          title: first.pages.title, outline: "\(first.pages.outline); \(paper.pages.outline)",
          pages: first.pages.pages + paper.pages.pages, trace: [])
        try paint(both, paper.imposition)
      } else {
        half = paper
      }
    } else {
      try paintHalf()
      try paint(paper.pages, paper.imposition)
    }
    labels.append(label)
    data += paper.tables
    attachments += paper.tables.map { table in
      Attachment(
        fileName: table.fileName, description: table.title, bytes: table.csv, modified: head.created)
    }
  }

  private mutating func paintHalf() throws(Problem) {
    guard let paper = half else { return }
    half = nil
    try paint(paper.pages, paper.imposition)
  }

  private mutating func paint(_ pages: PagedDocument, _ imposition: FormImposition) throws(Problem) {
    do {
      let sheets = try imposition.sheets(of: pages)
      try painter.add(sheets)
      paintedCount += sheets.pages.count
    } catch {
      throw Problem(error)
    }
  }

  /// Finishes the file and checks it.
  mutating func finish() throws(Problem) -> FinishedPaper {
    try paintHalf()
    let labels = label.map { [$0] } ?? labels
    let metadata = PaperFile.metadata(head, labels)
    let archival: ArchivalPDF
    do {
      archival = try PDFAFinisher.finish(
        try painter.finish(), metadata: metadata, notes: painter.notes, attachments: attachments,
        level: head.isAccessible ? .a3a : .fitting(attachments: attachments.count))
    } catch {
      throw Problem(error)
    }
    let name = DocumentName.file(
      head.form, year: head.year, scope: DocumentName.scope(of: labels, areClasses: head.namesScopes),
      time: isVolume ? head.time + "_tom" : head.time, isDraft: head.isDraft)
    return FinishedPaper(name: name, labels: labels, pdf: archival, tables: attachments, data: data)
  }
}
