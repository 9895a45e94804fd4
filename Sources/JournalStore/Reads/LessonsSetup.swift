import GRDB
public import JournalCore

/// What the set-up of a school year still lacks, by record.
public struct SetupGaps: Hashable, Sendable {
  /// The parts that are missing or not complete.
  public let missing: Set<SetupDue.Part>
  /// Subjects of approved plans without a teacher: class and subject (S0-5.2.5.c).
  public let unassigned: [Place]
  /// Assignments of subjects without a thematic plan (S0-4.14.2).
  public let unplanned: [ID<TeachingAssignment>]
  /// Assignments that are not approved (S3-3.7.d).
  public let unapproved: [ID<TeachingAssignment>]

  /// A subject of a class.
  public struct Place: Hashable, Sendable {
    /// The class.
    public let schoolClass: ID<SchoolClass>
    /// The subject.
    public let subject: ID<Subject>
  }
}

extension StoreSnapshot {
  /// What the set-up of the year lacks on the day; throws `noSuchYear`.
  public func setupGaps(in year: AcademicYear, on day: Day) throws(StoreError) -> SetupGaps {
    try read { db in
      let yearID = try db.requireYear(year)
      let unassigned = try Row.fetchAll(db, sql: SetupGaps.unassigned, arguments: [yearID, day.iso])
        .map { SetupGaps.Place(schoolClass: ID($0[0]), subject: ID($0[1])) }
      let load = try Row.fetchAll(db, sql: SetupGaps.load, arguments: [yearID, day.iso])
      let unplanned = load.filter { $0[2] as Bool }.map { ID<TeachingAssignment>($0[0]) }
      let unapproved = load.filter { $0[1] as Bool }.map { ID<TeachingAssignment>($0[0]) }
      var missing = Set(
        try SetupGaps.parts.compactMap { part, sql -> SetupDue.Part? in
          try Bool.fetchOne(db, sql: sql, arguments: [yearID]) == true ? nil : part
        })
      if load.isEmpty || !unassigned.isEmpty || !unapproved.isEmpty { missing.insert(.load) }
      if load.isEmpty || !unplanned.isEmpty { missing.insert(.thematicPlans) }
      return SetupGaps(
        missing: missing, unassigned: unassigned, unplanned: unplanned, unapproved: unapproved)
    }
  }

  /// Assignments that go on after their teacher's last post ended (S0-9.7.c).
  public func assignmentsOfDismissed(on day: Day) throws(StoreError) -> [ID<TeachingAssignment>] {
    try read { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT id FROM teaching_assignment a WHERE valid_from <= ?1 AND (valid_to IS NULL OR valid_to >= ?1)
            AND EXISTS (SELECT 1 FROM appointment p WHERE p.person_id = a.teacher_id)
            AND NOT EXISTS (SELECT 1 FROM appointment p WHERE p.person_id = a.teacher_id AND p.valid_from <= ?1
              AND (p.valid_to IS NULL OR p.valid_to >= ?1))
          ORDER BY id
          """, arguments: [day.iso]
      ).map { ID($0) }
    }
  }
}

extension SetupGaps {
  /// For each part a query that tells whether the year `?1` has it.
  fileprivate static let parts: [(SetupDue.Part, String)] = [
    (
      .classLists,
      """
      SELECT count(*) > 0 AND min(EXISTS (SELECT 1 FROM enrolment e WHERE e.class_id = c.id))
      FROM school_class c WHERE year_id = ?1
      """
    ),
    (.periods, "SELECT count(*) > 0 FROM period WHERE year_id = ?1"),
    (.bells, "SELECT count(*) > 0 AND ?1 > 0 FROM bell"),
    (
      .plans,
      """
      SELECT count(*) > 0 AND min(EXISTS (SELECT 1 FROM curriculum_plan p WHERE p.class_id = c.id
        AND p.state = 'approved')) FROM school_class c WHERE year_id = ?1
      """
    ),
    (
      .timetable,
      """
      SELECT count(*) > 0 FROM timetable_slot JOIN timetable_version v ON v.id = version_id WHERE v.year_id = ?1
      """
    ),
  ]

  /// Subjects of plans that no assignment of the class, its subgroups or its streams covers on the day `?2`.
  fileprivate static let unassigned = """
    SELECT i.class_id, i.subject_id FROM plan_item i JOIN school_class c ON c.id = i.class_id
    WHERE c.year_id = ?1 AND NOT EXISTS (SELECT 1 FROM teaching_assignment a
      LEFT JOIN subgroup g ON g.id = a.subgroup_id
      WHERE a.subject_id = i.subject_id AND a.valid_from <= ?2 AND (a.valid_to IS NULL OR a.valid_to >= ?2)
        AND (a.class_id = i.class_id OR g.class_id = i.class_id
          OR a.stream_id IN (SELECT stream_id FROM stream_class WHERE class_id = i.class_id)))
    ORDER BY i.class_id, i.subject_id
    """

  /// The assignments of subjects on the day `?2`: id, whether a draft, whether without a thematic plan.
  fileprivate static let load = """
    SELECT a.id, a.state = 'draft', NOT EXISTS (SELECT 1 FROM assignment_plan p WHERE p.assignment_id = a.id)
    FROM teaching_assignment a LEFT JOIN subgroup g ON g.id = a.subgroup_id
    LEFT JOIN study_stream s ON s.id = a.stream_id LEFT JOIN school_class c ON c.id = coalesce(a.class_id, g.class_id)
    WHERE coalesce(c.year_id, s.year_id) = ?1 AND a.valid_from <= ?2 AND (a.valid_to IS NULL OR a.valid_to >= ?2)
    ORDER BY a.id
    """
}
