import JournalCore

/// What the current marks of the made-up pupils come to, for each subject and period, and what they have to come to.
struct MarkBalances {
  /// The marks of one pupil in one subject and period.
  struct Balance {
    /// The mark that they should round to; 0 while there are to be none.
    var target = 0
    /// The mark that the teacher gave for the period; 0 for none or a word.
    var given = 0
    var sum = 0
    var weight = 0
    var count = 0
  }

  private let subjects: Int
  private var balances: [Balance]

  /// No marks yet; the targets are the period marks that the pupils have.
  init(_ school: DailySchool, _ random: inout SeededGenerator) {
    subjects = school.subjectIDs.count
    balances = Array(repeating: Balance(), count: school.pupils.count * subjects * 4)
    for (pupil, entry) in school.pupils.enumerated() {
      aim(pupil, entry.made, &random)
    }
  }

  subscript(pupil: Int, subject: Int, period: Int) -> Balance {
    get { balances[(pupil * subjects + subject) * 4 + period - 1] }
    set { balances[(pupil * subjects + subject) * 4 + period - 1] = newValue }
  }

  /// A period without a mark of its own gets current marks as the others; words mean that there are none.
  private mutating func aim(_ pupil: Int, _ made: SamplePupil, _ random: inout SeededGenerator) {
    for mark in made.marks {
      guard case .period(let number) = mark.slot, let grade = mark.mark.grade, !mark.carried else { continue }
      var target = grade
      // Here and there the teacher thinks better of the pupil than the marks say, or worse.
      if random.below(100) < 3 { target = grade > 3 ? grade - 1 : grade + 1 }
      self[pupil, mark.subject, number].given = grade
      self[pupil, mark.subject, number].target = target
      for other in 1...4 where self[pupil, mark.subject, other].target == 0 {
        self[pupil, mark.subject, other].target = grade
      }
    }
    for mark in made.marks where mark.mark.grade == nil {
      if case .period(let number) = mark.slot { self[pupil, mark.subject, number].target = 0 }
    }
  }

  /// A mark of the weight for the pupil that keeps the average near its target; nil when none would.
  ///
  /// The average stays within a quarter of the target, so that it rounds to it by any school's rule. A failing mark is not
  /// given where `mayFail` is false; `must` gives the nearest one all the same.
  mutating func draw(
    _ pupil: Int, _ subject: Int, _ period: Int, weight: Int, mayFail: Bool, must: Bool,
    _ random: inout SeededGenerator
  ) -> Int? {
    let balance = self[pupil, subject, period]
    guard balance.target > 0 else { return nil }
    let (deviation, band) = (balance.sum - balance.target * balance.weight, (balance.weight + weight) / 4)
    func fits(_ value: Int) -> Bool {
      guard (mayFail ? 2 : 3)...5 ~= value else { return false }
      let next = deviation + weight * (value - balance.target)
      return abs(next) <= band || abs(next) < abs(deviation)
    }
    let wish = balance.target + MarkBalances.swing(&random)
    let order = [wish, balance.target, balance.target - 1, balance.target + 1]
    guard let value = order.first(where: fits) ?? (must ? max(mayFail ? 2 : 3, balance.target) : nil) else {
      return nil
    }
    add(value, pupil, subject, period, weight: weight)
    return value
  }

  /// Counts a mark that was given.
  mutating func add(_ value: Int, _ pupil: Int, _ subject: Int, _ period: Int, weight: Int) {
    var balance = self[pupil, subject, period]
    balance.sum += weight * value
    balance.weight += weight
    balance.count += 1
    self[pupil, subject, period] = balance
  }

  private static func swing(_ random: inout SeededGenerator) -> Int {
    switch random.below(100) {
    case 0..<52: 0
    case 52..<73: -1
    case 73..<94: 1
    case 94..<98: -2
    default: 2
    }
  }
}
