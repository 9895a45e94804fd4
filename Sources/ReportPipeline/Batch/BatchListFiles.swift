import Foundation
import JournalCore
import Layouts
import PDFOutput
import ReportModels
import Typeset

/// Writes the list of a batch for programs, for the eye and for paper: JSON, text, a PDF to be signed and filed.
struct BatchListFiles {
  static let text = "spisok-dokumentov.txt"
  static let paper = "spisok-dokumentov.pdf"

  let view: JournalView
  let press: Press.Parts
  let moment: Day

  /// Puts the files on the stage; gives their names. A part of a run has its list for programs only.
  func put(_ list: BatchList, of shard: Shard?, on stage: BatchStage) throws(Problem) -> [String] {
    let name = BatchList.file(of: shard)
    try stage.put(as: name) { take throws(Problem) in try list.write(take) }
    guard shard == nil else { return [name] }
    try stage.put(text(of: list), as: BatchListFiles.text)
    try stage.put(try pdf(of: list), as: BatchListFiles.paper)
    return [name, BatchListFiles.text, BatchListFiles.paper]
  }

  private func text(of list: BatchList) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(list.documents.count * 200)
    func add(_ cells: [String]) { bytes += (cells.joined(separator: "\t") + "\n").utf8 }
    add([list.kind, list.moment, list.profile, list.program])
    for entry in list.documents {
      let number = entry.number.map(String.init) ?? "—"
      if let refused = entry.refused {
        add([number, entry.form, entry.label, "не напечатан: \(refused.replacing("\n", with: " "))"])
      } else {
        add([
          number, entry.form, entry.label, entry.file ?? "", String(entry.pages ?? 0), entry.code ?? "",
          entry.status.printed, entry.sha256 ?? "",
        ])
      }
    }
    for volume in list.volumes { add(["том", volume.file, String(volume.pages), volume.sha256]) }
    return bytes
  }

  private func pdf(of list: BatchList) throws(Problem) -> [UInt8] {
    let phrases: Phrases<DocumentListPaper.Phrase> = try view.workspace.house.phrases(
      "templates/batch/document-list.yaml")
    let paper = DocumentListPaper(
      organisation: view.school.fullName, moment: moment, kind: list.kind,
      lines: list.documents.map(BatchListFiles.line), phrases: phrases)
    let press = try Press(press)
    let created = Timestamp.start(of: moment, zone: view.profile.timeZone)
    do {
      let title = phrases[.title]
      let metadata = DocumentMetadata(
        title: title, author: view.school.fullName, subject: title, keywords: [list.kind],
        created: created, program: BatchContext.program)
      let painter = try PDFPainter(fonts: press.fonts, metadata: metadata)
      for part in 0..<paper.partCount {
        try painter.add(try press.typesetter.typeset(paper.document(part: part)))
      }
      let table = paper.attachedTable
      let attachment = Attachment(
        fileName: table.fileName, description: table.title, bytes: table.csv, modified: created)
      return try PDFAFinisher.finish(
        try painter.finish(), metadata: metadata, notes: painter.notes, attachments: [attachment],
        level: .fitting(attachments: 1)
      ).bytes
    } catch {
      throw Problem(error)
    }
  }

  private static func line(_ entry: BatchEntry) -> DocumentListPaper.Line {
    DocumentListPaper.Line(
      number: entry.number, replaces: entry.replaces,
      title: FormCatalogue.form(entry.form)?.descriptor.title ?? entry.form, label: entry.label,
      pages: entry.pages, code: entry.code, status: entry.status, refused: entry.refused, file: entry.file,
      sha256: entry.sha256)
  }
}
