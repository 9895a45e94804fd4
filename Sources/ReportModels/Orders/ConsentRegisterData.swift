public import JournalCore
public import JournalStore

/// What the register of consents and refusals of a class shows (S0-1.14, S3-3.4.f, K-33).
public struct ConsentRegisterData: ReportData {
  /// A pupil of the class with what the family said last.
  public struct Row: Hashable, Sendable {
    /// The pupil, or the code name.
    public internal(set) var pupil: Personal<PupilName>
    /// The state of the family on the day (D-36); nil before the first paper.
    public let state: FamilyState?
    /// The paper that holds on the day; nil where it is missing.
    public internal(set) var paper: Paper?
  }

  /// A consent, a refusal or a withdrawal.
  public struct Paper: Hashable, Sendable {
    /// What was said.
    public let status: Consent.Status
    /// Number and date.
    public let reference: PaperReference
    /// The first day that it holds.
    public let from: Day
    /// Who signed; nil for a grown-up pupil, and where the name would tell who a coded pupil is.
    public internal(set) var signer: Personal<PupilName>?
    /// What it covers.
    public let scope: String
    /// Roles that may process the data.
    public let roles: [Role]
    /// Persons of the staff beside the roles.
    public internal(set) var staff: [Personal<PersonName>]
    /// Third parties to whom the data may be handed.
    public let recipients: [String]
  }

  /// School, class and signers.
  public private(set) var head: ClassHead
  /// The pupils who are in the class on the day, in the order of its list.
  public private(set) var rows: [Row]

  /// Reads the register of the scope's class.
  public static func fetch(
    _ scope: ClassScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> ConsentRegisterData {
    let roster = try ClassRoster.fetch(scope, from: snapshot)
    let present = roster.entries.filter { $0.isPresent(on: scope.moment) }
    let read = try snapshot.read { db in
      try ConsentQuery(db: db, moment: scope.moment, pupils: present.map(\.pupil.id)).read()
    }
    return ConsentRegisterData(
      head: try ClassHead.fetch(scope, from: snapshot),
      rows: present.map { entry in
        Row(
          pupil: entry.name, state: read.states[entry.pupil.id], paper: read.papers[entry.pupil.id])
      })
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    for index in rows.indices {
      rows[index].pupil.disclose(through: &clearance, mask: .code("Обучающийся № \(index + 1)"))
      rows[index].paper?.disclose(through: &clearance)
    }
  }
}

extension ConsentRegisterData.Paper {
  mutating func disclose(through clearance: inout Clearance) {
    signer?.disclose(through: &clearance, mask: .real(.blank))
    for index in staff.indices { staff[index].disclose(through: &clearance, mask: .blank) }
  }
}
