import GRDB
public import JournalCore

/// Enters the volumes of a year or of a period that were made, in place of those made before (S0-7.5.3.a).
public struct EnterVolumes: Operation {
  public static let name = "enter-volumes"
  /// The volumes of a closed year are made after it was closed.
  public static let isBesideYears = true

  /// A volume as it was bound.
  public struct Bound: Hashable, Sendable {
    let label: String
    let sheets: Int
    let sha256: String?

    /// A volume of the classes with so many sheets of documents, from 1, and the SHA-256 of its file in hexadecimal digits.
    public init(label: String, sheets: Int, sha256: String) {
      self.label = label
      self.sheets = sheets
      self.sha256 = sha256
    }

    fileprivate init(_ volume: ArchiveVolume) {
      label = volume.label
      sheets = volume.sheets
      sha256 = volume.sha256
    }
  }

  let year: AcademicYear
  let period: PeriodSelection
  let volumes: [Bound]
  let moment: Day

  /// The volumes in order, made of the state of the day.
  public init(_ volumes: [Bound], of year: AcademicYear, _ period: PeriodSelection, as moment: Day) {
    self.volumes = volumes
    self.year = year
    self.period = period
    self.moment = moment
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.buildArchiveVolume, .execute)
  }

  /// Throws `beyondDraft` when one of the earlier volumes lies on paper and the files differ in a single byte, for then paper
  /// and file would part; equal ones stay as they are.
  public func perform(in transaction: Transaction) throws {
    let (db, rules) = (transaction.db, transaction.session.profile.archive)
    let known = try db.archiveVolumes(of: year).filter { $0.place.period == period }
    if let fixed = known.first(where: { $0.printed != nil }) {
      guard known.map(Bound.init) == volumes else {
        throw StoreError.rule(
          VolumeRefusal.beyondDraft(fixed.place, fixed.state(under: rules), as: fixed.moment))
      }
      return
    }
    guard let keptUntil = rules.keptUntil(year) else {
      throw StoreError.corrupt(detail: "a year that is no year")
    }
    let writer = JournalWriter(db)
    try writer.run("DELETE FROM archive_volume WHERE year = ? AND period = ?", [year.startYear, period.code])
    for (index, volume) in volumes.enumerated() {
      try writer.run(
        """
        INSERT INTO archive_volume (year, period, number, label, sheets, moment, kept_until, sha256)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          year.startYear, period.code, index + 1, volume.label, volume.sheets, moment.iso, keptUntil.iso,
          volume.sha256,
        ])
      transaction.concerns("volume", db.lastInsertedRowID)
    }
  }
}
