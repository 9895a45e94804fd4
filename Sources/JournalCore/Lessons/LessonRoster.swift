/// Who belongs to a lesson on its day, in the order of ids, with how each stands to the subject.
///
/// A pure function of facts: the class list of the day, the members of subgroup, stream or course, subjects left out by
/// an individual plan (S1-2.3.d), medical exemptions (S0-4.13.3) and teaching at home (S0-4.12.10, G-13).
public struct LessonRoster: Hashable, Sendable {
  /// How a pupil stands to the lesson.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    /// Is expected at the lesson; presence and marks are kept.
    case studies
    /// Is freed from the subject by a certificate: expected, but neither «ОТ» nor a failing period mark (S0-6.3.c).
    case exempt
    /// Is taught at home: not expected, not counted as absent, marked by topic (G-13, S0-4.12.10).
    case atHome
    /// Leaves the subject out by an individual plan: neither expected nor marked, printed «—» (S1-2.3.d).
    case notStudied

    /// Whether presence or absence is kept.
    public var isExpected: Bool { self == .studies || self == .exempt }
    /// Whether marks may be given.
    public var mayBeMarked: Bool { self != .notStudied }
  }

  /// One pupil of the lesson.
  public struct Seat: Hashable, Sendable {
    /// The pupil.
    public let pupil: ID<Pupil>
    /// The class that the pupil is listed in on the day; marks print there (S1-2.3.c).
    public let schoolClass: ID<SchoolClass>
    /// How the pupil stands to the lesson.
    public let standing: Standing

    /// A pupil of the class.
    public init(pupil: ID<Pupil>, schoolClass: ID<SchoolClass>, standing: Standing) {
      self.pupil = pupil
      self.schoolClass = schoolClass
      self.standing = standing
    }
  }

  /// The pupils by id.
  public let seats: [Seat]

  /// The pupil's seat; nil when the pupil does not belong to the lesson.
  public func seat(of pupil: ID<Pupil>) -> Seat? { seats.first { $0.pupil == pupil } }

  /// Those whose presence or absence is kept.
  public var expected: [ID<Pupil>] { seats.filter(\.standing.isExpected).map(\.pupil) }

  /// Those who may be marked.
  public var markable: [ID<Pupil>] { seats.filter(\.standing.mayBeMarked).map(\.pupil) }
}

/// What is known of the pupils of a lesson on its day.
public struct RosterFacts: Hashable, Sendable {
  /// Who is taught.
  public var target: AssignmentTarget
  /// The pupils listed on the day in the classes that the lesson draws from, each with the class.
  public var enrolled: [ID<Pupil>: ID<SchoolClass>]
  /// The members on the day of the subgroup, stream or course; not looked at for a class or a pupil at home.
  public var members: Set<ID<Pupil>> = []
  /// Those whose individual plan leaves the subject out.
  public var leftOut: Set<ID<Pupil>> = []
  /// Those freed from the subject by a certificate that holds on the day.
  public var exempt: Set<ID<Pupil>> = []
  /// Those taught at home on the day.
  public var atHome: Set<ID<Pupil>> = []

  /// The class list of the day alone.
  public init(target: AssignmentTarget, enrolled: [ID<Pupil>: ID<SchoolClass>]) {
    self.target = target
    self.enrolled = enrolled
  }
}

extension LessonRoster {
  /// Who belongs to the lesson by the facts.
  public init(_ facts: RosterFacts) {
    let pupils: [ID<Pupil>: ID<SchoolClass>] =
      switch facts.target {
      case .schoolClass(let own): facts.enrolled.filter { $0.value == own }
      case .subgroup, .stream, .course: facts.enrolled.filter { facts.members.contains($0.key) }
      case .pupil(let only): facts.enrolled.filter { $0.key == only }
      }
    seats = pupils.keys.sorted().compactMap { pupil in
      pupils[pupil].map {
        Seat(pupil: pupil, schoolClass: $0, standing: LessonRoster.standing(of: pupil, by: facts))
      }
    }
  }

  private static func standing(of pupil: ID<Pupil>, by facts: RosterFacts) -> Standing {
    if facts.leftOut.contains(pupil) { return .notStudied }
    if case .pupil = facts.target { return facts.exempt.contains(pupil) ? .exempt : .studies }
    if facts.atHome.contains(pupil) { return .atHome }
    return facts.exempt.contains(pupil) ? .exempt : .studies
  }
}
