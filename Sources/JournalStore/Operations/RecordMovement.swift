import GRDB
public import JournalCore

/// Records a pupil's coming, going or change of class by an order, together with the stays that follow from it.
///
/// A load knows nothing of arrivals and lets every stay begin on the first of September; an arrival into the class
/// where such a stay runs moves its beginning to the day of the order's arrival.
public struct RecordMovement: Operation {
  public static let name = "record-movement"
  /// Whose movement it is.
  public enum Mover: Hashable, Sendable {
    /// A pupil of the journal.
    case known(ID<Pupil>)
    /// A pupil who comes from outside; for arrivals only.
    case new(PersonName, Sex)
  }

  let movement: Movement
  let mover: Mover

  /// The movement of the pupil; its school year is the one that its date falls into.
  public init(_ movement: Movement, of mover: Mover) {
    self.movement = movement
    self.mover = mover
  }

  private var year: AcademicYear { AcademicYear(containing: movement.date) }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.movementOrders, .write)
  }

  /// The pupil's record; throws `noSuchYear`, `noSuchClass`, `noSuchPerson`, `incompleteMovement`,
  /// `overlappingEnrolment` or `notEnrolled`.
  public func perform(in transaction: Transaction) throws -> ID<Pupil> {
    let db = transaction.db
    try checkClasses()
    let old = try movement.from.map { try db.requireClass($0, in: year).id.rawValue }
    let new = try movement.to.map { try db.requireClass($0, in: year).id.rawValue }
    let pupil = try person(db)
    switch movement.kind {
    case .arrival: try arrive(pupil, in: new, db)
    case .departure: try end(pupil, stayIn: old, last: movement.date, db)
    case .classTransfer:
      try end(pupil, stayIn: old, last: movement.date.adding(days: -1), db)
      try enter(pupil, new, db)
    case .yearTransfer, .repeat, .graduation, .temporaryLeave, .returnFromLeave:
      throw StoreError.refused(.incompleteMovement(movement.kind))
    }
    try JournalWriter(db).movement(
      movement.kind, of: pupil, on: movement.date, from: old, to: new, by: movement.order)
    return ID(pupil)
  }

  private func checkClasses() throws {
    let fits =
      switch movement.kind {
      case .arrival: movement.from == nil && movement.to != nil
      case .departure: movement.from != nil && movement.to == nil
      case .classTransfer: movement.from != nil && movement.to != nil && movement.from != movement.to
      case .yearTransfer, .repeat, .graduation, .temporaryLeave, .returnFromLeave: false
      }
    if !fits { throw StoreError.refused(.incompleteMovement(movement.kind)) }
  }

  private func person(_ db: Database) throws -> Int64 {
    switch mover {
    case .known(let id):
      try db.requirePerson(id.rawValue, kind: .pupil)
      return id.rawValue
    case .new(let name, let sex):
      guard movement.kind == .arrival else { throw StoreError.refused(.incompleteMovement(movement.kind)) }
      let id = try JournalWriter(db).person(.pupil, sex: sex)
      try JournalWriter(db).name(name, of: id, from: movement.date)
      return id
    }
  }

  private func arrive(_ pupil: Int64, in new: Int64?, _ db: Database) throws {
    let running = try db.stays(of: pupil, from: movement.date).first { $0.contains(movement.date) }
    guard let running, running.classID == new, running.first == year.days.first,
      try !hasMovement(pupil, db)
    else { return try enter(pupil, new, db) }
    try JournalWriter(db).run(
      "UPDATE enrolment SET first_day = ? WHERE person_id = ? AND first_day = ?",
      [movement.date.iso, pupil, running.first.iso])
  }

  private func hasMovement(_ pupil: Int64, _ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT count(*) FROM movement WHERE person_id = ? AND day BETWEEN ? AND ?")
    let count: Int? = try statement.value([pupil, year.days.first.iso, movement.date.iso])
    return count != 0
  }

  private func enter(_ pupil: Int64, _ new: Int64?, _ db: Database) throws {
    guard let new else { throw StoreError.refused(.incompleteMovement(movement.kind)) }
    try db.requireNoStay(of: pupil, from: movement.date, in: year)
    try JournalWriter(db).enrolment(of: pupil, in: new, from: movement.date)
  }

  /// Ends the stay in the class left; a stay that was to go on later in the year may not be there.
  private func end(_ pupil: Int64, stayIn old: Int64?, last: Day, _ db: Database) throws {
    let stays = try db.stays(of: pupil, from: last).filter { $0.first <= year.days.last }
    guard let label = movement.from else { throw StoreError.refused(.incompleteMovement(movement.kind)) }
    guard let stay = stays.first, stay.classID == old, stay.contains(last) else {
      throw StoreError.refused(.notEnrolled(person: pupil, label: label, day: last))
    }
    guard stays.count == 1 else {
      throw StoreError.refused(.overlappingEnrolment(person: pupil, day: last))
    }
    try db.endStay(of: pupil, begun: stay.first, last: last)
  }
}
