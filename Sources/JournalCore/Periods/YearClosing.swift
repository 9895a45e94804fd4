/// One thing that keeps a class's year from being closed (S0-7.5, S0-7.5.1, S0-7.5.2).
public enum YearBlocker: Hashable, Sendable {
  /// A period of the class is not closed.
  case openPeriod(Int)
  /// A pupil has no year mark and no open extension in the subject.
  case missingYearMark(PeriodMarkPlace)
  /// An examination that the pupil takes has no result.
  case examPending(PeriodMarkPlace)
  /// The council has not decided about the pupil.
  case undecided(ID<Pupil>)

  /// «не закрыт период 4», «нет годовой отметки: обучающийся 15, предмет 3, год».
  public var title: String {
    switch self {
    case .openPeriod(let number): "не закрыт период \(number)"
    case .missingYearMark(let place): "нет годовой отметки: \(place)"
    case .examPending(let place): "нет результата: \(place)"
    case .undecided(let pupil): "нет решения педагогического совета: обучающийся \(pupil)"
    }
  }
}

/// What a class has and lacks at the end of its year.
public struct YearClosing: Hashable, Sendable {
  /// The class.
  public let label: ClassLabel
  /// How the class divides its year.
  public let kind: PeriodKind
  /// The numbers of the periods closed for the whole class.
  public var closedPeriods: Set<Int> = []
  /// The places of every year mark that is due.
  public var expected: Set<PeriodMarkPlace> = []
  /// The places that have a year mark.
  public var valued: Set<PeriodMarkPlace> = []
  /// The places whose subject has an open extension in some period.
  public var extended: Set<PeriodMarkPlace> = []
  /// Examinations without a result.
  public var pendingExams: Set<PeriodMarkPlace> = []
  /// The pupils in the class on the last day.
  public var pupils: Set<ID<Pupil>> = []
  /// Those that the council decided about.
  public var decided: Set<ID<Pupil>> = []

  /// A closing of which only the class is known.
  public init(label: ClassLabel, kind: PeriodKind) {
    self.label = label
    self.kind = kind
  }

  /// Everything that blocks, in the order of the cases.
  public func blockers(under profile: SchoolProfile) -> [YearBlocker] {
    let open = (1...kind.count).filter { !closedPeriods.contains($0) }
    let missing = profile.everyPupilNeedsPeriodValue ? expected.subtracting(valued).subtracting(extended) : []
    return open.map(YearBlocker.openPeriod) + YearClosing.ordered(missing).map(YearBlocker.missingYearMark)
      + YearClosing.ordered(pendingExams).map(YearBlocker.examPending)
      + pupils.subtracting(decided).sorted().map(YearBlocker.undecided)
  }

  /// Throws `yearBlocked` when anything blocks.
  public func admit(under profile: SchoolProfile) throws(PeriodRefusal) {
    let blockers = blockers(under: profile)
    guard blockers.isEmpty else { throw .yearBlocked(label, blockers) }
  }

  private static func ordered(_ places: Set<PeriodMarkPlace>) -> [PeriodMarkPlace] {
    places.sorted { ($0.pupil, $0.subject, $0.slot) < ($1.pupil, $1.subject, $1.slot) }
  }
}
