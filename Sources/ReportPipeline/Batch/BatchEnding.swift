import CLinux
import JournalCore
import JournalStore
import PDFOutput

/// The end of a batch: files get their names, the register its entries, in one transaction; then the stage goes.
struct BatchEnding {
  let context: BatchContext
  let plan: BatchPlan
  let stage: BatchStage
  private var request: BatchRequest { context.request }

  /// The documents come in the order of printing; `bound` are the volumes that were put on the stage by this run.
  /// Throws `Problem` when the disk is full or another run gave numbers meanwhile.
  func end(
    _ outcomes: [BatchMaker.Outcome], bound: [String], _ volumes: [BatchList.Volume],
    _ tell: (BatchEvent) -> Void
  ) throws(Problem) -> BatchReport {
    // The papers are made: what they took goes back before the lists take theirs.
    malloc_trim(0)
    var entries = outcomes.map(\.entry)
    if request.shard?.number ?? 1 == 1 {
      entries += plan.refusals.enumerated().map { $1.at(plan.items.count + $0) }
    }
    let list = list(entries, volumes)
    let files = outcomes.filter(\.isStaged).compactMap(\.entry.file)
    try requireDistinct(files + bound)
    let lists = try BatchListFiles(view: context.view, press: context.press, moment: request.moment)
      .put(list, of: request.shard, on: stage)
    tell(.naming(files: files.count + bound.count))
    try stage.commit(files + bound + lists)
    var notes: [RunReport.Note] = []
    malloc_trim(0)
    if request.shard == nil { notes = try register(outcomes) }
    stage.discard()
    let refused = list.documents.filter { $0.refused != nil }.count
    return BatchReport(
      list: list, made: files.count,
      kept: outcomes.count - files.count - outcomes.count { $0.entry.refused != nil },
      refused: refused,
      pages: outcomes.filter(\.isStaged).reduce(0) { $0 + ($1.entry.pages ?? 0) },
      files: files + bound,
      warnings: outcomes.flatMap { one in
        one.warnings.map { .init(name: "\(one.entry.form) \(one.entry.label)", text: $0) }
      } + notes)
  }

  private func list(_ entries: [BatchEntry], _ volumes: [BatchList.Volume]) -> BatchList {
    let places = plan.items.map { "\($0.document.slot) \($0.entry.number)" }.joined(separator: "\n")
    return BatchList(
      kind: request.kind, school: context.view.school.fullName, moment: request.moment.iso,
      profile: context.profile, program: BatchContext.program, journal: context.journal,
      plan: Digest.sha256(Array(places.utf8)), shard: request.shard.map(\.description),
      total: plan.items.count + plan.refusals.count, documents: entries, volumes: volumes)
  }

  private func requireDistinct(_ files: [String]) throws(Problem) {
    var seen: Set<String> = []
    for file in files where !seen.insert(file).inserted {
      throw Problem(
        .workspace, "\(file) › два документа пакета получили одно имя файла › печатайте их в разные папки")
    }
  }

  /// Enters what is new, remembers what was compared, records digests; gives a note for each digest that cannot be recorded.
  private func register(
    _ outcomes: [BatchMaker.Outcome]
  ) throws(Problem) -> [RunReport.Note] {
    let documents = outcomes.lazy.filter(\.isNew).compactMap { outcome in
      IssuedDocument(
        outcome.entry, on: request.moment, profile: context.profile, program: BatchContext.program)
    }
    let inputs = outcomes.lazy.compactMap { outcome in
      outcome.entry.content.map {
        RegisterDocuments.Input(
          slot: outcome.entry.slot, state: context.state(of: plan.items[outcome.entry.place].document),
          content: $0)
      }
    }
    let digests =
      request.isDraft
      ? []
      : outcomes.compactMap { outcome -> DigestRecorder.Issued? in
        let item = plan.items[outcome.entry.place]
        return outcome.entry.refused == nil
          ? item.document.digest.map {
            DigestRecorder.Issued(digest: $0, label: item.document.label, number: item.entry.number)
          } : nil
      }
    let isWorthRemembering =
      outcomes.contains { $0.isNew || plan.items[$0.entry.place].content != nil }
    guard let first = outcomes.first, isWorthRemembering || !digests.isEmpty else { return [] }
    let right = plan.items[first.entry.place].document.demand
    let store = try context.view.workspace.open()
    let session = try context.view.workspace.session(of: store, as: context.principal)
    do {
      if isWorthRemembering {
        try store.perform(
          RegisterDocuments(
            Array(documents), after: plan.numbers.before, inputs: Array(inputs), under: right), in: session)
      }
      return try DigestRecorder(store: store, session: session, snapshot: context.view.snapshot).record(
        digests)
    } catch {
      throw Problem(error)
    }
  }
}
