import GRDB
public import JournalCore

/// Loads the results of a class for a year as another system reports them; loading twice changes nothing.
///
/// Nothing is removed: subjects, pupils and marks that the source does not have stay. A known sex is not replaced
/// by an unknown one, stored names stay, and a coded pupil gets neither name nor sex.
public struct LoadClassResults: Operation {
  public static let name = "load-class-results"
  let results: ClassResults

  /// The results of one class.
  public init(_ results: ClassResults) { self.results = results }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.importData, .execute)
  }

  /// Counts what was done; throws `noSuchPerson`, `periodKindDiffers`, `overlappingEnrolment`, `duplicateEntry` or
  /// `unknownSubjectIndex`, and `constraint` for a mark outside the scale.
  public func perform(in transaction: Transaction) throws -> LoadOutcome {
    let db = transaction.db
    try checkEntries()
    try setSchoolNameIfEmpty(db)
    _ = try OpenYear(results.year).perform(in: transaction)
    let year = try db.requireYear(results.year)
    let schoolClass = try openClass(db, year: year)
    var outcome = LoadOutcome()
    let subjects = try LoadSubjects(db: db, classID: schoolClass.id.rawValue).load(
      results.subjects, counting: &outcome.subjects)
    let pupils = try LoadPupils(db: db, schoolClass: schoolClass).load(
      results.pupils, counting: &outcome.pupils)
    try LoadMarks(db: db, year: year, subjects: subjects).load(
      zip(pupils, results.pupils).map { ($0, $1.marks) }, counting: &outcome)
    return outcome
  }

  private func checkEntries() throws {
    var seen: Set<ID<Pupil>> = []
    for (index, pupil) in results.pupils.enumerated() {
      if let id = pupil.existing, !seen.insert(id).inserted {
        throw StoreError.refused(.duplicateEntry(entry: index + 1))
      }
      var slots: Set<[String]> = []
      for mark in pupil.marks {
        guard results.subjects.indices.contains(mark.subject) else {
          throw StoreError.refused(.unknownSubjectIndex(entry: index + 1, index: mark.subject))
        }
        let slot = [results.subjects[mark.subject].name, mark.slot.code]
        guard slots.insert(slot).inserted else {
          throw StoreError.refused(.duplicateEntry(entry: index + 1))
        }
      }
    }
  }

  private func setSchoolNameIfEmpty(_ db: Database) throws {
    try JournalWriter(db).run(
      "UPDATE school SET full_name = ? WHERE full_name = ''", [results.schoolName])
  }

  private func openClass(_ db: Database, year: Int64) throws -> SchoolClass {
    if let known = try db.schoolClass(results.label, in: results.year) {
      guard known.periodKind == results.periodKind else {
        throw StoreError.refused(.periodKindDiffers(results.label, stored: known.periodKind))
      }
      return known
    }
    _ = try JournalWriter(db).schoolClass(results.label, year: year, kind: results.periodKind)
    return try db.requireClass(results.label, in: results.year)
  }
}
