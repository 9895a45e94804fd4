import GRDB
public import JournalCore

/// Writes a remark, an achievement, thanks or a recommendation to a pupil (S2-3.1.2.a).
public struct AddNote: RecordedOperation {
  public static let name = "add-note"
  public static let summary = "Write a remark, an achievement, thanks or a recommendation to a pupil."
  public static let fields: [FieldSpec] = [
    .required("pupil", .id, "the pupil"),
    .required("kind", .word, "remark, achievement, gratitude or recommendation"),
    .required("text", .text, "the words"), .required("on", .day, "the day that they speak of"),
    .optional("lesson", .id, "the lesson"), .optional("author", .id, "the author, for the local operator"),
  ]

  let pupil: ID<Pupil>
  let kind: ConductNote.Kind
  let text: String
  let day: Day
  let lesson: ID<Lesson>?
  let author: ID<Person>?

  /// A note about the day; the author is the principal's person where there is one.
  public init(
    _ kind: ConductNote.Kind, to pupil: ID<Pupil>, _ text: String, on day: Day, lesson: ID<Lesson>? = nil,
    author: ID<Person>? = nil
  ) {
    self.kind = kind
    self.pupil = pupil
    self.text = text
    self.day = day
    self.lesson = lesson
    self.author = author
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.word("kind"), to: try fields.id("pupil"), try fields.text("text"), on: try fields.day("on"),
      lesson: try fields.idIfAny("lesson"), author: try fields.idIfAny("author"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    let target = lesson.map { AccessTarget.lesson($0.rawValue) } ?? .pupil(pupil.rawValue, on: day)
    return AccessDemand(.messages, .write, target)
  }

  /// The note; throws `noSuchPerson`, `emptyText`, `inFuture` or `notAuthor`.
  public func perform(in transaction: Transaction) throws -> ID<ConductNote> {
    let db = transaction.db
    try db.requirePerson(pupil.rawValue, kind: .pupil)
    try ruled { try ConductNote.check(text: text, day: day, today: transaction.session.today) }
    let writer = try transaction.author(author)
    try transaction.write(
      """
      INSERT INTO conduct_note (pupil_id, lesson_id, day, kind, text, author_id, entered_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        pupil.rawValue, lesson?.rawValue, day.iso, kind.rawValue, text, writer?.rawValue,
        transaction.session.now.iso,
      ])
    let id = db.lastInsertedRowID
    transaction.concerns("pupil", pupil.rawValue)
    transaction.concerns("note", id)
    return ID(id)
  }
}

extension Transaction {
  /// In whose name something is written: the principal's person; for the local operator the person named.
  func author(_ named: ID<Person>?) throws -> ID<Person>? {
    guard let own = try actor else { return named }
    if let named, named != own { throw StoreError.rule(CommunicationRefusal.notAuthor(named)) }
    return own
  }
}
