/// How a pupil stands after a period by all marks of the period; each pupil stands in exactly one way (FORMS §5.2).
public enum PupilStanding: Hashable, Sendable {
  /// Only «5».
  case excellent
  /// Only «4» and «5», at least one «4».
  case good
  /// One «3», nothing lower.
  case oneThree
  /// Passing in another way.
  case passing
  /// At least one «2» or «1».
  case failing
  /// Not attested in a subject.
  case notAttested
  /// No mark at all.
  case noData

  /// The standing by the pupil's results in all subjects; exempt, passed and unmarked subjects are skipped.
  ///
  /// Who both fails and is not attested counts as failing, or as not attested when `failingFirst` is false.
  public init(_ results: some Sequence<PeriodMark>, failingFirst: Bool = true) {
    let results = Array(results)
    let grades = results.compactMap(\.grade)
    let fails = grades.contains { $0 <= 2 }
    let isNotAttested = results.contains(.notAttested)
    let threes = grades.filter { $0 == 3 }.count
    self =
      switch true {
      case _ where fails && (failingFirst || !isNotAttested): .failing
      case _ where isNotAttested: .notAttested
      case _ where grades.isEmpty: .noData
      case _ where threes > 1: .passing
      case _ where threes == 1: .oneThree
      case _ where grades.contains(4): .good
      default: .excellent
      }
  }

  /// Whether the pupil counts as passing.
  public var isPassing: Bool {
    switch self {
    case .excellent, .good, .oneThree, .passing: true
    case .failing, .notAttested, .noData: false
    }
  }

  /// Whether the pupil counts for quality.
  public var isQuality: Bool { self == .excellent || self == .good }
}

/// The indicators of a class by pupils, not by marks (FORMS §21.1).
public struct ClassIndicators: Hashable, Sendable {
  /// How many stand so.
  public let counts: [PupilStanding: Int]
  /// How many are on the list at the period's end.
  public let listed: Int

  /// The indicators of the pupils on the list at the period's end.
  public init(_ standings: some Sequence<PupilStanding>) {
    counts = standings.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    listed = counts.values.reduce(0, +)
  }

  /// «% успеваемости» of the class; nil for an empty list.
  public var success: Rational? { Rational.percent(sum { $0.isPassing }, of: listed) }

  /// «% качества» of the class.
  public var quality: Rational? { Rational.percent(sum { $0.isQuality }, of: listed) }

  private func sum(_ isCounted: (PupilStanding) -> Bool) -> Int {
    counts.reduce(0) { isCounted($1.key) ? $0 + $1.value : $0 }
  }
}
