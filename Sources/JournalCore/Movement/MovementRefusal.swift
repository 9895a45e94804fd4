/// Why a movement, or a count of movements, is refused.
public enum MovementRefusal: Error, RuleRefusal {
  /// The movement lacks the class it needs, names one it may not have, or goes from a class into itself.
  case incomplete(Movement.Kind)
  /// The movement has no order, or an order without a number.
  case noOrder(Movement.Kind)
  /// The pupil is on the list of a class on the day or later in the year.
  case alreadyListed(pupil: ID<Pupil>, day: Day)
  /// The pupil is not on the list of the class on the day.
  case notListed(pupil: ID<Pupil>, label: ClassLabel, day: Day)
  /// The pupil has a movement after the day; only the last one can be ended or taken back.
  case laterMovement(pupil: ID<Pupil>, day: Day)
  /// The journal has no movement with the id.
  case noSuchMovement(ID<Movement>)
  /// The pupil has no such movement.
  case unknown(pupil: ID<Pupil>, Movement.Kind, day: Day)
  /// A transfer to the next year is not dated with its first day, or the years do not follow each other.
  case notAtTurnOfYear(Movement.Kind, day: Day, first: Day)
  /// A transfer does not rise by one grade, or a repetition changes the grade.
  case wrongGrade(Movement.Kind, from: ClassLabel, to: ClassLabel)
  /// The grade completes no level of the school.
  case notACompletionGrade(ClassLabel)
  /// The pupil is on leave already.
  case alreadyOnLeave(pupil: ID<Pupil>, day: Day)
  /// The pupil is not on leave.
  case notOnLeave(pupil: ID<Pupil>, day: Day)
  /// The movements give another list than the classes have; pupils on one of the two only.
  case doesNotClose(scope: String, day: Day, computed: Int, listed: Int, pupils: [ID<Pupil>])
  /// A request was carried out before.
  case requestDone(request: Int64, movement: Int64)
}
