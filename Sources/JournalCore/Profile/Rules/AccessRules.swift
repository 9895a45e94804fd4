/// Who gets in, who issues credentials and who may edit (§9.6, §9.1).
public struct AccessRules: Hashable, Sendable {
  /// How staff and families log in (C-22).
  public let authProvider: AuthProvider
  /// Who issues credentials (C-21).
  public let credentialsIssuer: CredentialsIssuer
  /// Whether the director may edit the journal (S3-3.7.b).
  public let directorEditsJournal: Bool
  /// What a deputy may edit in the journal.
  public let deputyEdits: DeputyEditing
  /// Who enters a substitution (C-13).
  public let substitutionEnteredBy: SubstitutionEntry
  /// A breach of credentials is reported within so many working days, 1…10 (S1-3.3).
  public let breachNotifyWorkingDays: Int
  /// Whether operations after the notice of a breach are void (S1-3.4).
  public let breachVoidsOperations: Bool
  /// What a run without a login may do (DECISIONS 7).
  public let localOperatorRoles: Set<Role>

  init(_ reader: inout ProfileReader) {
    authProvider = reader.read(.authProvider)
    credentialsIssuer = reader.read(.credentialsIssuer)
    directorEditsJournal = reader.truth(.directorEditsJournal)
    deputyEdits = reader.read(.deputyEditsJournal)
    substitutionEnteredBy = reader.read(.substitutionEnteredBy)
    breachNotifyWorkingDays = reader.integer(.credentialBreachNotifyWorkingDays, in: 1...10)
    breachVoidsOperations = reader.truth(.credentialBreachVoidOperations)
    localOperatorRoles = reader.words(.localOperatorRoles)
  }
}

/// A way to log in.
public enum AuthMethod: String, ProfileWord {
  /// An account of the school, the way of entering it left open.
  case local
  /// An account of the school, opened with an activation code (S0-4.1).
  case activationCode
  /// An account of the school with login and password.
  case password
  /// The regional service РСАА; the school keeps no secret (S3-1.12).
  case rsaa

  /// Whether the school keeps the account itself.
  public var isLocal: Bool { self != .rsaa }

  /// «учётная запись школы».
  public var printed: String {
    switch self {
    case .local: "учётная запись школы"
    case .activationCode: "учётная запись школы с кодом активации"
    case .password: "учётная запись школы с логином и паролем"
    case .rsaa: "РСАА"
    }
  }
}

/// How staff and families log in.
public struct AuthProvider: ProfileReadable {
  /// Staff.
  public let staff: AuthMethod
  /// Guardians and pupils.
  public let families: AuthMethod

  static var standIn: AuthProvider { AuthProvider(staff: .local, families: .local) }

  private init(staff: AuthMethod, families: AuthMethod) {
    self.staff = staff
    self.families = families
  }

  init(yaml node: YAMLNode) throws(Misreading) {
    let fields = try node.fields(["staff", "families"])
    staff = try AuthMethod(yaml: try fields.required("staff"))
    families = try AuthMethod(yaml: try fields.required("families"))
  }

  /// «сотрудники — учётная запись школы; семьи — РСАА».
  public var printed: String { "сотрудники — \(staff.printed); семьи — \(families.printed)" }
}

/// What a deputy may edit in the journal.
public enum DeputyEditing: String, ProfileWord {
  case none, substitutionsOnly, all

  /// «только замены».
  public var printed: String {
    switch self {
    case .none: "не правит"
    case .substitutionsOnly: "только замены"
    case .all: "все записи"
    }
  }
}

/// Who enters a substitution.
public enum SubstitutionEntry: String, ProfileWord {
  /// The substitute, who also signs the journal of substitutions (S0-5.4.3).
  case substituteWithJournal
  /// The substitute, with the record of the lesson (S1-2.10).
  case substituteAtRecord
  /// A deputy (S3-3.6.c).
  case deputy

  /// «заместитель директора».
  public var printed: String {
    switch self {
    case .substituteWithJournal: "заменяющий учитель, с записью в журнале замещения"
    case .substituteAtRecord: "заменяющий учитель вместе с записью урока"
    case .deputy: "заместитель директора"
    }
  }
}
