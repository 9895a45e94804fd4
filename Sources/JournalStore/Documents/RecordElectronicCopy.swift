import GRDB
public import JournalCore

/// Enters an electronic copy of a year's archive: medium, place, who gave it to whom, the hash of its manifest (S0-7.5.4).
public struct RecordElectronicCopy: RecordedOperation {
  public static let name = "record-electronic-copy"
  public static let summary = "Enter an electronic copy of a year's archive: medium, place, giver, receiver."
  /// The archive of a closed year is copied too.
  public static let isBesideYears = true
  public static let fields: [FieldSpec] = [
    .required("year", .integer, "the year in which the school year begins"),
    .required("date", .day, "the day of handing over"),
    .required("manifest", .text, "the SHA-256 of manifest-sha256.txt"),
    .required("files", .integer, "how many files the copy holds"),
    .required("medium", .text, "the medium's number in the school's books"),
    .required("place", .text, "where it is kept"), .required("giver", .text, "who gave it"),
    .required("receiver", .text, "who received it"),
  ]

  let year: AcademicYear
  let day: Day
  let manifest: String
  let files: Int
  let medium: String
  let place: String
  let giver: String
  let receiver: String

  /// A copy that was handed over on the day.
  public init(
    of year: AcademicYear, on day: Day, manifest: String, files: Int, medium: String, place: String,
    giver: String,
    receiver: String
  ) {
    self.year = year
    self.day = day
    self.manifest = manifest
    self.files = files
    self.medium = medium
    self.place = place
    self.giver = giver
    self.receiver = receiver
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      of: AcademicYear(startYear: try fields.integer("year")), on: try fields.day("date"),
      manifest: try fields.text("manifest"), files: try fields.integer("files"),
      medium: try fields.text("medium"),
      place: try fields.text("place"), giver: try fields.text("giver"), receiver: try fields.text("receiver"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.issueElectronicCopy, .execute)
  }

  /// The record; throws `mediumTaken`, and `otherManifest` for a copy that is not that of the year's first.
  public func perform(in transaction: Transaction) throws -> ID<ElectronicCopy> {
    let known = try transaction.db.electronicCopies(of: year)
    if known.contains(where: { $0.medium == medium }) {
      throw StoreError.rule(CopyRefusal.mediumTaken(year, medium: medium))
    }
    if let first = known.first, first.manifest != manifest {
      throw StoreError.rule(CopyRefusal.otherManifest(year))
    }
    try JournalWriter(transaction.db).run(
      """
      INSERT INTO electronic_copy (year, day, manifest, files, medium, place, giver, receiver)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """, [year.startYear, day.iso, manifest, files, medium, place, giver, receiver])
    let id = transaction.db.lastInsertedRowID
    transaction.concerns("copy", id)
    return ID(id)
  }
}

/// Enters the reading of an electronic copy: when, how many files, how many findings (S1-2.15).
public struct RecordCopyCheck: RecordedOperation {
  public static let name = "record-copy-check"
  public static let summary = "Enter the reading of an electronic copy and what it found."
  /// The archive of a closed year is read too.
  public static let isBesideYears = true
  public static let fields: [FieldSpec] = [
    .required("copy", .id, "the copy"), .required("date", .day, "the day of the reading"),
    .required("files", .integer, "how many files were read"),
    .required("findings", .integer, "how many findings; 0 for a sound copy"),
  ]

  let copy: ID<ElectronicCopy>
  let check: ElectronicCopy.Check

  /// A reading of the copy.
  public init(_ copy: ID<ElectronicCopy>, _ check: ElectronicCopy.Check) {
    self.copy = copy
    self.check = check
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.id("copy"),
      ElectronicCopy.Check(
        day: try fields.day("date"), files: try fields.integer("files"),
        findings: try fields.integer("findings")))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.integrityAndDestruction, .execute)
  }

  /// Throws `noSuchCopy` and `checked`.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    guard let known = try db.electronicCopies(where: "id = ?", [copy.rawValue]).first else {
      throw StoreError.rule(CopyRefusal.noSuchCopy(copy.rawValue))
    }
    if known.checks.contains(where: { $0.day == check.day }) {
      throw StoreError.rule(CopyRefusal.checked(copy.rawValue, on: check.day))
    }
    try JournalWriter(db).run(
      "INSERT INTO copy_check VALUES (?, ?, ?, ?)",
      [copy.rawValue, check.day.iso, check.files, check.findings])
    transaction.concerns("copy", copy.rawValue)
  }
}
