import GRDB
public import JournalCore

/// Records an item of homework of a conducted lesson, due at the group's next lesson unless another is told (S0-4.15).
public struct SetHomework: RecordedOperation {
  public static let name = "set-homework"
  public static let summary = "Records an item of homework of a conducted lesson."
  public static let fields: [FieldSpec] = [
    .required("lesson", .id, "the lesson"),
    .optional("kind", .word, "common, creative, individual, practical or notSet; without it common"),
    .optional("text", .text, "content, pages, numbers of tasks"),
    .optional("mode", .text, "how it is done: выучить наизусть"),
    .optional("nature", .text, "what is to be made, for creative homework"),
    .optional("minutes", .integer, "how long it takes"),
    .optional("pupils", .ids, "for whom individual homework is"),
    .optional("due-day", .day, "the day of another lesson than the next one"),
    .optional("due-number", .integer, "the number of that lesson"),
    .optional("homework", .id, "the item that this one replaces"),
  ]

  /// What was recorded.
  public struct Outcome: Hashable, Sendable {
    /// The item's record.
    public let id: ID<Homework>
    /// When it was entered, and whether late.
    public let stamp: EntryStamp
    /// The day for which it is set; nil for «не задано» and where no next lesson is known.
    public let dueDay: Day?
  }

  let lesson: ID<Lesson>
  let item: HomeworkText
  let due: (day: Day, number: Int?)?
  let replaced: ID<Homework>?

  /// The item of the lesson; it takes the place of `replaced`.
  public init(
    _ item: HomeworkText, at lesson: ID<Lesson>, due: (day: Day, number: Int?)? = nil,
    replacing replaced: ID<Homework>? = nil
  ) {
    self.lesson = lesson
    self.item = item
    self.due = due
    self.replaced = replaced
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let minutes = try fields.integerIfAny("minutes")
    if let minutes, !(1...600).contains(minutes) {
      throw FieldFault("minutes", "не от 1 до 600", advice: "исправьте число минут")
    }
    let item = HomeworkText(
      try fields.wordIfAny("kind") ?? .common, text: fields.textIfAny("text") ?? "",
      mode: fields.textIfAny("mode"), nature: fields.textIfAny("nature"), minutes: minutes,
      pupils: Set(try fields.ids("pupils")))
    let number = try fields.integerIfAny("due-number")
    self.init(
      item, at: try fields.id("lesson"), due: try fields.dayIfAny("due-day").map { ($0, number) },
      replacing: try fields.idIfAny("homework"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    transaction.orLoading(AccessDemand(.enterLessons, .write, .lesson(lesson.rawValue)))
  }

  /// Throws `unknownRecord`, `isNotConducted`, `locked`, `dueNotAfterLesson`, and what `HomeworkText.check` refuses.
  public func perform(in transaction: Transaction) throws -> Outcome {
    let (db, profile) = (transaction.db, transaction.session.profile)
    let found = try db.lesson(lesson)
    guard found.state == .conducted else { throw LessonRefusal.isNotConducted(lesson) }
    let scope = try db.lessonScope(found.assignment, on: found.day)
    try transaction.requireOpen(found, scope)
    try item.check(
      for: lesson, grade: scope.grade,
      members: item.pupils.isEmpty
        ? [] : Set(try db.roster(of: scope, on: found.day).seats.map(\.pupil)), under: profile)
    let due = try dueLesson(found, scope, transaction)
    let stamp = try transaction.stamp(.homework, at: found.place, scope)
    if let replaced { try RemoveHomework(replaced).perform(in: transaction) }
    let id = try write(due, stamp, db)
    transaction.concerns("lesson", lesson.rawValue)
    transaction.concerns("homework", id)
    return Outcome(id: ID(id), stamp: stamp, dueDay: due?.day)
  }

  private func dueLesson(
    _ found: Lesson, _ scope: LessonScope, _ transaction: Transaction
  ) throws -> (day: Day, number: Int?)? {
    guard item.kind != .notSet else { return nil }
    if let due {
      let isLater = due.number.map { LessonPlace(due.day, $0) > found.place } ?? (due.day > found.day)
      guard isLater else { throw LessonRefusal.dueNotAfterLesson(due.day) }
      return due
    }
    let profile = transaction.session.profile
    return try transaction.db.nextLesson(of: scope, after: found.place, under: profile)
      .map { ($0.day, $0.number) }
  }

  private func write(_ due: (day: Day, number: Int?)?, _ stamp: EntryStamp, _ db: Database) throws -> Int64 {
    try JournalWriter(db).run(
      """
      INSERT INTO homework (lesson_id, kind, text, mode, nature, due_day, due_number, minutes, entered_at, late,
        initial_load) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        lesson.rawValue, item.kind.rawValue, item.kind == .notSet ? "" : item.text, item.mode,
        item.kind == .notSet ? nil : item.nature, due?.day.iso, due?.number, item.minutes,
        stamp.enteredAt.iso, stamp.isLate, stamp.isInitialLoad,
      ])
    let id = db.lastInsertedRowID
    for pupil in item.pupils.sorted() {
      try JournalWriter(db).run(
        "INSERT INTO homework_pupil (homework_id, person_id) VALUES (?, ?)", [id, pupil.rawValue])
    }
    return id
  }
}
