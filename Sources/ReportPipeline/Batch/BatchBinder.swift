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
  private let plan: BatchPlan
  private let maker: BatchMaker
  private let stage: BatchStage

  init(_ context: BatchContext, _ plan: BatchPlan, _ stage: BatchStage) throws(Problem) {
    self.context = context
    self.plan = plan
    self.stage = stage
    maker = try BatchMaker(context, stage)
  }

  /// Makes the unit; tells each document when it is dealt with. A paper is laid out once for its own file and for the volume.
  func bind(
    _ unit: BatchUnit, earlier: BatchList?, _ tell: (BatchMaker.Outcome) -> Void
  ) throws(Problem) -> Result {
    var outcomes: [BatchMaker.Outcome] = []
    var volume: PaperFile?
    for place in unit.places {
      let item = plan.items[place]
      let (outcome, paper) = try maker.make(item, at: place, isForced: context.request.isForced)
      if unit.volume != nil, let paper {
        if volume == nil { volume = try begin(unit, outcomes) }
        try volume?.add(paper, item.document.label)
      } else if volume != nil, outcome.entry.refused == nil {
        try volume?.add(try maker.paper(item), item.document.label)
      }
      outcomes.append(outcome)
      tell(outcome)
    }
    let members = outcomes.filter { $0.entry.refused == nil }.compactMap(\.entry.number)
    if let subject = unit.volume, !members.isEmpty {
      if volume == nil, !context.request.isForced,
        let old = earlier?.volumes.first(where: { $0.members == members }),
        stage.isAtPlace(old.file, old.sha256)
      {
        return Result(outcomes: outcomes, volume: old, isVolumeStaged: false)
      }
      if volume == nil { volume = try begin(unit, outcomes) }
      let bound = try volume.map { file throws(Problem) in try finish(file, about: subject, members) }
      return Result(outcomes: outcomes, volume: bound, isVolumeStaged: true)
    }
    return Result(outcomes: outcomes, volume: nil, isVolumeStaged: false)
  }

  /// The volume with the papers of the first documents of the unit, which were dealt with and not laid out.
  private func begin(_ unit: BatchUnit, _ outcomes: [BatchMaker.Outcome]) throws(Problem) -> PaperFile {
    let items = unit.places.map { plan.items[$0] }
    let isMixed = Set(items.map(\.document.form)).count > 1
    var file = try maker.newFile(of: items[0], isMixed: isMixed)
    file.isVolume = true
    for (item, outcome) in zip(items, outcomes) where outcome.entry.refused == nil {
      try file.add(try maker.paper(item), item.document.label)
    }
    return file
  }

  private func finish(
    _ volume: PaperFile, about subject: BatchUnit.Subject, _ members: [Int]
  ) throws(Problem) -> BatchList.Volume {
    var file = volume
    if case .schoolClass(let schoolClass) = subject { file.label = schoolClass.label.compact }
    let finished = try file.finish()
    try stage.put(finished.pdf.bytes, as: finished.name)
    return BatchList.Volume(
      file: finished.name, pages: finished.pdf.pageCount, sha256: finished.pdf.sha256, members: members)
  }
}
