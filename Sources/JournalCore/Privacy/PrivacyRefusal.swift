/// Why a rule about consent, withdrawal or the diary refuses (REQUIREMENTS §6.8).
public enum PrivacyRefusal: Error, RuleRefusal {
  /// Nothing of the kind may be stored before consent is recorded.
  case noConsent(ID<Pupil>, PersonalField)
  /// Consent was refused: only name, birth date and sex are stored.
  case minimalData(ID<Pupil>, PersonalField)
  /// The pupil goes by a code name: nothing that could tell who it is is stored.
  case codedData(ID<Pupil>, PersonalField)
  /// A family's state cannot follow the one before.
  case impossibleChange(ID<Pupil>, from: FamilyState?, to: FamilyState)
  /// A later state is recorded already.
  case laterState(ID<Pupil>, Day)
  /// The consent does not name who asks.
  case notAdmitted(ID<Pupil>)
  /// A paper lacks its number, or a refusal its scope.
  case incompletePaper(ID<Pupil>, clause: String)
  /// The recipient is not registered on the day.
  case unregisteredRecipient(ID<Recipient>, Day)
  /// Data of pupils without consent would leave the school.
  case disclosureWithoutConsent(pupils: Int)
  /// Consent is being withdrawn already.
  case caseIsOpen(ID<Pupil>, ID<WithdrawalCase>)
  /// A code name is given by a withdrawal, not by itself.
  case onlyByWithdrawal(ID<Pupil>)
  /// There is no such case.
  case noSuchCase(ID<WithdrawalCase>)
  /// A step of the withdrawal was tried before the one that it needs.
  case stepTooEarly(ID<WithdrawalCase>, WithdrawalStep, needed: WithdrawalStep)
  /// The step is done.
  case stepIsDone(ID<WithdrawalCase>, WithdrawalStep)
  /// A step is dated before the one that it needs.
  case stepDatedTooEarly(ID<WithdrawalCase>, WithdrawalStep, since: Day)
  /// An order names nobody.
  case emptyOrder
  /// The order is not in force yet.
  case orderNotInForce(ID<WithdrawalCase>, from: Day)
  /// Texts still hold the name.
  case openTexts(ID<WithdrawalCase>, count: Int)
  /// The text holds the name still.
  case textStillNamesPupil(ID<WithdrawalCase>, table: String, key: String)
  /// The record holds no name that would have to go.
  case nothingToRedact(ID<WithdrawalCase>, table: String, key: String)
  /// The texts of the table cannot be erased.
  case textCannotBeErased(table: String, key: String)
  /// The person is no guardian of the pupil.
  case notGuardian(ID<Guardian>, of: ID<Pupil>)
  /// The guardian stands for a pupil whose consent holds, and keeps the name.
  case guardianOfAnother(ID<Guardian>, pupil: ID<Pupil>)
  /// The diary is refused already.
  case diaryIsRefused(ID<Pupil>, since: Day)
  /// The diary was not refused.
  case diaryIsNotRefused(ID<Pupil>)
  /// A refusal of the diary needs an order.
  case diaryNeedsOrder(ID<Pupil>)
  /// There is no such application.
  case noSuchApplication(ID<DiaryApplication>)
  /// The application was decided.
  case applicationIsDecided(ID<DiaryApplication>, Day)
  /// The journal has no vault yet.
  case noVault
  /// The journal has a vault.
  case vaultExists
  /// The vault holds no link for the code.
  case noLink(CodeKind, Int)
}

extension PrivacyRefusal {
  /// The clause that refuses.
  public var clause: String {
    switch self {
    case .noConsent: "S0-11.1"
    case .minimalData(_, .portalAccount): "S0-11.2.1"
    case .minimalData: "S0-11.2.2"
    case .codedData(_, .portalAccount), .stepDatedTooEarly(_, .accountDeleted, _): "S0-11.3.2"
    case .codedData, .openTexts, .textStillNamesPupil, .nothingToRedact, .textCannotBeErased: "S0-11.3.4"
    case .impossibleChange(_, _, .diaryRefused): "S0-11.4"
    case .impossibleChange, .laterState: "D-36"
    case .notAdmitted: "S0-1.14"
    case .incompletePaper(_, let clause): clause
    case .unregisteredRecipient: "S0-1.15"
    case .disclosureWithoutConsent: "S0-11.2.2"
    case .caseIsOpen, .noSuchCase, .onlyByWithdrawal: "S0-11.3"
    case .stepTooEarly(_, let step, _), .stepIsDone(_, let step), .stepDatedTooEarly(_, let step, _):
      step.clause
    case .orderNotInForce, .emptyOrder: "S0-11.3.3"
    case .notGuardian, .guardianOfAnother: "S0-11.3.3.b"
    case .diaryIsRefused, .diaryIsNotRefused: "S0-11.4"
    case .diaryNeedsOrder: "S0-11.4.2.a"
    case .noSuchApplication, .applicationIsDecided: "S4-1.12.d"
    case .noVault, .vaultExists, .noLink: "D-16"
    }
  }
}
