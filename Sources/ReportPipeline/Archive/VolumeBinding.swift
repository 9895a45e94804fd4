import Archive
import JournalCore
import Layouts
import PDFOutput
import ReportModels
import Typeset

/// A volume on its way to a file: bound with running sheet numbers, counted again, painted, finished.
struct VolumeBinding {
  let press: Press
  let options: FormOptions
  let phrases: Phrases<VolumePapers.Phrase>
  let data: VolumeData
  let created: PDFTimestamp

  private var sides: PrintedSides { options["sides"] == "duplex" ? .duplex : .single }

  /// Makes the file of a planned volume. Throws `Problem` when the sheets that were bound are not those planned: then
  /// the inventory would lie (FORMS §18.4).
  func file(
    _ planned: SheetPlan.Volume, _ pieces: [VolumeContents.Piece], facts: VolumeFacts, scope: String
  ) throws(Problem) -> FinishedPaper {
    do {
      var facts = facts
      facts.inventorySheets = try sheets(
        of: VolumePapers(data, facts, phrases: phrases, options: options).inventory)
      let papers = VolumePapers(data, facts, phrases: phrases, options: options)
      let parts =
        [Volume.Part(papers.cover, numbering: .none), Volume.Part(papers.inventory, numbering: .own)]
        + pieces.map { Volume.Part($0.document) }
        + [Volume.Part(papers.certification, numbering: .none), Volume.Part(papers.label, numbering: .none)]
      let bound = try press.typesetter.bind(
        Volume(parts, sides: sides, mark: VolumePapers.mark(letters: SheetPlan.letters)))
      try check(bound, planned)
      let tables = [papers.inventoryTable] + pieces.flatMap(\.tables)
      let archival = try finish(bound, tables, title: papers.cover.title, year: data.head.year)
      let pages = bound.documents.reduce(0) { $0 + $1.pages.count }
      guard archival.pageCount == pages else {
        throw SheetPlanError.otherCount("том \(facts.volume)", planned: pages, found: archival.pageCount)
      }
      let name = DocumentName.file(
        VolumePapers.descriptor, year: data.head.year, scope: scope,
        time: (facts.period.map { "\($0.code)_" } ?? "") + "tom-\(facts.volume)",
        isDraft: options.isDraft)
      return FinishedPaper(
        name: name, labels: facts.classes.map(\.compact), pdf: archival, tables: attachments(tables))
    } catch {
      throw Problem(error)
    }
  }

  /// How many sheets a document takes.
  func sheets(of document: Document) throws(LayoutError) -> Int {
    sides.sheets(for: try pages(of: document))
  }

  /// How many pages a document has.
  func pages(of document: Document) throws(LayoutError) -> Int {
    try press.typesetter.typeset(document).pages.count
  }

  /// The bound pages fill the planned sheets under the planned numbers, which together are 1…last without a gap.
  private func check(_ bound: BoundVolume, _ planned: SheetPlan.Volume) throws {
    let running = zip(bound.sheets, bound.documents).filter { $0.0.numbering == .running }
    let ranges = running.map(\.0)
    let ids = planned.entries.map(\.item.id)
    let pages = Dictionary(zip(ids, running.map { $0.1.pages.count })) { first, _ in first }
    try planned.check(pages: pages, sides: sides == .duplex ? .both : .one)
    for (entry, range) in zip(planned.entries, ranges) where entry.labels != range.labels {
      throw SheetPlanError.otherCount(entry.item.id, planned: entry.labels.count, found: range.count)
    }
    guard ranges.count == planned.entries.count else { throw SheetPlanError.nothing }
    try TilingFault.check(
      ranges.compactMap { range in
        guard let first = range.labels.first.flatMap({ Int($0) }) else { return nil }
        return first...(first + range.count - 1)
      }, last: planned.count.last)
  }

  private func finish(
    _ bound: BoundVolume, _ tables: [DataTable], title: String, year: AcademicYear
  ) throws -> ArchivalPDF {
    let form = VolumePapers.descriptor
    let metadata = DocumentMetadata(
      title: "\(form.title). \(title). \(year.label)", author: data.head.school.fullName, subject: form.title,
      keywords: [form.code, form.id, "version \(form.version)"], created: created,
      program: "ReportGen \(Workspace.version)")
    let painter = try PDFPainter(fonts: press.fonts, metadata: metadata)
    for document in bound.documents { try painter.add(document) }
    let attached = attachments(tables)
    return try PDFAFinisher.finish(
      try painter.finish(), metadata: metadata, notes: painter.notes, attachments: attached,
      level: .fitting(attachments: attached.count))
  }

  private func attachments(_ tables: [DataTable]) -> [Attachment] {
    tables.map { Attachment(fileName: $0.fileName, description: $0.title, bytes: $0.csv, modified: created) }
  }
}
