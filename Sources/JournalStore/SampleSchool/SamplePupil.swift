import JournalCore

/// A made-up pupil with everything that the journal will hold of it.
struct SamplePupil {
  /// A stay in a class; without a last day it lasts to the end of the year.
  struct Stay {
    let label: ClassLabel
    let first: Day
    var last: Day?
  }

  /// A mark in the subject with the index.
  struct Mark {
    let subject: Int
    let slot: MarkSlot
    let mark: PeriodMark
    let carried: Bool
  }

  let edgeCase: SampleSchool.EdgeCase?
  var sex: Sex
  var born: Day?
  var names: [(from: Day, name: PersonName)] = []
  var families: [(from: Day, state: FamilyState)] = []
  var code: (name: CodeName, from: Day)?
  var stays: [Stay]
  var movements: [Movement] = []
  var homeTeaching: (first: Day, order: OrderReference)?
  /// Indices of subjects outside an individual plan.
  var notStudied: [Int] = []
  var marks: [Mark] = []
  var decision: CouncilDecision?
  /// Indices of the subjects in debt.
  var debts: [Int] = []

  /// The class on the day, nil while the pupil is not at the school.
  func label(on day: Day) -> ClassLabel? {
    stays.first { $0.first <= day && ($0.last.map { last in day <= last } ?? true) }?.label
  }

  /// The class at the end of the year, nil for a pupil who left.
  var finalLabel: ClassLabel? {
    guard let stay = stays.last, stay.last == nil else { return nil }
    return stay.label
  }
}
