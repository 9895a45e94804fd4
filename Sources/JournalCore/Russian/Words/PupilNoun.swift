/// What a school calls a pupil, with its forms by sex and case; the raw value is the profile's `pupilWord`
/// (FORMS §23.2).
///
/// For an unknown sex the masculine stands for both, as in the law's own language: it is neutral, so a paper with a
/// code name tells nothing of the pupil behind it (REQUIREMENTS D-17).
public enum PupilNoun: String, Hashable, Sendable, CaseIterable {
  case learner = "обучающийся"
  case student = "учащийся"
  case pupil = "ученик"

  /// The forms of one pupil of the sex.
  public func forms(_ sex: Sex) -> CaseForms {
    switch (self, sex) {
    case (.pupil, .female): CaseForms("ученица", stem: "учениц", "ы е у ей е")
    case (.pupil, _): CaseForms("ученик", stem: "ученик", "а у а ом е")
    case (_, .female): CaseForms(stem + "аяся", stem: stem, "ейся ейся уюся ейся ейся")
    case (_, _): CaseForms(stem + "ийся", stem: stem, "егося емуся егося имся емся")
    }
  }

  /// The forms of several pupils of both sexes.
  public var plural: CaseForms {
    switch self {
    case .pupil: CaseForms("ученики", stem: "ученик", "ов ам ов ами ах")
    case .learner, .student: CaseForms(stem + "иеся", stem: stem, "ихся имся ихся имися ихся")
    }
  }

  private var stem: String { String(rawValue.dropLast(4)) }
}
