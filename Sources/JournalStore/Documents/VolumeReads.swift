import GRDB
public import JournalCore

extension StoreSnapshot {
  /// The paper volumes of the year: those of the year first, then those of its periods, by number.
  public func archiveVolumes(of year: AcademicYear) throws(StoreError) -> [ArchiveVolume] {
    try read { db in try db.archiveVolumes(of: year) }
  }
}

extension Database {
  /// The paper volumes of the year.
  func archiveVolumes(of year: AcademicYear) throws -> [ArchiveVolume] {
    try Row.fetchAll(
      self,
      sql: """
        SELECT id, period, number, label, sheets, moment, kept_until, printed, archived, place, sha256 FROM archive_volume
        WHERE year = ? ORDER BY period <> 'year', period, number
        """, arguments: [year.startYear]
    ).map { row in
      guard let period = PeriodSelection(code: row[1]) else {
        throw StoreError.corrupt(detail: "a volume of an unknown period")
      }
      let place: String? = row[9]
      return ArchiveVolume(
        ArchiveVolume.Place(year, period, number: row[2]), label: row[3], sheets: row[4],
        moment: try row.day(5), keptUntil: try row.day(6), printed: try row.dayIfAny(7),
        certificates: try certificates(ofVolume: row[0]),
        shelf: try row.dayIfAny(8).flatMap { day in place.map { ArchiveVolume.Shelf($0, since: day) } },
        sha256: row[10])
    }
  }

  private func certificates(ofVolume id: Int64) throws -> [ArchiveVolume.Certificate] {
    try Row.fetchAll(
      self, sql: "SELECT kind, post, day FROM volume_certification WHERE volume_id = ? ORDER BY day, kind",
      arguments: [id]
    ).map { ArchiveVolume.Certificate(try $0.word(0), by: $0[1], on: try $0.day(2)) }
  }

  /// The row of the volume; throws `noSuchVolume`.
  func archiveVolume(_ place: ArchiveVolume.Place) throws -> (id: Int64, volume: ArchiveVolume) {
    let id = try Int64.fetchOne(
      self, sql: "SELECT id FROM archive_volume WHERE year = ? AND period = ? AND number = ?",
      arguments: [place.year.startYear, place.period.code, place.number])
    guard let id, let volume = try archiveVolumes(of: place.year).first(where: { $0.place == place }) else {
      throw StoreError.rule(VolumeRefusal.noSuchVolume(place))
    }
    return (id, volume)
  }
}
