import JournalCore
import TestSupport

/// Histories of made-up pupils over a school year, each movement drawn at random and kept when it is accepted.
struct RandomMovements {
  static let year = AcademicYear(startYear: 2025)
  let classes: [SchoolClass]
  private(set) var histories: [EnrolmentHistory]
  private(set) var accepted = 0
  private(set) var refused = 0

  /// Classes 7А, 7Б, 8А with eight pupils on their lists and four who may come.
  init(seed: UInt64, steps: Int = 60) {
    let year = RandomMovements.year
    let labels = [(7, "А"), (7, "Б"), (8, "А")].compactMap { ClassLabel(grade: $0.0, letter: $0.1) }
    let classes = labels.enumerated().map {
      SchoolClass(id: ID(Int64($0.offset + 1)), year: year, label: $0.element, periodKind: .quarter)
    }
    self.classes = classes
    histories = (1...12).map { number in
      let stays = number <= 8 ? [ClassStay(classes[number % 3], from: year.days.first)] : []
      return EnrolmentHistory(of: ID(Int64(number)), stays: stays)
    }
    var random = SeededGenerator(seed: seed)
    for _ in 0..<steps { step(using: &random) }
  }

  private mutating func step(using random: inout SeededGenerator) {
    let kinds: [Movement.Kind] = [.arrival, .departure, .classTransfer, .temporaryLeave, .returnFromLeave]
    let index = Int.random(in: histories.indices, using: &random)
    let kind = kinds.randomElement(using: &random) ?? .arrival
    let event = MovementEvent(
      pupil: histories[index].pupil, kind: kind,
      date: RandomMovements.year.days.first.adding(days: Int.random(in: 1..<260, using: &random)),
      from: kind.hasFrom ? classes.randomElement(using: &random) : nil,
      to: kind.hasTo ? classes.randomElement(using: &random) : nil)
    do {
      try histories[index].record(event)
      accepted += 1
    } catch {
      refused += 1
    }
  }
}
