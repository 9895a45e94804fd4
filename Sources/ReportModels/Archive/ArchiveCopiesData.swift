public import JournalCore
public import JournalStore

/// What the acts about a year's electronic copies show: each copy with its readings (S0-7.5.4, S1-2.15, K-43, K-44).
public struct ArchiveCopiesData: ReportData {
  /// School and signers.
  public private(set) var head: SchoolHead
  /// The copies handed over up to the moment, each with the readings up to it.
  public let copies: [ElectronicCopy]
  /// Copies are to be read every so many months.
  public let checkMonths: Int

  /// Reads the copies of the scope's year.
  public static func fetch(
    _ scope: SchoolScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> ArchiveCopiesData {
    let copies = try snapshot.electronicCopies(of: scope.year).filter { $0.day <= scope.moment }
    return ArchiveCopiesData(
      head: try SchoolHead.fetch(scope, from: snapshot), copies: copies.map { $0.read(upTo: scope.moment) },
      checkMonths: profile.archive.integrityCheckMonths)
  }

  public mutating func disclose(through clearance: inout Clearance) { head.disclose(through: &clearance) }
}

extension ElectronicCopy {
  /// The copy with its readings up to the day.
  fileprivate func read(upTo day: Day) -> ElectronicCopy {
    ElectronicCopy(
      id: id, year: year, day: self.day, manifest: manifest, files: files, medium: medium, place: place,
      giver: giver, receiver: receiver, checks: checks.filter { $0.day <= day })
  }
}
