/// The sets of weights of the degree of learning that schools use; the setting `souWeights` (FORMS §21.1).
public enum DegreeWeightVariant: String, Hashable, Sendable, CaseIterable {
  /// 100, 64, 36, 16, and 7 for «н/а».
  case withNotAttested
  /// 100, 64, 36, 16; «н/а» weighs nothing.
  case withoutNotAttested
  /// The later table: 14 in place of 16 for «2».
  case later

  /// The weights.
  public var weights: MarkCounts.DegreeWeights {
    let standard = MarkCounts.DegreeWeights.standard
    return switch self {
    case .withNotAttested: standard
    case .withoutNotAttested: MarkCounts.DegreeWeights(byMark: standard.byMark, notAttested: 0)
    case .later:
      MarkCounts.DegreeWeights(
        byMark: standard.byMark.merging([2: 14]) { $1 }, notAttested: standard.notAttested)
    }
  }
}
