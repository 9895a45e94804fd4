import JournalCore
import Layouts
import PDFOutput
import Typeset

/// One PDF in the making: papers are painted one after another, then finished, checked and written.
struct PaperFile {
  private let name: String
  private let metadata: DocumentMetadata
  private let painter: PDFPainter
  private var attachments: [Attachment] = []
  private var labels: [ClassLabel] = []
  /// How many pages were painted.
  private(set) var pageCount = 0

  init(
    name: String, title: String, author: String, form: FormDescriptor, created: PDFTimestamp, fonts: FontBook
  ) throws(Problem) {
    self.name = name
    metadata = DocumentMetadata(
      title: title, author: author, subject: form.title,
      keywords: [form.code, form.id, "version \(form.version)"],
      created: created, program: "ReportGen \(Workspace.version)")
    do {
      painter = try PDFPainter(fonts: fonts, metadata: metadata)
    } catch {
      throw Problem(error)
    }
  }

  /// Paints a paper and keeps its data to be attached.
  mutating func add(_ paper: PaperMaker.Paper, _ label: ClassLabel) throws(Problem) {
    do {
      try painter.add(paper.pages)
    } catch {
      throw Problem(error)
    }
    pageCount += paper.pages.pages.count
    labels.append(label)
    attachments.append(
      Attachment(
        fileName: paper.table.fileName, description: paper.table.title, bytes: paper.table.csv,
        modified: metadata.created))
  }

  /// Finishes the file and writes it into the folder; nothing is left behind when that fails.
  func write(to folder: String) throws(Problem) -> RunReport.Made {
    let archival: ArchivalPDF
    do {
      archival = try PDFAFinisher.finish(
        try painter.finish(), metadata: metadata, pageLabels: painter.pageLabels, attachments: attachments,
        level: .fitting(attachments: attachments.count))
    } catch {
      throw Problem(error)
    }
    let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    try AtomicFile.write(archival.bytes, to: path)
    return RunReport.Made(
      path: path, classes: labels.map(\.compact), pages: archival.pageCount, sha256: archival.sha256)
  }
}
