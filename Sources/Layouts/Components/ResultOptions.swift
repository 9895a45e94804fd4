import JournalCore

/// Options that papers with results share (FORMS §5.2, §21.1).
enum ResultOptions {
  /// How the degree of learning is weighed.
  static let degree = FormOption(
    "souWeights", DegreeWeightVariant.allCases.map(\.rawValue),
    "weights of «СОУ»: 100-64-36-16 with 7 for «н/а», without it, or the later table with 14 for «2»")

  /// What comes first of «2» and «н/а».
  static let precedence = FormOption(
    "failingAndNotAttested", ["failing", "notAttested"],
    "as what a pupil with «2» and «н/а» is counted, once")

  /// The weights that the options choose.
  static func weights(_ options: FormOptions) -> MarkCounts.DegreeWeights {
    (DegreeWeightVariant(rawValue: options["souWeights"]) ?? .withNotAttested).weights
  }

  /// Whether «2» comes before «н/а».
  static func failingFirst(_ options: FormOptions) -> Bool { options["failingAndNotAttested"] == "failing" }
}
