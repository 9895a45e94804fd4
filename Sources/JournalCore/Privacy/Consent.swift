/// What a family said about the processing of a pupil's data, from a day on (S0-1.14, S0-11.1, S0-11.2).
public struct Consent: Hashable, Sendable {
  /// What was said.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case given, refused, withdrawn

    /// «дано».
    public var printed: String {
      switch self {
      case .given: "дано"
      case .refused: "отказ"
      case .withdrawn: "отозвано"
      }
    }
  }

  /// Whose data.
  public let pupil: ID<Pupil>
  /// Who signed; nil for a grown-up pupil.
  public let guardian: ID<Guardian>?
  /// What was said.
  public let status: Status
  /// What the paper covers, in its own words; empty for a refusal.
  public let scope: String
  /// Roles whose holders may process the data.
  public let roles: Set<Role>
  /// Persons of the staff who may process the data beside the roles.
  public let staff: Set<ID<StaffMember>>
  /// Third parties to whom the data may be handed.
  public let recipients: Set<ID<Recipient>>
  /// The paper.
  public let paper: PaperReference
  /// The first day that it holds.
  public let from: Day

  /// What the paper says.
  public init(
    of pupil: ID<Pupil>, by guardian: ID<Guardian>?, _ status: Status, scope: String = "",
    roles: Set<Role> = [],
    staff: Set<ID<StaffMember>> = [], recipients: Set<ID<Recipient>> = [], paper: PaperReference, from: Day
  ) {
    self.pupil = pupil
    self.guardian = guardian
    self.status = status
    self.scope = scope
    self.roles = roles
    self.staff = staff
    self.recipients = recipients
    self.paper = paper
    self.from = from
  }

  /// Throws `incompletePaper` when the paper has no number, or a consent names no scope or nobody to process the data.
  public func check() throws(PrivacyRefusal) {
    let clause = status == .given ? "S0-1.14" : "S0-11.2"
    let isWhole = status != .given || (!scope.allSatisfy(\.isWhitespace) && !(roles.isEmpty && staff.isEmpty))
    guard paper.isNumbered, isWhole else { throw .incompletePaper(pupil, clause: clause) }
  }

  /// Throws `notAdmitted` unless the consent names a role of those or the person.
  public func requireAdmission(roles: Set<Role>, staff: ID<StaffMember>?) throws(PrivacyRefusal) {
    let isNamed = staff.map(self.staff.contains) ?? false
    guard status == .given, isNamed || !self.roles.isDisjoint(with: roles) else { throw .notAdmitted(pupil) }
  }
}

/// Number and date of a family's paper: a consent, a refusal, an application.
public struct PaperReference: Hashable, Sendable {
  /// The number in the school's register.
  public let number: String
  /// The date.
  public let day: Day

  /// A reference to the paper.
  public init(number: String, day: Day) {
    self.number = number
    self.day = day
  }

  /// Whether there is a number.
  public var isNumbered: Bool { !number.allSatisfy(\.isWhitespace) }
}

/// A third party to whom the school may hand pupils' data (S0-1.15).
public struct Recipient: Hashable, Sendable {
  /// What kind of body it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case municipal, regional, developer, other
  }

  /// The record.
  public let id: ID<Recipient>
  /// What kind of body it is.
  public let kind: Kind
  /// Its name.
  public let name: String
  /// The act or contract by which it gets data.
  public let basis: String
  /// The first day.
  public let first: Day
  /// The last day; nil while it is registered.
  public let last: Day?

  /// A registered recipient.
  public init(id: ID<Recipient>, kind: Kind, name: String, basis: String, first: Day, last: Day?) {
    self.id = id
    self.kind = kind
    self.name = name
    self.basis = basis
    self.first = first
    self.last = last
  }
}
