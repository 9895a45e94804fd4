import GRDB
public import JournalCore

/// Puts the finished classes of a year into the archive, where nobody changes anything (S0-7.5).
public struct ArchiveYear: RecordedOperation {
  public static let name = "archive-year"
  public static let summary = "Archive every finished class of a year and list what the others lack."
  public static let fields: [FieldSpec] = [.required("year", .year, "the school year")]

  /// What was archived and what was not.
  public struct Outcome: Hashable, Sendable {
    /// The classes in the archive from now on.
    public let archived: [ClassLabel]
    /// The classes left out, each with what it lacks.
    public let unfinished: [ClassLabel: [YearBlocker]]
  }

  let year: AcademicYear

  /// Archives the year.
  public init(_ year: AcademicYear) { self.year = year }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) { self.init(try fields.year("year")) }

  public func demand(in transaction: Transaction) -> AccessDemand {
    .archiveWork(by: transaction.session.principal)
  }

  /// Closed classes go to the archive; open ones that lack nothing are closed with it. Throws `noSuchYear`, and
  /// `wholeYearArchived` when there is nothing left to archive.
  public func perform(in transaction: Transaction) throws -> Outcome {
    let (db, profile) = (transaction.db, transaction.session.profile)
    try ArchiveLock.check(year, db)
    var (archived, unfinished): ([ClassLabel], [ClassLabel: [YearBlocker]]) = ([], [:])
    for schoolClass in try YearQuery.classes(of: year, db) {
      let classYear = try ClassYear(schoolClass, db, under: profile)
      let state = try classYear.state(db)
      if state == .archived { continue }
      if state == .open {
        let blockers = try YearQuery(classYear: classYear, db: db, profile: profile).closing()
          .blockers(under: profile)
        guard blockers.isEmpty else {
          unfinished[classYear.label] = blockers
          continue
        }
        try YearWriter.close(classYear, transaction)
      }
      try YearWriter.archive(classYear, transaction)
      archived.append(classYear.label)
    }
    return Outcome(archived: archived, unfinished: unfinished)
  }
}
