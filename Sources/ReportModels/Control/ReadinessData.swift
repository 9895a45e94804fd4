public import JournalCore
public import JournalStore

/// What a class lacks before its papers of a period or of the year can be printed as final (D-12, S0-5.3.11.h).
public struct ReadinessData: ReportData {
  /// A gap with the names that the table shows.
  public struct Line: Hashable, Sendable {
    /// What is lacking.
    public let gap: ReadinessGap
    /// The pupil's name; nil where the gap concerns the class.
    public internal(set) var pupil: Personal<PupilName>?
    /// The name of who is to mend it; nil when nobody is known.
    public internal(set) var responsible: Personal<PersonName>?
  }

  /// School, class and signers.
  public private(set) var head: ClassHead
  /// The gaps by kind, then as the list of the class goes, then by subject and place.
  public private(set) var lines: [Line]

  /// Reads everything that is open up to the scope's moment.
  public static func fetch(
    _ scope: ClassScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> ReadinessData {
    let roster = try ClassRoster.fetch(scope, from: snapshot)
    let gaps = try ReadinessQuery.gaps(scope, from: snapshot, under: profile)
    let staff = try ReadinessQuery.names(
      of: Set(gaps.compactMap(\.responsible)), on: scope.moment, from: snapshot)
    let places = Dictionary(
      roster.entries.enumerated().map { ($1.pupil.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ordered = gaps.map { gap in (gap, gap.pupil.flatMap { places[$0] } ?? -1) }.sorted { left, right in
      (left.0.kind, left.1, left.0.subject, left.0.place) < (
        right.0.kind, right.1, right.0.subject, right.0.place
      )
    }
    return ReadinessData(
      head: try ClassHead.fetch(scope, from: snapshot),
      lines: ordered.map { gap, place in
        Line(
          gap: gap, pupil: place >= 0 ? roster.entries[place].name : nil,
          responsible: gap.responsible.flatMap { staff[$0] })
      })
  }

  /// Opens or masks the names of pupils, staff and signers.
  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    for index in lines.indices {
      lines[index].pupil?.disclose(through: &clearance, mask: .code("Обучающийся"))
      lines[index].responsible?.disclose(through: &clearance, mask: .blank)
    }
  }

  /// How many gaps there are of each of the kinds.
  public func counts(of kinds: Set<ReadinessGap.Kind>) -> [(kind: ReadinessGap.Kind, count: Int)] {
    ReadinessGap.Kind.allCases.filter(kinds.contains).compactMap { kind in
      let count = lines.count { $0.gap.kind == kind }
      return count > 0 ? (kind, count) : nil
    }
  }
}
