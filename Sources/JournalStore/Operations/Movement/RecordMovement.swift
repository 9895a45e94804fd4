import GRDB
public import JournalCore

/// Records a movement of a pupil by an order, together with the stays that follow from it (S0-5.3.5).
///
/// A load knows nothing of arrivals and lets every stay begin on the first of September; an arrival into the class
/// where such a stay runs moves its beginning to the day of the order's arrival. Marks stay with the pupil (D-19).
public struct RecordMovement: Operation {
  public static let name = "record-movement"

  /// Whose movement it is.
  public enum Mover: Hashable, Sendable {
    /// A pupil of the journal.
    case known(ID<Pupil>)
    /// A pupil who comes from outside; for arrivals only.
    case new(PersonName, Sex)
  }

  /// What the order says beside the classes.
  public struct Detail: Hashable, Sendable {
    /// From where or to where outside of the school; empty when it is not told.
    public let organisation: String
    /// Why; empty when it is not told.
    public let reason: String

    /// A detail; both empty by default.
    public init(organisation: String = "", reason: String = "") {
      self.organisation = organisation
      self.reason = reason
    }
  }

  let movement: Movement
  let mover: Mover
  let detail: Detail
  let born: Day?
  let request: Int64?

  /// The movement of the pupil; its school year is the one that its date falls into.
  ///
  /// `born` is the birth date of a new pupil, `request` what the movement carries out.
  public init(
    _ movement: Movement, of mover: Mover, detail: Detail = Detail(), born: Day? = nil, request: Int64? = nil
  ) {
    self.movement = movement
    self.mover = mover
    self.detail = detail
    self.born = born
    self.request = request
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.movementOrders, .execute)
  }

  /// The pupil's record; throws `noSuchYear`, `noSuchClass`, `noSuchPerson`, and what `EnrolmentHistory` refuses.
  public func perform(in transaction: Transaction) throws -> ID<Pupil> {
    let db = transaction.db
    try checkShape(under: transaction.session.profile)
    let year = AcademicYear(containing: movement.date)
    let before = movement.kind.turnsYear ? AcademicYear(startYear: year.startYear - 1) : year
    let from = try movement.from.map { try db.requireClass($0, in: before) }
    let to = try movement.to.map { try db.requireClass($0, in: year) }
    let pupil = try person(transaction)
    let event = MovementEvent(pupil: pupil, kind: movement.kind, date: movement.date, from: from, to: to)
    let old = try db.enrolmentHistory(of: pupil)
    var new = old
    try ruled { try new.record(event) }
    let writer = JournalWriter(db)
    try writer.stays(from: old, to: new)
    try writer.movement(
      movement.kind, of: pupil.rawValue, on: movement.date, from: from?.id.rawValue, to: to?.id.rawValue,
      by: movement.order)
    let id = db.lastInsertedRowID
    try keepDetail(of: id, transaction)
    transaction.concerns("pupil", pupil.rawValue)
    transaction.concerns("movement", id)
    return pupil
  }

  private func checkShape(under profile: SchoolProfile) throws {
    let kind = movement.kind
    let isNew = if case .new = mover { true } else { false }
    guard (movement.from != nil) == kind.hasFrom, (movement.to != nil) == kind.hasTo,
      !isNew || kind == .arrival
    else { throw StoreError.rule(MovementRefusal.incomplete(kind)) }
    if movement.order.number.allSatisfy(\.isWhitespace) {
      throw StoreError.rule(MovementRefusal.noOrder(kind))
    }
    if kind == .graduation, let label = movement.from,
      !profile.structure.completionGrades.contains(label.grade)
    {
      throw StoreError.rule(MovementRefusal.notACompletionGrade(label))
    }
  }

  private func person(_ transaction: Transaction) throws -> ID<Pupil> {
    switch mover {
    case .known(let id):
      try transaction.db.requirePerson(id.rawValue, kind: .pupil)
      return id
    case .new(let name, let sex):
      return try AddPupil(name, sex: sex, born: born, from: movement.date).perform(in: transaction)
    }
  }

  private func keepDetail(of id: Int64, _ transaction: Transaction) throws {
    if detail != Detail() {
      try transaction.write(
        "INSERT INTO movement_detail (movement_id, organisation, reason) VALUES (?, ?, ?)",
        [id, detail.organisation, detail.reason])
    }
    guard let request else { return }
    try transaction.requireOpenRequest(request)
    try transaction.write("UPDATE movement_request SET movement_id = ? WHERE id = ?", [id, request])
    transaction.concerns("movement-request", request)
  }
}
