/// How each grade of a school divides its year; every grade of the range has exactly one way (FORMS §22.1).
public struct PeriodScheme: Hashable, Sendable {
  private let kinds: [Int: PeriodKind]

  /// The scheme of the kinds, or nil when a grade of the range has none or a grade outside it has one.
  public init?(_ kinds: [Int: PeriodKind], covering range: ClosedRange<Int>) {
    guard Set(kinds.keys) == Set(range) else { return nil }
    self.kinds = kinds
  }

  /// How the grade divides its year; nil when the school does not teach the grade.
  public func kind(ofGrade grade: Int) -> PeriodKind? { kinds[grade] }

  /// The divisions that occur in the school.
  public var kindsInUse: Set<PeriodKind> { Set(kinds.values) }
}
