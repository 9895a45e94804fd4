/// How often each mark was given, and the indicators of FORMS §21.1 that follow from it.
///
/// Those on the list without any mark and those exempt are outside the denominator; the not attested are inside.
public struct MarkCounts: Hashable, Sendable {
  /// Weights of the degree of learning (СОУ) by mark, and of «н/а», in per cent.
  public struct DegreeWeights: Hashable, Sendable {
    /// By mark, 1…5; a mark without an entry weighs nothing.
    public let byMark: [Int: Int]
    /// Of a pupil not attested.
    public let notAttested: Int

    /// The weights, each 0…100.
    public init(byMark: [Int: Int], notAttested: Int) {
      self.byMark = byMark
      self.notAttested = notAttested
    }

    /// Simonov's weights with «н/а»: 100, 64, 36, 16 and 7.
    public static let standard = DegreeWeights(byMark: [5: 100, 4: 64, 3: 36, 2: 16, 1: 7], notAttested: 7)
  }

  /// How many pupils have the mark, by mark 1…5.
  public let byMark: [Int: Int]
  /// How many are not attested.
  public let notAttested: Int
  /// How many are exempt.
  public let exempt: Int
  /// How many passed, failed or learn without marks: outside the indicators.
  public let ungraded: Int
  /// How many have nothing entered.
  public let missing: Int

  /// The counts of the results, one entry a pupil of the list; nil where nothing was entered.
  public init(_ results: some Sequence<PeriodMark?>) {
    var byMark: [Int: Int] = [:]
    var (notAttested, exempt, ungraded, missing) = (0, 0, 0, 0)
    for result in results {
      switch result {
      case .grade(let grade): byMark[grade, default: 0] += 1
      case .notAttested: notAttested += 1
      case .exempt: exempt += 1
      case .ungraded, .passed, .failed: ungraded += 1
      case nil: missing += 1
      }
    }
    self.init(
      byMark: byMark, notAttested: notAttested, exempt: exempt, ungraded: ungraded, missing: missing)
  }

  private init(byMark: [Int: Int], notAttested: Int, exempt: Int, ungraded: Int, missing: Int) {
    self.byMark = byMark
    self.notAttested = notAttested
    self.exempt = exempt
    self.ungraded = ungraded
    self.missing = missing
  }

  /// How many have the mark.
  public func count(_ mark: Int) -> Int { byMark[mark] ?? 0 }

  /// How many have a mark of the scale.
  public var graded: Int { byMark.values.reduce(0, +) }

  /// N of the formulas: the graded and the not attested.
  public var base: Int { graded + notAttested }

  /// «% успеваемости»: those with 3, 4 or 5; nil without anybody in the base, for which papers print «—».
  public var success: Rational? { Rational.percent(count(5) + count(4) + count(3), of: base) }

  /// «% качества»: those with 4 or 5.
  public var quality: Rational? { Rational.percent(count(5) + count(4), of: base) }

  /// «Средний балл» of the marks of the scale; nil without marks.
  public var average: Rational? {
    Rational(byMark.reduce(0) { $0 + $1.key * $1.value }, over: graded)
  }

  /// «СОУ», the degree of learning in per cent.
  public func degreeOfLearning(_ weights: DegreeWeights = .standard) -> Rational? {
    let marks = byMark.reduce(0) { $0 + (weights.byMark[$1.key] ?? 0) * $1.value }
    return Rational(marks + weights.notAttested * notAttested, over: base)
  }

  /// The counts of both together; per cents are taken anew from the sums (FORMS §11).
  public static func + (left: MarkCounts, right: MarkCounts) -> MarkCounts {
    MarkCounts(
      byMark: left.byMark.merging(right.byMark, uniquingKeysWith: +),
      notAttested: left.notAttested + right.notAttested, exempt: left.exempt + right.exempt,
      ungraded: left.ungraded + right.ungraded, missing: left.missing + right.missing)
  }
}
