import Foundation
public import JournalCore
import JournalStore
import PDFOutput
import Synchronization

/// The papers of a whole school in one run: planned, made by all cores, named together, registered in one transaction
/// (D-13, D-14, DECISIONS 11, 14).
public struct BatchRun {
  private let context: BatchContext
  private var request: BatchRequest { context.request }

  /// Opens the journal and all that the run needs. A part of a run reads a frozen copy of the journal and writes nothing
  /// into it (DECISIONS 15).
  ///
  /// Throws `Problem` with what is wrong with the request, the journal, the fonts.
  public init(_ request: BatchRequest, in workspace: Workspace, as principal: Principal? = nil)
    throws(Problem)
  {
    let view = try JournalView(workspace, readers: max(1, min(64, request.jobs)))
    let journal: String
    do {
      journal = try view.snapshot.contentHead()
    } catch {
      throw Problem(error)
    }
    let house = try HouseDigest.of(workspace.house, profile: view.profile.id)
    let facts = [journal, house, view.profile.revision, String(request.isDraft)]
    context = BatchContext(
      request: request, view: view, press: try Press.Parts(workspace),
      parts: try BatchParts(request: request, view: view).all(), principal: principal ?? view.localOperator,
      journal: journal, state: Digest.sha256(Array(facts.joined(separator: "\n").utf8)))
    guard !context.parts.isEmpty else { throw .nothingDue(request) }
  }

  /// What would be done, without doing it.
  public func rehearse() throws(Problem) -> [BatchIntent] {
    try BatchPlanner(context: context).plan().items.map(BatchIntent.init)
  }

  /// Makes what is to be made. Refused documents are told in the report; the rest is made.
  ///
  /// Throws `Problem` when nothing may be printed, nothing can be written, or the disk is full: then no file has its name
  /// and the next run goes on from what lies ready.
  public func perform(_ tell: @escaping @Sendable (BatchEvent) -> Void = { _ in }) throws(Problem)
    -> BatchReport
  {
    let plan = try BatchPlanner(context: context).plan()
    if plan.items.isEmpty {
      throw plan.refusals.first?.refused.map { Problem(.notAllowed, $0) } ?? .nothingDue(request)
    }
    let stage = try BatchStage(request.folder, of: request.shard)
    let units = BatchUnits(plan, request.volumes).units.enumerated()
      .filter { request.shard?.holds($0.offset) ?? true }.map(\.element)
    let total = units.reduce(0) { $0 + $1.places.count }
    tell(.planned(documents: total))
    let earlier = BatchList.read(from: request.folder, of: request.shard)
    let tally = Mutex((count: 0, pages: 0))
    let context = context
    let results = try Workers.map(
      units, jobs: request.jobs, { () throws(Problem) in try BatchBinder(context, plan, stage) }
    ) {
      binder, unit throws(Problem) in
      try binder.bind(unit, earlier: earlier) { outcome in
        let (count, pages) = tally.withLock { tally in
          tally.count += 1
          if outcome.isStaged { tally.pages += outcome.entry.pages ?? 0 }
          return tally
        }
        tell(.done(outcome.entry, made: outcome.isStaged, count: count, of: total, pages: pages))
      }
    }
    let ending = BatchEnding(context: context, plan: plan, stage: stage)
    return try ending.end(
      results.flatMap(\.outcomes).sorted { $0.entry.place < $1.entry.place },
      bound: results.filter(\.isVolumeStaged).compactMap { $0.volume?.file },
      results.compactMap(\.volume).sorted { $0.file < $1.file }, tell)
  }
}

extension Problem {
  static func nothingDue(_ request: BatchRequest) -> Problem {
    Problem(
      .usage,
      "\(request.kind) › на эту дату и период печатать нечего › проверьте --period, --class, --grades и --date"
    )
  }
}
