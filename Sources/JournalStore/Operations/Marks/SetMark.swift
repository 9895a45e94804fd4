public import JournalCore

/// Gives a pupil a mark for a work, or another one in its place; the earlier one stays in the history (S0-4.12).
public struct SetMark: RecordedOperation {
  public static let name = "set-mark"
  public static let summary = "Give a pupil a mark for a work."
  public static let fields: [FieldSpec] = [
    .required("assessment", .id, "the work"), .required("pupil", .id, "the pupil"),
    .required("value", .text, "a mark of the school's scale"),
    .optional("basis", .word, "ordinary or resit; ordinary by default"),
    .optional("work-day", .day, "when the pupil did the work; the lesson's day by default"),
    .optional("visible-at", .moment, "from when the family sees it; at once by default"),
    .optional("comment", .text, "what the teacher writes to it"),
    .optional(
      "seen", .text, "the mark that stood in the cell, нет for none; refused when another stands there now"),
  ]

  /// The grounds of marks that are given here; make-ups and marks from home have operations of their own.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// At the work itself.
    case ordinary
    /// For the work done again.
    case resit
  }

  /// What the writer saw in the cell.
  public enum Seen: Hashable, Sendable {
    /// No mark.
    case nothing
    /// The mark.
    case mark(Int)
  }

  let assessment: ID<Assessment>
  let pupil: ID<Pupil>
  let value: String
  let basis: Basis
  let workDay: Day?
  let visibleAt: LocalMoment?
  let comment: String
  let seen: Seen?

  /// A mark as it is written in the cell; without a day of its own the work was done at the lesson. With what was seen
  /// in the cell, a mark that another writer set meanwhile is not overwritten (S4-1.2).
  public init(
    _ value: String, for assessment: ID<Assessment>, of pupil: ID<Pupil>, basis: Basis = .ordinary,
    workDay: Day? = nil, visibleAt: LocalMoment? = nil, comment: String = "", seen: Seen? = nil
  ) {
    self.assessment = assessment
    self.pupil = pupil
    self.value = value
    self.basis = basis
    self.workDay = workDay
    self.visibleAt = visibleAt
    self.comment = comment
    self.seen = seen
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.text("value"), for: try fields.id("assessment"), of: try fields.id("pupil"),
      basis: try fields.wordIfAny("basis") ?? .ordinary, workDay: try fields.dayIfAny("work-day"),
      visibleAt: try fields.momentIfAny("visible-at"), comment: fields.textIfAny("comment") ?? "",
      seen: try fields.valueIfAny("seen", like: "4 или нет") { text in
        text == "нет" ? .nothing : Int(text).map(Seen.mark)
      })
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    try transaction.writingMarks(for: assessment)
  }

  /// Throws `noSuchWork`, `notInScale`, what `MarkRule` refuses, `visibleTooEarly`,
  /// `changedMeanwhile` or `locked`.
  public func perform(in transaction: Transaction) throws { try apply(in: transaction, bypassingLock: false) }

  /// Does the same; the execution of a granted request passes the lock (S4-4.4.a).
  package func apply(in transaction: Transaction, bypassingLock: Bool) throws {
    let desk = try MarkDesk(assessment, in: transaction)
    let number = try MarkRule.value(value, for: assessment, under: desk.profile)
    if let seen { try requireUnchanged(seen, number, desk) }
    try desk.give(
      MarkDesk.Entry(
        pupil: pupil, value: number, basis: basis == .resit ? .resit : .ordinary, workDay: workDay,
        visibleAt: visibleAt, comment: comment), lock: bypassingLock ? .passed : .each)
  }

  private func requireUnchanged(_ seen: Seen, _ wanted: Int, _ desk: MarkDesk) throws {
    let present = try desk.mark(of: pupil)
    guard seen != present.map(Seen.mark) ?? .nothing else { return }
    throw StoreError.rule(
      MarkRefusal.changedMeanwhile(pupil, assessment, present: present, wanted: wanted))
  }
}
