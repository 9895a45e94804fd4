public import JournalCore

/// Sets a pupil's mark for the year; it needs the marks of its periods (S0-5.4.5).
public struct SetYearMark: RecordedOperation {
  public static let name = "set-year-mark"
  public static let summary = "Set a pupil's mark for the year, or clear it with an empty value."
  public static let fields = SlotFields.all

  private let mark: SetPeriodMark

  /// The year mark of the pupil; nil clears it.
  public init(
    _ value: PeriodMark?, of pupil: ID<Pupil>, in subject: ID<Subject>, _ year: AcademicYear,
    reason: String = ""
  ) {
    mark = SetPeriodMark(
      value, at: PeriodMarkPlace(pupil: pupil, subject: subject, slot: .year), in: year, reason: reason)
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    mark = try SlotFields.read(&fields, .year)
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand { try mark.demand(in: transaction) }

  /// Throws what `SetPeriodMark` does, and `missingParts`.
  public func perform(in transaction: Transaction) throws -> PeriodMarkOutcome {
    try mark.perform(in: transaction)
  }
}
