import GRDB
public import JournalCore

/// Extends a pupil's study term in a subject in place of a mark that cannot be set (S0-6.3.b).
public struct ExtendStudy: RecordedOperation {
  public static let name = "extend-study"
  public static let summary = "Extend a pupil's study term in a subject in place of a period mark."
  public static let fields: [FieldSpec] = [
    .required("year", .year, "the school year"), .required("pupil", .id, "the pupil"),
    .required("subject", .id, "the subject"), .required("number", .integer, "the number of the period"),
    .required("until", .day, "the last day of the extended term"),
    .required("form", .word, "credit, exam or other"),
  ]

  let place: PeriodMarkPlace
  let year: AcademicYear
  let until: Day
  let form: StudyExtension.Form

  /// An extension until the day.
  public init(at place: PeriodMarkPlace, in year: AcademicYear, until: Day, form: StudyExtension.Form) {
    self.place = place
    self.year = year
    self.until = until
    self.form = form
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      at: try ExtensionFields.place(&fields), in: try fields.year("year"), until: try fields.day("until"),
      form: try fields.word("form"))
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    try PeriodDemand.setMarks(place, in: year, transaction)
  }

  /// Throws what `StudyExtension.admit` refuses, `notStudied`, `extensionOpen`, `yearClosedAlready` or `yearArchived`.
  public func perform(in transaction: Transaction) throws {
    let (db, session) = (transaction.db, transaction.session)
    let target = try PeriodPlace(place, in: year, db, under: session.profile)
    try target.classYear.requireOpen(db)
    try StudyExtension.admit(
      place, until: until, periodEnd: target.days?.last ?? target.classYear.lastDay,
      current: try target.stored(db), under: session.profile)
    guard try target.facts(.grade(3), reason: "", db, in: session).studies else {
      throw PeriodRefusal.notStudied(place)
    }
    if try target.hasOpenExtension(db) { throw PeriodRefusal.extensionOpen(place) }
    try db.cachedStatement(
      sql: """
        INSERT INTO study_extension (person_id, year_id, subject_id, number, until_day, form, granted_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET until_day = excluded.until_day, form = excluded.form,
          granted_at = excluded.granted_at, result = NULL, closed_at = NULL
        """
    ).execute(arguments: [
      target.pupil, target.yearID, target.subject, place.slot.code, until.iso, form.rawValue, session.now.iso,
    ])
    transaction.concerns("pupil", target.pupil)
    transaction.concerns("subject", target.subject)
  }
}

/// The place of an extension in an operation's file.
enum ExtensionFields {
  static func place(_ fields: inout FieldReader) throws(FieldFault) -> PeriodMarkPlace {
    PeriodMarkPlace(
      pupil: try fields.id("pupil"), subject: try fields.id("subject"),
      slot: try fields.value("number", like: "1") { text in
        Int(text).flatMap { (1...4).contains($0) ? .period($0) : nil }
      })
  }
}
