public import JournalCore

/// Sets a pupil's mark for a period, a year, or the final one; the earlier mark stays in the history (S0-4.16, S1-2.8).
public struct SetPeriodMark: RecordedOperation {
  public static let name = "set-period-mark"
  public static let summary = "Set a pupil's mark or sign for a period, or clear it with an empty value."
  public static let fields: [FieldSpec] = [
    .required("year", .year, "the school year"), .required("pupil", .id, "the pupil"),
    .required("subject", .id, "the subject"), .required("period", .period, "the period"),
    .optional("value", .text, "a mark or sign of the school; empty clears it"),
    .optional("reason", .text, "why it differs from the proposed mark or rests on few marks"),
  ]

  let writing: PeriodMarkWriting
  private let kind: PeriodKind?

  /// A mark for the slot with the teacher's written reason; nil clears it.
  public init(_ value: PeriodMark?, at place: PeriodMarkPlace, in year: AcademicYear, reason: String = "") {
    self.init(value, at: place, in: year, reason: reason, kind: nil)
  }

  private init(
    _ value: PeriodMark?, at place: PeriodMarkPlace, in year: AcademicYear, reason: String, kind: PeriodKind?
  ) {
    writing = PeriodMarkWriting(place: place, year: year, value: value, reason: reason)
    self.kind = kind
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let period = try fields.period("period")
    let (kind, slot): (PeriodKind?, MarkSlot) =
      switch period {
      case .period(let kind, let number): (kind, .period(number))
      case .year: (nil, .year)
      }
    self.init(
      try fields.periodMark("value"),
      at: PeriodMarkPlace(pupil: try fields.id("pupil"), subject: try fields.id("subject"), slot: slot),
      in: try fields.year("year"), reason: fields.textIfAny("reason") ?? "", kind: kind)
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    try PeriodDemand.setMarks(writing.place, in: writing.year, transaction)
  }

  /// Throws what `PeriodMarkRule` and `PeriodLock` refuse, `noSuchPeriod`, `extensionOpen`, and `examNeedsResult` for
  /// examinations, whose results have an operation of their own.
  public func perform(in transaction: Transaction) throws -> PeriodMarkOutcome {
    if writing.place.slot == .exam || writing.place.slot == .stateExam {
      throw PeriodRefusal.examNeedsResult(writing.place)
    }
    if let kind {
      let target = try PeriodPlace(
        writing.place, in: writing.year, transaction.db, under: transaction.session.profile)
      guard target.classYear.schoolClass.periodKind == kind else {
        throw PeriodRefusal.noSuchPeriod(target.classYear.label, writing.place.slot)
      }
    }
    return try writing.write(in: transaction)
  }
}

extension FieldReader {
  /// A mark or sign of a period, or nil when the field is missing.
  func periodMark(_ name: String) throws(FieldFault) -> PeriodMark? {
    try valueIfAny(name, like: "4 или н/а") { PeriodMark(printed: $0) }
  }
}
