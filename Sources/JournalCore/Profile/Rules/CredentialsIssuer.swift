/// Somebody who issues or hands over credentials.
public enum CredentialsParty: String, ProfileWord {
  case administrator, responsiblePerson, classTeacher

  /// «администратор».
  public var printed: String {
    switch self {
    case .administrator: "администратор"
    case .responsiblePerson: "ответственный за журнал"
    case .classTeacher: "классный руководитель"
    }
  }
}

/// Who issues credentials to staff and to families (C-21).
public struct CredentialsIssuer: ProfileReadable {
  /// To staff; at least one.
  public let staff: Set<CredentialsParty>
  /// To guardians and pupils; at least one.
  public let families: Set<CredentialsParty>
  /// Who hands to families what another issued; nil when the issuer does (S3-3.4.e).
  public let familiesThrough: CredentialsParty?
  /// Whether a signed receipt is needed (S4-3.3.o).
  public let receiptRequired: Bool

  static var standIn: CredentialsIssuer {
    CredentialsIssuer(
      staff: [.administrator], families: [.administrator], familiesThrough: nil, receiptRequired: false)
  }

  private init(
    staff: Set<CredentialsParty>, families: Set<CredentialsParty>, familiesThrough: CredentialsParty?,
    receiptRequired: Bool
  ) {
    self.staff = staff
    self.families = families
    self.familiesThrough = familiesThrough
    self.receiptRequired = receiptRequired
  }

  /// `{ staff: [administrator], families: [administrator], through: classTeacher, receipt: false }`;
  /// `through` may be left out.
  init(yaml node: YAMLNode) throws(Misreading) {
    let fields = try node.fields(["staff", "families", "through", "receipt"])
    let staff = try fields.required("staff").words(CredentialsParty.self, mayBeEmpty: false)
    let families = try fields.required("families").words(CredentialsParty.self, mayBeEmpty: false)
    var through: CredentialsParty?
    if let field = fields["through"] { through = try CredentialsParty(yaml: field) }
    let receipt = try fields.required("receipt").truth()
    self.init(
      staff: Set(staff), families: Set(families), familiesThrough: through, receiptRequired: receipt)
  }

  /// «сотрудникам — администратор; семьям — администратор через классного руководителя».
  public var printed: String {
    let way = familiesThrough.map { " (передаёт \($0.printed))" } ?? ""
    return "сотрудникам — \(staff.printed); семьям — \(families.printed)\(way)"
      + (receiptRequired ? "; под подпись" : "")
  }
}
