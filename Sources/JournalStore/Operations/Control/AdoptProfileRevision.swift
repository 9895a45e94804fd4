import GRDB
public import JournalCore

/// Adopts a revision of the school's rules from a day on; revisions are added and never edited (S2-11, S3-6).
public struct AdoptProfileRevision: RecordedOperation {
  public static let name = "adopt-profile-revision"
  public static let summary = "Adopt a revision of the school's rules from a day on."
  public static let fields: [FieldSpec] = [
    .required("valid-from", .day, "the first day"), .required("profile", .text, "the id of the profile"),
    .required("digest", .text, "the SHA-256 of the profile's text, hexadecimal"),
    .required("title", .text, "the title"), .optional("agreed-by", .text, "the council that agreed"),
    .optional("agreed-day", .day, "when it agreed"),
    .optional("approved-day", .day, "when the director approved"),
    .optional("act-number", .text, "the order or minutes it rests on"),
    .optional("act-day", .day, "their date"),
  ]

  /// What a revision rests on; a revision is refused without any part of it.
  public struct Basis: Hashable, Sendable {
    /// The council that agreed.
    public var agreedBy: String?
    /// When it agreed.
    public var agreedOn: Day?
    /// When the director approved.
    public var approvedOn: Day?
    /// The order or minutes.
    public var act: OrderReference?

    /// A basis of the parts.
    public init(agreedBy: String?, agreedOn: Day?, approvedOn: Day?, act: OrderReference?) {
      self.agreedBy = agreedBy
      self.agreedOn = agreedOn
      self.approvedOn = approvedOn
      self.act = act
    }
  }

  let validFrom: Day
  let profile: String
  let digest: String
  let title: String
  let basis: Basis

  /// The profile's text with the digest holds from the day on.
  public init(profile: String, digest: String, title: String, validFrom: Day, basis: Basis) {
    self.profile = profile
    self.digest = digest
    self.title = title
    self.validFrom = validFrom
    self.basis = basis
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let number = fields.textIfAny("act-number")
    let day = try fields.dayIfAny("act-day")
    self.init(
      profile: try fields.text("profile"), digest: try fields.text("digest"), title: try fields.text("title"),
      validFrom: try fields.day("valid-from"),
      basis: Basis(
        agreedBy: fields.textIfAny("agreed-by"), agreedOn: try fields.dayIfAny("agreed-day"),
        approvedOn: try fields.dayIfAny("approved-day"),
        act: day.flatMap { date in number.map { OrderReference(number: $0, date: date) } }))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(
      .profileRevisions, transaction.session.principal.roles.contains(.director) ? .approve : .execute)
  }

  /// Throws `revisionNotAgreed`, `revisionWithoutBasis`, and what `ProfileRevision.admit` refuses.
  public func perform(in transaction: Transaction) throws {
    let (db, session) = (transaction.db, transaction.session)
    guard let agreedBy = basis.agreedBy, let agreedOn = basis.agreedOn, let approvedOn = basis.approvedOn
    else {
      throw ControlRefusal.revisionNotAgreed(validFrom)
    }
    guard let act = basis.act else { throw ControlRefusal.revisionWithoutBasis(validFrom) }
    let revision = ProfileRevision(
      validFrom: validFrom, profile: profile, digest: digest, title: title, agreedBy: agreedBy,
      agreedOn: agreedOn, approvedOn: approvedOn, act: act)
    let known = try ProfileRevision.fetchAll(db).map(\.validFrom)
    try revision.admit(after: known, today: session.today, mode: session.mode)
    try db.cachedStatement(
      sql: """
        INSERT INTO profile_revision (valid_from, profile, digest, title, agreed_by, agreed_day, approved_day,
          act_number, act_day, adopted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      validFrom.iso, profile, digest, title, agreedBy, agreedOn.iso, approvedOn.iso, act.number, act.date.iso,
      session.now.iso,
    ])
  }
}

extension ProfileRevision {
  /// All revisions by their first day.
  static func fetchAll(_ db: Database) throws -> [ProfileRevision] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT valid_from, profile, digest, title, agreed_by, agreed_day, approved_day, act_number, act_day
        FROM profile_revision ORDER BY valid_from
        """)
    return try Row.fetchAll(statement).map { row in
      ProfileRevision(
        validFrom: try row.day(0), profile: row[1], digest: row[2], title: row[3], agreedBy: row[4],
        agreedOn: try row.day(5), approvedOn: try row.day(6),
        act: OrderReference(number: row[7], date: try row.day(8)))
    }
  }
}
