import JournalCore
import Layouts
import PDFOutput

/// What all workers of a batch share: one view of the journal, the parts of presses, the requests.
struct BatchContext: Sendable {
  let request: BatchRequest
  let view: JournalView
  let press: Press.Parts
  let parts: [ReportRequest]
  let principal: Principal
  /// The fingerprint of what the journal holds (DECISIONS 15).
  let journal: String
  /// The fingerprint of everything that documents depend on besides the data moment and their place.
  let state: String

  var profile: String { view.profile.revision }
  static let program = "ReportGen \(Workspace.version)"

  /// The fingerprint of everything that the document at the place depends on.
  func state(of document: BatchDocument) -> String {
    Digest.sha256(Array("\(state)\n\(request.moment.iso)\n\(document.slot)".utf8))
  }
}

/// The papers of one worker: sources by request and data moment, each made when it is first needed.
final class BatchPapers {
  private struct Key: Hashable {
    let part: Int
    let moment: Day
  }

  let context: BatchContext
  let press: Press
  private var sources: [Key: PaperSource] = [:]

  init(_ context: BatchContext) throws(Problem) {
    self.context = context
    press = try Press(context.press)
  }

  /// The papers of the request with the index as of the day.
  func source(_ part: Int, on moment: Day) throws(Problem) -> PaperSource {
    let key = Key(part: part, moment: moment)
    if let known = sources[key] { return known }
    let request = context.parts[part].with { $0.moment = moment }
    let source = try PaperSource(request, from: context.view, press: press)
    sources[key] = source
    return source
  }

  /// The draft of a document as of the day, with the fingerprint of its content. Throws `Problem` when it is refused.
  func draft(_ document: BatchDocument, on moment: Day) throws(Problem) -> (
    draft: PaperMaker.Draft, content: String
  ) {
    let source = try source(document.part, on: moment)
    let index = moment == context.request.moment ? document.scope : try place(of: document, in: source)
    var clearance = try source.clearance(index, for: context.principal)
    let draft = try source.draft(index, &clearance)
    let content = ContentDigest.of(
      draft, form: source.descriptor, profile: context.profile, program: BatchContext.program)
    return (draft, content)
  }

  /// Where a document of today's lists stood in the lists of another day.
  private func place(of document: BatchDocument, in source: PaperSource) throws(Problem) -> Int {
    let found = source.scopes.indices.first {
      BatchDocument(source, part: document.part, scope: $0).slot == document.slot
    }
    guard let found else {
      throw Problem(
        .refusedDocument, "\(document.form) \(document.label) › на дату выпуска этого документа не было")
    }
    return found
  }
}
