/// The subjects of a pupil on an individual plan, by order (S1-2.3.d).
public struct IndividualPlan: Hashable, Sendable {
  /// What the plan says about a subject.
  public struct Item: Hashable, Sendable {
    /// The subject.
    public let subject: ID<Subject>
    /// Lessons a week; nil when the pupil does not study the subject.
    public let hours: WeeklyHours?

    /// A subject with its lessons a week, or one that is not studied.
    public init(_ subject: ID<Subject>, hours: WeeklyHours?) {
      self.subject = subject
      self.hours = hours
    }
  }

  /// The pupil.
  public let pupil: ID<Pupil>
  /// The subjects, each once.
  public let items: [Item]
  /// The days.
  public let validity: Validity

  /// A plan of the subjects.
  public init(pupil: ID<Pupil>, items: [Item], validity: Validity) {
    self.pupil = pupil
    self.items = items
    self.validity = validity
  }

  /// The subjects whose cells are struck: «—» (S1-2.3.d).
  public var notStudied: [ID<Subject>] { items.filter { $0.hours == nil }.map(\.subject) }

  /// Throws when the profile has no such plans or a subject occurs twice.
  public func check(profile: SchoolProfile) throws(PeopleRefusal) {
    guard profile.structure.individualPlans else { throw .noIndividualPlans(pupil) }
    var seen: Set<ID<Subject>> = []
    for item in items {
      guard seen.insert(item.subject).inserted else { throw .subjectTwice(pupil, item.subject) }
    }
    if items.isEmpty { throw .emptyPlan(pupil) }
  }
}
