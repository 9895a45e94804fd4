public import JournalCore
public import JournalStore

/// What the act of destruction shows: the year's files with the term of keeping and its ground (S2-10, K-45).
public struct DestructionActData: ReportData {
  /// School and signers.
  public private(set) var head: SchoolHead
  /// How many years the files are kept.
  public let retentionYears: Int
  /// The ground of the term: the clause of the school's act.
  public let basis: String
  /// The last day on which the files must be kept: years count from the first of January after the school year.
  public let keptUntil: Day
  /// The electronic copies of the year, which are destroyed with the paper.
  public let copies: [ElectronicCopy]

  /// Whether the term has ended on the moment.
  public var isDue: Bool { head.moment > keptUntil }

  /// Reads the year of the scope.
  public static func fetch(
    _ scope: SchoolScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> DestructionActData {
    let years = profile.archive.retentionYears
    guard let last = profile.archive.keptUntil(scope.year) else {
      throw StoreError.corrupt(detail: "a year that is no year")
    }
    let source = profile.sources[.archiveRetentionYears] ?? ""
    return DestructionActData(
      head: try SchoolHead.fetch(scope, from: snapshot), retentionYears: years,
      basis: source.isEmpty ? profile.id : source, keptUntil: last,
      copies: try snapshot.electronicCopies(of: scope.year))
  }

  public mutating func disclose(through clearance: inout Clearance) { head.disclose(through: &clearance) }
}
