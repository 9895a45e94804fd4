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

    /// A volume of the classes with so many sheets of documents, from 1.
    public init(label: String, sheets: Int) {
      self.label = label
      self.sheets = sheets
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

  /// Throws `beyondDraft` when one of the earlier volumes lies on paper and differs, for then paper and journal would part; equal
  /// ones stay as they are.
  public func perform(in transaction: Transaction) throws {
    let (db, rules) = (transaction.db, transaction.session.profile.archive)
    let known = try db.archiveVolumes(of: year).filter { $0.place.period == period }
    let isSame = known.map { Bound(label: $0.label, sheets: $0.sheets) } == volumes
    if let fixed = known.first(where: { $0.printed != nil }) {
      guard isSame else {
        throw StoreError.rule(VolumeRefusal.beyondDraft(fixed.place, fixed.state(under: rules)))
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
        INSERT INTO archive_volume (year, period, number, label, sheets, moment, kept_until) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [year.startYear, period.code, index + 1, volume.label, volume.sheets, moment.iso, keptUntil.iso])
      transaction.concerns("volume", db.lastInsertedRowID)
    }
  }
}
