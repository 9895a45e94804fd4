import GRDB
public import JournalCore

/// Moves a pupil into a subgroup from a day on; a pupil who was in none, a newcomer, enters it (S0-5.4.8.b).
public struct SetSubgroupMember: RecordedOperation {
  public static let name = "set-subgroup-member"
  public static let summary = "Moves a pupil into a subgroup from a day on."
  public static let fields: [FieldSpec] = [
    .required("subgroup", .id, "the subgroup"), .required("pupil", .id, "the pupil"),
    .required("from", .day, "the first day in it"),
  ]

  let subgroup: ID<Subgroup>
  let pupil: ID<Pupil>
  let first: Day

  /// The pupil in the subgroup from the day on.
  public init(_ pupil: ID<Pupil>, into subgroup: ID<Subgroup>, from first: Day) {
    self.subgroup = subgroup
    self.pupil = pupil
    self.first = first
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(try fields.id("pupil"), into: try fields.id("subgroup"), from: try fields.day("from"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.subgroups, .execute) }

  /// Throws `unknownRecord`, `notInClass`, `subjectLeftOut`, `alreadyMember`, or `groupChangeWithinPeriod` when the
  /// profile binds changes to the border of periods.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    let group = try db.subgroup(subgroup)
    guard try db.classOf(pupil, on: first)?.id == group.schoolClass else {
      throw StoreError.rule(LessonRefusal.notInClass(pupil: pupil, first))
    }
    guard try db.studying(group.subject, in: group.schoolClass, on: first).contains(pupil) else {
      throw StoreError.rule(LessonRefusal.subjectLeftOut(pupil: pupil))
    }
    if let stay = try stay(in: group, db) {
      guard stay.subgroup != subgroup else {
        throw StoreError.rule(LessonRefusal.alreadyMember(pupil: pupil, first))
      }
      let profile = transaction.session.profile
      try GroupDivision.checkTransfer(
        on: first, calendar: try db.calendar(of: group.schoolClass, under: profile), under: profile)
      try end(stay.from, of: group, db)
    }
    try db.addMember(pupil, of: subgroup, group.schoolClass, group.subject, from: first)
    transaction.concerns("subgroup", subgroup.rawValue)
    transaction.concerns("pupil", pupil.rawValue)
  }

  /// The subgroup of the same division that the pupil is in on the day, or enters later.
  private func stay(in group: Subgroup, _ db: Database) throws -> (subgroup: ID<Subgroup>, from: Day)? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT subgroup_id, valid_from FROM subgroup_member
        WHERE person_id = ? AND class_id = ? AND subject_id = ? AND (valid_to IS NULL OR valid_to >= ?)
        ORDER BY valid_from LIMIT 1
        """)
    let row = try Row.fetchOne(
      statement,
      arguments: [pupil.rawValue, group.schoolClass.rawValue, group.subject.rawValue, first.iso])
    return try row.map { (ID($0[0]), try $0.day(1)) }
  }

  /// Ends the stay on the day before; one that would not have begun by then never was.
  private func end(_ from: Day, of group: Subgroup, _ db: Database) throws {
    let key: StatementArguments = [
      pupil.rawValue, group.schoolClass.rawValue, group.subject.rawValue, from.iso,
    ]
    let condition = "WHERE person_id = ? AND class_id = ? AND subject_id = ? AND valid_from = ?"
    if from >= first {
      try JournalWriter(db).run("DELETE FROM subgroup_member \(condition)", key)
    } else {
      try JournalWriter(db).run(
        "UPDATE subgroup_member SET valid_to = ? \(condition)",
        [first.adding(days: -1).iso] + key)
    }
  }
}
