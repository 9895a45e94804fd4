import GRDB
public import JournalCore

/// Asks, before a pupil's card is shown, whether the family's consent names who asks; both answers are on record (S0-1.14).
///
/// Of a pupil without consent the card holds name, birth date and sex alone, and opens for all who may see cards.
public struct OpenPersonalCard: RecordedOperation {
  public static let name = "open-personal-card"
  public static let summary =
    "Ask whether the consent admits who acts to the pupil's card, and put the answer on record."
  public static let fields: [FieldSpec] = [.required("pupil", .id, "whose card")]

  let pupil: ID<Pupil>

  /// The card of the pupil.
  public init(_ pupil: ID<Pupil>) { self.pupil = pupil }

  public init(_ fields: inout FieldReader) throws(FieldFault) { self.init(try fields.id("pupil")) }

  public func demand(in transaction: Transaction) -> AccessDemand {
    let action: AccessAction =
      transaction.session.principal.roles.isDisjoint(with: [.administrator, .secretary]) ? .view : .write
    return AccessDemand(.personalData, action, .pupil(pupil.rawValue, on: transaction.session.today))
  }

  /// Whether the card may be shown; throws `noSuchPerson`.
  public func perform(in transaction: Transaction) throws -> Admission {
    let (db, session) = (transaction.db, transaction.session)
    try db.requirePerson(pupil.rawValue, kind: .pupil)
    transaction.concerns("pupil", pupil.rawValue)
    guard let consent = try db.consent(of: pupil, on: session.today), consent.status == .given else {
      return .granted
    }
    let staff: Int64? = try db.cachedStatement(sql: "SELECT person_id FROM app_user WHERE id = ?")
      .value([session.principal.user?.rawValue])
    do {
      try consent.requireAdmission(roles: session.principal.roles, staff: staff.map { ID($0) })
      return .granted
    } catch {
      transaction.note("not-admitted")
      return .refused(error)
    }
  }
}

/// The answer to who wants to see a card.
public enum Admission: Hashable, Sendable {
  /// The card may be shown.
  case granted
  /// The family did not name who asks.
  case refused(PrivacyRefusal)
}
