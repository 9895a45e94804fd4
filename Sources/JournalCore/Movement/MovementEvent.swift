/// A movement as records: who went from which class into which, and when the lists change.
public struct MovementEvent: Hashable, Sendable {
  /// The pupil.
  public let pupil: ID<Pupil>
  /// What happened.
  public let kind: Movement.Kind
  /// The date of the movement, as its order gives it.
  public let date: Day
  /// The class left, where the kind has one.
  public let from: SchoolClass?
  /// The class entered, where the kind has one.
  public let to: SchoolClass?

  /// A movement between the classes.
  public init(pupil: ID<Pupil>, kind: Movement.Kind, date: Day, from: SchoolClass?, to: SchoolClass?) {
    self.pupil = pupil
    self.kind = kind
    self.date = date
    self.from = from
    self.to = to
  }

  /// The first day whose list shows the movement: who leaves is still on the list of the day of leaving.
  public var effect: Day { kind.leavesSchool ? date.adding(days: 1) : date }
}

/// One stay of a pupil in a class.
public struct ClassStay: Hashable, Sendable {
  /// The class.
  public let schoolClass: SchoolClass
  /// The first day on the list.
  public let first: Day
  /// The last day on the list as a movement ended it; nil while nothing did.
  public let storedLast: Day?

  /// A stay; without a last day it lasts until the school year of the class ends.
  public init(_ schoolClass: SchoolClass, from first: Day, to storedLast: Day? = nil) {
    self.schoolClass = schoolClass
    self.first = first
    self.storedLast = storedLast
  }

  /// The last day on the list.
  public var last: Day { storedLast ?? schoolClass.year.days.last }

  /// Whether the pupil is on the list on the day.
  public func contains(_ day: Day) -> Bool { first <= day && day <= last }
}
