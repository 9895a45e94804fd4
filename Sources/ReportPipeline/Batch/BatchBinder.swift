import JournalCore
import Layouts
import PDFOutput

/// Makes the documents of a unit and binds its volume, on one thread.
final class BatchBinder {
  /// What became of a unit.
  struct Result: Sendable {
    let outcomes: [BatchMaker.Outcome]
    let volume: BatchList.Volume?
    /// Whether the volume was put on the stage.
    let isVolumeStaged: Bool
  }

  private let context: BatchContext
  private let maker: BatchMaker
  private let stage: BatchStage

  init(_ context: BatchContext, _ stage: BatchStage) throws(Problem) {
    self.context = context
    self.stage = stage
    maker = try BatchMaker(context, stage)
  }

  /// Makes the unit; tells each document when it is dealt with.
  func bind(
    _ unit: BatchUnit, earlier: BatchList?, _ tell: (BatchMaker.Outcome) -> Void
  ) throws(Problem) -> Result {
    var outcomes: [BatchMaker.Outcome] = []
    for (_, item) in unit.items {
      let outcome = try maker.make(item, isForced: context.request.isForced)
      outcomes.append(outcome)
      tell(outcome)
    }
    guard let subject = unit.volume else {
      return Result(outcomes: outcomes, volume: nil, isVolumeStaged: false)
    }
    let bound = zip(unit.items, outcomes).filter { $0.1.entry.refused == nil }
    let members = bound.compactMap { $0.1.entry.number }
    if !context.request.isForced, let old = earlier?.volumes.first(where: { $0.members == members }),
      stage.isAtPlace(old.file, old.sha256)
    {
      return Result(outcomes: outcomes, volume: old, isVolumeStaged: false)
    }
    guard !bound.isEmpty else { return Result(outcomes: outcomes, volume: nil, isVolumeStaged: false) }
    let volume = try file(subject, bound.map { ($0.0.item, $0.1) }, members)
    return Result(outcomes: outcomes, volume: volume, isVolumeStaged: true)
  }

  private func file(
    _ subject: BatchUnit.Subject, _ bound: [(item: BatchPlan.Item, outcome: BatchMaker.Outcome)],
    _ members: [Int]
  ) throws(Problem) -> BatchList.Volume {
    var file = try maker.newFile(of: bound[0].item, isMixed: Set(bound.map(\.item.document.form)).count > 1)
    file.isVolume = true
    for (item, _) in bound { try file.add(try maker.paper(item), item.document.label) }
    if case .schoolClass(let schoolClass) = subject { file.label = schoolClass.label.compact }
    let finished = try file.finish()
    try stage.put(finished.pdf.bytes, as: finished.name)
    return BatchList.Volume(
      file: finished.name, pages: finished.pdf.pageCount, sha256: finished.pdf.sha256, members: members)
  }
}
