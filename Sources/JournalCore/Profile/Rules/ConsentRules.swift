/// What is kept and printed about families without consent (§9.6, S0-11).
public struct ConsentRules: Hashable, Sendable {
  /// What is kept when consent was refused.
  public let refusedMode: ConsentRefusedMode
  /// What happens when consent is withdrawn.
  public let withdrawnMode: ConsentWithdrawnMode
  /// Names that replace real ones.
  public let codeName: SchoolProfile.CodeNames
  /// Where the number of a code name is the only one.
  public let codeNameScope: CodeNameScope
  /// With which prints of journals the copy of the order goes; at least one (S0-11.3.5).
  public let orderAttached: Set<OrderAttachment>

  init(_ reader: inout ProfileReader) {
    refusedMode = reader.read(.consentRefusedMode)
    withdrawnMode = reader.read(.consentWithdrawnMode)
    codeName = SchoolProfile.CodeNames(
      pupil: reader.pattern(.codeNamePupil), guardian: reader.pattern(.codeNameGuardian))
    codeNameScope = reader.read(.codeNameScope)
    orderAttached = reader.words(.anonymisationOrderAttach)
  }
}

/// What is kept when consent was refused.
public enum ConsentRefusedMode: String, ProfileWord {
  /// Name, date of birth and sex; no account of a guardian (S0-11.2).
  case minimal

  /// «ФИО, дата рождения, пол».
  public var printed: String { "только ФИО, дата рождения и пол; без учётной записи родителя" }
}

/// What happens when consent is withdrawn.
public enum ConsentWithdrawnMode: String, ProfileWord {
  /// A code name by order replaces the name (S0-11.3).
  case codeNameByOrder

  /// «кодовое имя по приказу».
  public var printed: String { "кодовое имя по приказу" }
}

/// Where the number of a code name is the only one.
public enum CodeNameScope: String, ProfileWord {
  /// In the school, for ever (S0-11.3.3.a).
  case school

  /// «школа».
  public var printed: String { "один номер на всю школу, повторно не выдаётся" }
}

/// Prints of journals that the copy of the order goes with.
public enum OrderAttachment: String, ProfileWord {
  case period, year

  /// «итоги периода».
  public var printed: String {
    switch self {
    case .period: "печать журнала по итогам периода"
    case .year: "печать журнала по итогам года"
    }
  }
}
