import GRDB
public import JournalCore

/// Posts, leadership, lists and what is due about people, each as of a day.
extension StoreSnapshot {
  /// The posts that somebody holds on the day.
  public func posts(on day: Day) throws(StoreError) -> [AppointmentTerm] {
    try read { db in try db.appointments().filter { $0.validity.contains(day) } }
  }

  /// The leaders and stand-ins of the class.
  public func leaders(of schoolClass: ID<SchoolClass>) throws(StoreError) -> ClassLeaders {
    try read { db in try db.leaders(of: schoolClass) }
  }

  /// The pupils on the list of the class on the day, by their numbers.
  public func classList(
    of schoolClass: ID<SchoolClass>, on day: Day
  ) throws(StoreError) -> [ID<Pupil>] {
    try read { db in try db.classList(schoolClass, on: day) }
  }

  /// The exemptions of the pupil on the day.
  public func exemptions(of pupil: ID<Pupil>, on day: Day) throws(StoreError) -> [MedicalExemption] {
    try read { db in try db.exemptions(of: pupil).filter { $0.validity.contains(day) } }
  }

  /// The individual plan of the pupil on the day.
  public func individualPlan(of pupil: ID<Pupil>, on day: Day) throws(StoreError) -> IndividualPlan? {
    try read { db in
      let row = try db.cachedStatement(
        sql: """
          SELECT id, first_day, last_day FROM individual_plan
          WHERE person_id = ?1 AND ?2 BETWEEN first_day AND last_day
          """
      ).firstRow([pupil.rawValue, day.iso])
      guard let row else { return nil }
      let id: Int64 = row[0]
      let items = try Row.fetchAll(
        db,
        sql: """
          SELECT subject_id, weekly_hundredths FROM individual_plan_item WHERE plan_id = ? ORDER BY subject_id
          """, arguments: [id]
      ).map { item in
        let hundredths: Int? = item[1]
        return IndividualPlan.Item(ID(item[0]), hours: hundredths.flatMap(WeeklyHours.init(hundredths:)))
      }
      return IndividualPlan(pupil: pupil, items: items, validity: try row.validity(1))
    }
  }

  /// The pupils of the class whose data must be looked through on the day (S0-4.3, S2-3.2.1.a).
  public func verificationsDue(
    in schoolClass: ID<SchoolClass>, on day: Day
  ) throws(StoreError) -> [ID<Pupil>] {
    try read { db in
      try db.classList(schoolClass, on: day).filter { pupil in
        let last: String? = try db.cachedStatement(
          sql: "SELECT max(verified_on) FROM data_verification WHERE person_id = ? AND verified_on <= ?"
        ).value([pupil.rawValue, day.iso])
        return DataVerification.isDue(last.flatMap(Day.init(iso:)), on: day)
      }
    }
  }

  /// The requests for correction that nobody closed, oldest first.
  public func openCorrections() throws(StoreError) -> [CorrectionRequest] {
    try read { db in
      try db.corrections(where: "closed_on IS NULL")
    }
  }

  /// The requests about the pupil, oldest first.
  public func corrections(of pupil: ID<Pupil>) throws(StoreError) -> [CorrectionRequest] {
    try read { db in try db.corrections(where: "person_id = \(pupil.rawValue)") }
  }

  /// The minors of the class without a lawful representative on the day, with whether that is on record (S4-1.13).
  public func unrepresentedMinors(
    in schoolClass: ID<SchoolClass>, on day: Day
  ) throws(StoreError) -> [(pupil: ID<Pupil>, isFlagged: Bool)] {
    try read { db in
      try db.classList(schoolClass, on: day).compactMap { pupil in
        let isRepresented = try db.guardianships(of: pupil).contains {
          $0.isLegal && $0.validity.contains(day)
        }
        guard !isRepresented, GuardianshipRules.isMinor(born: try db.birthDay(of: pupil.rawValue), on: day)
        else { return nil }
        let reason: String? = try db.cachedStatement(
          sql: "SELECT reason FROM no_representative WHERE pupil_id = ?"
        ).value([pupil.rawValue])
        return (pupil, reason != nil)
      }
    }
  }
}

extension Database {
  /// The requests for correction that the condition selects.
  func corrections(where condition: String) throws -> [CorrectionRequest] {
    try Row.fetchAll(
      self,
      sql: """
        SELECT id, person_id, source, text, filed_on, confirmed_on, closed_on FROM correction_request
        WHERE \(condition) ORDER BY filed_on, id
        """
    ).map { row in
      CorrectionRequest(
        id: row[0], pupil: ID(row[1]), source: try row.word(2), text: row[3], filed: try row.day(4),
        confirmed: try row.dayIfAny(5), closed: try row.dayIfAny(6))
    }
  }
}
