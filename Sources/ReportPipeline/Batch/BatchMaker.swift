import JournalCore
import Layouts
import PDFOutput
import Typeset

/// Makes the documents of a plan on one thread: draft, number, layout, file.
final class BatchMaker {
  /// A document that was dealt with.
  struct Outcome: Sendable {
    fileprivate(set) var entry: BatchEntry
    let warnings: [String]
    /// Whether the register gets the entry; what stands there already is not entered again.
    let isNew: Bool
    /// Whether a file was put on the stage, now or by an earlier run.
    let isStaged: Bool
  }

  private let papers: BatchPapers
  private let stage: BatchStage
  private let words: Phrases<SheetCode.Phrase>
  private var context: BatchContext { papers.context }

  init(_ context: BatchContext, _ stage: BatchStage) throws(Problem) {
    papers = try BatchPapers(context)
    self.stage = stage
    words = try context.view.workspace.house.phrases("templates/batch/sheet-code.yaml")
  }

  /// Deals with the document of the plan at the place; gives its paper where it was laid out for that. A refusal is an outcome;
  /// throws `Problem` for what stops the run.
  func make(
    _ item: BatchPlan.Item, at place: Int, isForced: Bool
  ) throws(Problem) -> (outcome: Outcome, paper: PaperMaker.Paper?) {
    var made = try make(item, isForced: isForced)
    made.outcome.entry.place = place
    return made
  }

  private func make(
    _ item: BatchPlan.Item, isForced: Bool
  ) throws(Problem) -> (outcome: Outcome, paper: PaperMaker.Paper?) {
    switch item.task {
    case .refuse(let reason):
      let entry = BatchEntry(item.document, item.entry, status: .reserved, refused: reason)
      return (Outcome(entry: entry, warnings: [], isNew: false, isStaged: false), nil)
    case .leave(let issued): return (standing(item, issued), nil)
    case .keep(let issued):
      if let paper = issued.paper, stage.isAtPlace(paper.file, paper.sha256) {
        return (standing(item, issued), nil)
      }
      return try produce(item, on: issued.moment, isForced: isForced)
    case .make(let day): return try produce(item, on: day, isForced: isForced)
    }
  }

  /// The paper of a document that has its number, laid out again for a volume.
  func paper(_ item: BatchPlan.Item) throws(Problem) -> PaperMaker.Paper {
    try laidOut(item, on: item.day ?? context.request.moment).paper
  }

  /// A file for papers of the forms, about a class or the school.
  func newFile(of item: BatchPlan.Item, isMixed: Bool) throws(Problem) -> PaperFile {
    let source = try papers.source(item.document.part, on: context.request.moment)
    return try isMixed ? source.newFile(as: BatchMaker.classPapers) : source.newFile()
  }

  /// What a volume of papers of several forms is called.
  private static let classPapers = FormDescriptor(
    id: "class-papers", code: "", version: 1, scope: .classPeriod, title: "Документы класса",
    fileSlug: "dokumenty-klassa", paper: Paper(.a4, .portrait))

  private func standing(_ item: BatchPlan.Item, _ issued: IssuedDocument) -> Outcome {
    var entry = BatchEntry(item.document, item.entry, status: issued.status)
    if let paper = issued.paper { entry = entry.with(paper, on: issued.moment, status: issued.status) }
    return Outcome(entry: entry, warnings: [], isNew: false, isStaged: false)
  }

  private func produce(
    _ item: BatchPlan.Item, on day: Day, isForced: Bool
  ) throws(Problem) -> (Outcome, PaperMaker.Paper?) {
    let ticket = ticket(of: item, on: day)
    if !isForced, let ready = stage.taken(ticket) {
      let outcome = Outcome(
        entry: ready.entry, warnings: ready.warnings, isNew: !item.isInRegister, isStaged: true)
      return (outcome, nil)
    }
    let entry: BatchEntry
    let paper: PaperMaker.Paper
    do throws(Problem) {
      let content: String
      (paper, content) = try laidOut(item, on: day)
      let source = try papers.source(item.document.part, on: day)
      var file = try source.newFile()
      try file.add(paper, item.document.label)
      let finished = try file.finish()
      try stage.put(finished.pdf.bytes, as: finished.name)
      let status: DocumentStatus =
        context.request.isDraft ? .preliminary : paper.warnings.isEmpty ? .final : .incomplete
      entry = BatchEntry(item.document, item.entry, status: status).with(
        IssuedDocument.Paper(
          pages: finished.pdf.pageCount, file: finished.name, content: content, sha256: finished.pdf.sha256),
        on: day, status: status)
    } catch {
      guard error.kind == .refusedDocument else { throw error }
      RunLog.refused(item.document.label)
      let refused = BatchEntry(item.document, item.entry, status: .reserved, refused: error.text)
      return (Outcome(entry: refused, warnings: [], isNew: item.entry.isNew, isStaged: false), nil)
    }
    try stage.note(entry, warnings: paper.warnings, ticket: ticket)
    RunLog.laidOut(item.document.label, pages: entry.pages ?? 0)
    let outcome = Outcome(entry: entry, warnings: paper.warnings, isNew: !item.isInRegister, isStaged: true)
    return (outcome, paper)
  }

  private func laidOut(
    _ item: BatchPlan.Item, on day: Day
  ) throws(Problem) -> (paper: PaperMaker.Paper, content: String) {
    var (draft, content) = try papers.draft(item.document, on: day)
    let code = ControlCode(number: item.entry.number, content: content)
    let symbol =
      context.request.codes == .qr ? QRSymbol.drawing(of: code.description, module: SheetCode.module) : nil
    draft.document = SheetCode(code, replaces: item.entry.replaces, symbol: symbol, phrases: words)
      .mark(draft.document)
    let source = try papers.source(item.document.part, on: day)
    return (try source.paper(draft), content)
  }

  /// Whatever the bytes of the document depend on: what lies ready under it needs not be made again.
  private func ticket(of item: BatchPlan.Item, on day: Day) -> String {
    let replaced = item.entry.replaces.map(String.init) ?? ""
    let facts = [
      context.state(of: item.document), day.iso, String(item.entry.number), replaced,
      context.request.codes.rawValue,
    ]
    return Digest.sha256(Array(facts.joined(separator: "\n").utf8))
  }
}
