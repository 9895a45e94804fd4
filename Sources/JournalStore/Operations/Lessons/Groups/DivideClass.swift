import GRDB
public import JournalCore

/// Divides a class into subgroups for a subject: every pupil who studies it is in exactly one (S0-5.3.3).
///
/// Class teacher and subject teacher may do it at the start of the year, the school's administrator at any time.
public struct DivideClass: RecordedOperation {
  public static let name = "divide-class"
  public static let summary = "Divides a class into subgroups for a subject."
  public static let fields: [FieldSpec] = [
    .required("year", .year, "the school year"), .required("class", .classLabel, "the class"),
    .required("subject", .text, "the subject's name"), .required("from", .day, "the first day"),
    .required("groups", .text, "name and pupils of each: 1 группа: 12 13; 2 группа: 14 15"),
  ]

  /// A subgroup to be made.
  public struct Group: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The pupils.
    public let pupils: [ID<Pupil>]

    /// A subgroup of the pupils.
    public init(_ name: String, _ pupils: [ID<Pupil>]) {
      self.name = name
      self.pupils = pupils
    }
  }

  let label: ClassLabel
  let year: AcademicYear
  let subject: String
  let first: Day
  let groups: [Group]

  /// The division of the class for the subject from the day on.
  public init(
    _ label: ClassLabel, in year: AcademicYear, subject: String, into groups: [Group], from first: Day
  ) {
    self.label = label
    self.year = year
    self.subject = subject
    self.first = first
    self.groups = groups
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.classLabel("class"), in: try fields.year("year"), subject: try fields.text("subject"),
      into: try fields.value("groups", like: "1 группа: 12 13; 2 группа: 14 15", DivideClass.parse),
      from: try fields.day("from"))
  }

  private static func parse(_ text: String) -> [Group]? {
    let parts = text.split(separator: ";").map { part -> Group? in
      let sides = part.split(separator: ":", maxSplits: 1).map(String.init)
      guard sides.count == 2 else { return nil }
      let words = sides[1].split { $0 == " " || $0 == "," }
      let ids = words.compactMap { Int64($0) }
      let name = sides[0].split(separator: " ").joined(separator: " ")
      return ids.count == words.count && !name.isEmpty ? Group(name, ids.map { ID($0) }) : nil
    }
    let groups = parts.compactMap(\.self)
    return groups.count == parts.count && !groups.isEmpty ? groups : nil
  }

  /// The class teacher and the subject's teacher divide a class at the start of the year, others by the right of all.
  public func demand(in transaction: Transaction) throws -> AccessDemand {
    let found = try transaction.db.requireClass(label, in: year)
    let roles = transaction.session.principal.roles
    guard roles.isDisjoint(with: [transaction.session.profile.structure.subgroupTransferBy]) else {
      return AccessDemand(.subgroups, .execute)
    }
    return AccessDemand(
      .subgroups, .write, .schoolClass(found.id.rawValue, on: first), manner: .startOfYear)
  }

  /// The subgroups' records in the order given; throws `brokenPartition` or `alreadyDivided`.
  public func perform(in transaction: Transaction) throws -> [ID<Subgroup>] {
    let db = transaction.db
    let found = try db.requireClass(label, in: year)
    let subject = try db.requireSubject(subject)
    let known: Int? = try db.cachedStatement(
      sql: "SELECT 1 FROM subgroup_member WHERE class_id = ? AND subject_id = ?"
    ).value([found.id.rawValue, subject.rawValue])
    if known != nil { throw StoreError.rule(LessonRefusal.alreadyDivided(found.id)) }
    try GroupDivision.check(
      groups.map(\.pupils), of: try db.studying(subject, in: found.id, on: first))
    return try groups.map { group in
      let id = try AddSubgroup(group.name, of: label, in: year, subject: self.subject).perform(
        in: transaction)
      for pupil in group.pupils {
        try db.addMember(pupil, of: id, found.id, subject, from: first)
      }
      return id
    }
  }
}

extension Database {
  /// Puts the pupil into the subgroup of the class for the subject from the day on.
  func addMember(
    _ pupil: ID<Pupil>, of subgroup: ID<Subgroup>, _ schoolClass: ID<SchoolClass>, _ subject: ID<Subject>,
    from day: Day
  ) throws {
    try JournalWriter(self).run(
      """
      INSERT INTO subgroup_member (person_id, class_id, subject_id, valid_from, subgroup_id) VALUES (?, ?, ?, ?, ?)
      """, [pupil.rawValue, schoolClass.rawValue, subject.rawValue, day.iso, subgroup.rawValue])
  }
}
