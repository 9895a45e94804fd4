import GRDB
public import JournalCore

/// Adds a stream of pupils of several classes who study a subject together (S1-2.3.c).
public struct AddStream: RecordedOperation {
  public static let name = "add-stream"
  public static let summary = "Adds a stream of pupils of several classes for a subject."
  public static let fields: [FieldSpec] = [
    .required("year", .year, "the school year"), .required("subject", .text, "the subject's name"),
    .required("name", .text, "the stream's name"),
    .required("classes", .text, "the classes whose pupils may belong to it: 10А 10Б"),
  ]

  let title: String
  let year: AcademicYear
  let subject: String
  let labels: [ClassLabel]

  /// The stream over the classes for the subject.
  public init(_ title: String, in year: AcademicYear, subject: String, over labels: [ClassLabel]) {
    self.title = title
    self.year = year
    self.subject = subject
    self.labels = labels
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let labels = try fields.value("classes", like: "10А 10Б") { text -> [ClassLabel]? in
      let words = text.split { $0 == " " || $0 == "," }
      let labels = words.compactMap { ClassLabel(String($0)) }
      return labels.count == words.count ? labels : nil
    }
    self.init(
      try fields.text("name"), in: try fields.year("year"), subject: try fields.text("subject"), over: labels)
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.planning, .write) }

  /// The stream's record; throws `noStreams` where the profile has none, `noSuchYear`, `noSuchClass`, `noSuchSubject`.
  public func perform(in transaction: Transaction) throws -> ID<StudyStream> {
    guard transaction.session.profile.structure.studyStreams else {
      throw StoreError.rule(LessonRefusal.noStreams)
    }
    let db = transaction.db
    let classes = try labels.map { try db.requireClass($0, in: year).id }
    let subject = try db.requireSubject(subject)
    try JournalWriter(db).run(
      "INSERT INTO study_stream (year_id, subject_id, name) VALUES (?, ?, ?)",
      [try db.requireYear(year), subject.rawValue, title])
    let id = db.lastInsertedRowID
    for schoolClass in Set(classes).sorted() {
      try JournalWriter(db).run(
        "INSERT INTO stream_class (stream_id, class_id) VALUES (?, ?)", [id, schoolClass.rawValue])
    }
    transaction.concerns("stream", id)
    return ID(id)
  }
}
