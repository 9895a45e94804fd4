import GRDB
public import JournalCore

/// Records that somebody looked into a pupil's diary; used in statistics only (S4-3.3.p).
public struct RecordView: RecordedOperation {
  public static let name = "record-view"
  public static let summary = "Record that somebody looked into the diary of a pupil."
  public static let fields: [FieldSpec] = [
    .required("pupil", .id, "the pupil"), .optional("viewer", .id, "who looked, for the local operator"),
  ]

  let pupil: ID<Pupil>
  let viewer: ID<Person>?

  /// A look into the pupil's diary, now; the viewer is the principal's person where there is one.
  public init(of pupil: ID<Pupil>, by viewer: ID<Person>? = nil) {
    self.pupil = pupil
    self.viewer = viewer
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(of: try fields.id("pupil"), by: try fields.idIfAny("viewer"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.readDiary, .view, transaction.target(pupil))
  }

  /// Throws `noSuchPerson`, `noAuthor` or `notAuthor`.
  public func perform(in transaction: Transaction) throws {
    try transaction.db.requirePerson(pupil.rawValue, kind: .pupil)
    guard let viewer = try transaction.author(viewer) else {
      throw StoreError.rule(CommunicationRefusal.noAuthor)
    }
    try transaction.write(
      "INSERT INTO diary_view (viewer_id, pupil_id, viewed_at) VALUES (?, ?, ?)",
      [viewer.rawValue, pupil.rawValue, transaction.session.now.iso])
    transaction.concerns("pupil", pupil.rawValue)
  }
}
