import GRDB
public import JournalCore

/// Ends an extension with its result, which becomes the period mark (S0-6.3.b).
public struct CloseStudyExtension: RecordedOperation {
  public static let name = "close-study-extension"
  public static let summary = "End an extension with its result, which becomes the period mark."
  public static let fields: [FieldSpec] = [
    .required("year", .year, "the school year"), .required("pupil", .id, "the pupil"),
    .required("subject", .id, "the subject"), .required("number", .integer, "the number of the period"),
    .required("result", .text, "the mark"),
  ]

  let place: PeriodMarkPlace
  let year: AcademicYear
  let result: PeriodMark

  /// The result of the extension.
  public init(_ result: PeriodMark, at place: PeriodMarkPlace, in year: AcademicYear) {
    self.result = result
    self.place = place
    self.year = year
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.value("result", like: "4") { PeriodMark(printed: $0) },
      at: try ExtensionFields.place(&fields),
      in: try fields.year("year"))
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    try PeriodDemand.setMarks(place, in: year, transaction)
  }

  /// Throws `noOpenExtension` and what `PeriodMarkRule` refuses; the window of the period does not bind.
  public func perform(in transaction: Transaction) throws {
    let (db, session) = (transaction.db, transaction.session)
    let target = try PeriodPlace(place, in: year, db, under: session.profile)
    try target.classYear.requireOpen(db)
    guard try target.hasOpenExtension(db) else { throw PeriodRefusal.noOpenExtension(place) }
    _ = try PeriodMarkWriting(place: place, year: year, value: result, bypassesLock: true).write(
      in: transaction)
    try db.cachedStatement(
      sql: """
        UPDATE study_extension SET result = ?, closed_at = ?
        WHERE person_id = ? AND year_id = ? AND subject_id = ? AND number = ?
        """
    ).execute(arguments: [
      result.printed, session.now.iso, target.pupil, target.yearID, target.subject, Int(place.slot.code),
    ])
  }
}
