import GRDB
public import JournalCore

/// Sets the number of a pupil's personal file and the categories of the pupil (S0-1.11).
public struct SetPupilDetails: RecordedOperation {
  public static let name = "set-pupil-details"
  public static let summary = "Set personal file and categories of a pupil."
  public static let fields: [FieldSpec] = [
    .required("pupil", .id, "the pupil"), .optional("personal-file", .text, "number of the personal file"),
    .optional("limited-health", .truth, "whether the pupil has limited health"),
    .optional("disability", .truth, "whether the pupil has a disability"),
  ]

  let pupil: ID<Pupil>
  let details: PupilDetails

  /// The details of the pupil; they replace those before.
  public init(_ details: PupilDetails, of pupil: ID<Pupil>) {
    self.pupil = pupil
    self.details = details
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    var categories: Set<PupilCategory> = []
    if try fields.truth("limited-health") { categories.insert(.limitedHealth) }
    if try fields.truth("disability") { categories.insert(.disability) }
    self.init(
      PupilDetails(personalFile: fields.textIfAny("personal-file"), categories: categories),
      of: try fields.id("pupil"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.personalData, .write, transaction.target(pupil))
  }

  /// Throws `noSuchPerson`, what the family's consent does not cover (S0-11.2.2), and `constraint` for the number of
  /// another pupil's file.
  public func perform(in transaction: Transaction) throws {
    try transaction.db.requirePerson(pupil.rawValue, kind: .pupil)
    if details.personalFile != nil { try transaction.requireMayStore(.personalFile, of: pupil) }
    if details.categories.contains(.limitedHealth) {
      try transaction.requireMayStore(.limitedHealth, of: pupil)
    }
    if details.categories.contains(.disability) {
      try transaction.requireMayStore(.disability, of: pupil)
    }
    try transaction.write(
      """
      INSERT INTO pupil_details (person_id, personal_file, limited_health, disability) VALUES (?, ?, ?, ?)
      ON CONFLICT (person_id) DO UPDATE SET personal_file = excluded.personal_file,
        limited_health = excluded.limited_health, disability = excluded.disability
      """,
      [
        pupil.rawValue, details.personalFile, details.categories.contains(.limitedHealth),
        details.categories.contains(.disability),
      ])
    transaction.concerns("pupil", pupil.rawValue)
  }
}
