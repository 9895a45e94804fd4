public import JournalCore

extension SampleSchool {
  /// An unusual case of FORMS §20 that the made-up school holds, each in a fixed class.
  public enum EdgeCase: String, Hashable, Sendable, CaseIterable {
    /// Came on 12 November with the marks of the former school (carried).
    case arrivedWithCarriedMarks
    /// Came on 19 January; the earlier periods are empty.
    case arrivedWithoutMarks
    /// Left the school on 5 December.
    case left
    /// Went to another class of the school on 1 December.
    case movedBetweenClasses
    /// Went to another class on 10 November and came back on 2 February.
    case movedTwice
    /// Has «н/а» in the second quarter of one subject.
    case notAttested
    /// Has «осв» in physical education all year.
    case exempt
    /// A first grade, which is taught without marks.
    case gradeOneWithoutMarks
    /// A class that divides its year into half-years.
    case halfYears
    /// A ninth grade with examination marks.
    case examMarks
    /// A pupil of the eleventh grade with examination marks.
    case examMarksGradeEleven
    /// Goes on to the next grade with a debt.
    case conditionalPromotion
    /// Stays for a second year.
    case repeatedYear
    /// «Ученик 1»: no name anywhere in the file, sex unknown, consent withdrawn.
    case codedPupil
    /// A surname that begins with Ё.
    case yoSurname
    /// A surname of two parts.
    case hyphenatedSurname
    /// A name with the Komi letters Ӧ and І.
    case komiLetters
    /// A full name of exactly 62 letters.
    case longName
    /// A class of 45 pupils, whatever was asked for.
    case largeClass
    /// A class with 24 subjects.
    case manySubjects
    /// A class without pupils.
    case emptyClass
    /// Is taught at home from 10 November on.
    case homeTaught
    /// Studies by an individual plan without two subjects of the class.
    case individualPlan
    /// A family that refused consent.
    case consentRefused
    /// A family that refused the electronic diary.
    case diaryRefused
    /// A family that gets papers only.
    case paperOnly
    /// A new surname from 2 February on.
    case surnameChange
    /// A subject with «зач» in place of marks.
    case passed

    /// The class that holds the case.
    public var label: ClassLabel { ClassSequence.label(place.grade, "А") }

    /// The grade, and the pupil's place in the order of creation from 0; nil for cases of a whole class.
    private var place: (grade: Int, slot: Int?) {
      switch self {
      case .arrivedWithCarriedMarks: (7, 1)
      case .left: (7, 2)
      case .movedBetweenClasses: (7, 3)
      case .notAttested: (7, 4)
      case .exempt: (7, 5)
      case .conditionalPromotion: (7, 6)
      case .codedPupil: (7, 7)
      case .yoSurname: (7, 8)
      case .hyphenatedSurname: (7, 9)
      case .consentRefused: (7, 10)
      case .diaryRefused: (7, 11)
      case .paperOnly: (7, 12)
      case .gradeOneWithoutMarks: (1, nil)
      case .examMarks: (9, nil)
      case .surnameChange: (9, 1)
      case .halfYears, .passed: (10, nil)
      case .individualPlan: (10, 1)
      case .examMarksGradeEleven: (11, 1)
      case .arrivedWithoutMarks: (5, 1)
      case .longName: (5, 2)
      case .homeTaught: (5, 3)
      case .largeClass: (2, nil)
      case .emptyClass: (4, nil)
      case .movedTwice: (6, 1)
      case .komiLetters: (6, 2)
      case .manySubjects: (8, nil)
      case .repeatedYear: (8, 1)
      }
    }

    /// Whether the case fits the school: its class is there, with enough pupils, and so is a class to move to.
    func fits(_ labels: [ClassLabel], pupilsPerClass: Int) -> Bool {
      guard labels.contains(label), (place.slot ?? -1) < pupilsPerClass else { return false }
      return !moves || target(in: labels) != nil
    }

    /// The class that a moving pupil goes to: the parallel one, or in a small school one of a near grade.
    func target(in labels: [ClassLabel]) -> ClassLabel? {
      let nearest = self == .movedTwice ? 5 : 8
      let choices = [ClassSequence.label(place.grade, "Б"), ClassSequence.label(nearest, "А")]
      return choices.first(where: labels.contains)
    }

    /// The case of the pupil made in the place of the class; nil for an ordinary pupil.
    static func at(_ slot: Int, of label: ClassLabel) -> EdgeCase? {
      allCases.first { $0.place.slot == slot && $0.label == label }
    }

    private var moves: Bool { self == .movedBetweenClasses || self == .movedTwice }
  }
}
