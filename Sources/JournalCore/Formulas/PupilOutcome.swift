/// How a pupil stands after a period, and by which subjects (FORMS §5.2).
public struct PupilOutcome: Hashable, Sendable {
  /// The one way in which the pupil counts.
  public let standing: PupilStanding
  private let results: [PeriodMark?]

  /// The outcome of the results, one a subject in curriculum order; nil where nothing was entered.
  ///
  /// Who both fails and is not attested counts as failing, or as not attested when `failingFirst` is false (FORMS §5.2).
  public init(_ results: [PeriodMark?], failingFirst: Bool = true) {
    self.results = results
    standing = PupilStanding(results.compactMap(\.self), failingFirst: failingFirst)
  }

  /// The places of the subjects with a «4».
  public var fours: [Int] { places { $0.grade == 4 } }
  /// The places of the subjects with a «3».
  public var threes: [Int] { places { $0.grade == 3 } }
  /// The places of the subjects with a «2» or «1».
  public var failed: [Int] { places { grade in grade.grade.map { $0 <= 2 } ?? false } }
  /// The places of the subjects in which the pupil is not attested.
  public var notAttested: [Int] { places { $0 == .notAttested } }
  /// The places of the subjects from which the pupil is exempt.
  public var exempt: [Int] { places { $0 == .exempt } }

  /// Whether the pupil has fours and fives with exactly one «4»: «из них с одной «4»» (FORMS §5.2).
  public var hasOneFour: Bool { standing == .good && fours.count == 1 }

  /// «Средний балл ученика»: the sum of the marks over their number; nil without marks (FORMS §6).
  public var average: Rational? { MarkCounts(results).average }

  private func places(where isMeant: (PeriodMark) -> Bool) -> [Int] {
    results.indices.filter { place in results[place].map(isMeant) ?? false }
  }
}

extension ClassIndicators {
  /// The indicators of the pupils on the list at the period's end, by their outcomes (FORMS §21.1).
  public init(of outcomes: some Sequence<PupilOutcome>) { self.init(outcomes.map(\.standing)) }

  /// How many stand so.
  public func count(_ standing: PupilStanding) -> Int { counts[standing] ?? 0 }

  /// How many pass: excellent, good, with one «3» and the others (FORMS §5.2).
  public var passing: Int { counts.reduce(0) { $1.key.isPassing ? $0 + $1.value : $0 } }

  /// How many count for quality: excellent and good.
  public var goodOrBetter: Int { counts.reduce(0) { $1.key.isQuality ? $0 + $1.value : $0 } }
}
