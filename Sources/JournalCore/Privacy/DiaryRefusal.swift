/// That a family wants no electronic diary while its consent holds (S0-11.4, S2-A2.2).
public struct DiaryRefusal: Hashable, Sendable {
  /// The pupil.
  public let pupil: ID<Pupil>
  /// The family's application.
  public let application: PaperReference
  /// The order on informing the family by paper; nil where the school needs none.
  public let order: OrderReference?
  /// The first day of the paper diary.
  public let from: Day
  /// The last day; nil while it goes on.
  public let to: Day?

  /// A refusal by the application.
  public init(
    of pupil: ID<Pupil>, application: PaperReference, order: OrderReference?, from: Day, to: Day? = nil
  ) {
    self.pupil = pupil
    self.application = application
    self.order = order
    self.from = from
    self.to = to
  }

  /// Throws `incompletePaper` without a number of the application, `diaryNeedsOrder` where the profile demands an order.
  public func check(under provision: DiaryProvision) throws(PrivacyRefusal) {
    guard application.isNumbered else { throw .incompletePaper(pupil, clause: "S0-11.4.1") }
    let hasOrder = order.map { !$0.number.allSatisfy(\.isWhitespace) } ?? false
    if provision == .automaticRefusalByOrder && !hasOrder { throw .diaryNeedsOrder(pupil) }
  }
}

/// A guardian's application for the electronic diary, where it is given to those who ask (S4-1.12.d, S4-2.2.1).
public struct DiaryApplication: Hashable, Sendable {
  /// What was decided.
  public enum Decision: String, Hashable, Sendable, CaseIterable {
    case granted, refused
  }

  /// The record.
  public let id: ID<DiaryApplication>
  /// The pupil.
  public let pupil: ID<Pupil>
  /// Who applied; nil for a grown-up pupil.
  public let guardian: ID<Guardian>?
  /// The paper.
  public let paper: PaperReference
  /// What was decided; nil while it waits.
  public let decision: Decision?
  /// When it was decided.
  public let decidedOn: Day?

  /// An application.
  public init(
    id: ID<DiaryApplication>, pupil: ID<Pupil>, guardian: ID<Guardian>?, paper: PaperReference,
    decision: Decision?, decidedOn: Day?
  ) {
    self.id = id
    self.pupil = pupil
    self.guardian = guardian
    self.paper = paper
    self.decision = decision
    self.decidedOn = decidedOn
  }
}

/// In which form a family learns of marks and absences (D-36).
public struct FamilyInforming: Hashable, Sendable {
  /// When a printed digest is made.
  public enum Digest: String, Hashable, Sendable, CaseIterable {
    /// By the school's rhythm.
    case regular
    /// When the family asks.
    case onRequest
  }

  /// Whether the electronic diary is open to the family.
  public let usesElectronicDiary: Bool
  /// Whether the pupil keeps a paper diary.
  public let keepsPaperDiary: Bool
  /// When a printed digest is made.
  public let digest: Digest

  /// How a family in the state is informed; without a granted application the diary is closed where the profile gives it
  /// to those who ask.
  public init(_ family: FamilyState?, under provision: DiaryProvision, hasGrantedApplication: Bool = false) {
    let isOpen = provision.isAutomatic || hasGrantedApplication
    usesElectronicDiary = family == .consented && isOpen
    keepsPaperDiary = family == .diaryRefused
    digest = family == .diaryRefused || family == .paperOnly ? .regular : .onRequest
  }
}
