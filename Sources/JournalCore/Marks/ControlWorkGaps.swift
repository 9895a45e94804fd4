/// The pupils who were present at a control work and have no mark for it (S0-4.12.5.b).
///
/// It looks at what is recorded when it is asked, so the order in which marks and absences were entered does not matter.
public struct ControlWorkGaps: Hashable, Sendable {
  /// The pupils, by id.
  public let pupils: [ID<Pupil>]

  /// The gaps of a work: who was on the roster of its lesson, with what code, and who has a mark.
  ///
  /// A late pupil was present. Pupils taught at home are not expected.
  public init(
    roster: some Sequence<ID<Pupil>>, codes: [ID<Pupil>: AbsenceCode], marked: Set<ID<Pupil>>,
    taughtAtHome: Set<ID<Pupil>> = []
  ) {
    pupils = Set(roster).subtracting(marked).subtracting(taughtAtHome)
      .filter { !(codes[$0]?.isAbsence ?? false) }.sorted()
  }

  /// Whether nobody is missing.
  public var isEmpty: Bool { pupils.isEmpty }
}

extension WorkType {
  /// Whether it is a control work, for which everybody present is marked and which stands in a schedule: a type whose
  /// name has a word «контрольный», as «Контрольная работа», «Контрольный диктант» (S0-4.12.5, S0-5.4.16).
  public var isControlWork: Bool {
    SubjectCatalogue.folded(name).split(separator: " ").contains { $0.hasPrefix("контрольн") }
  }
}
