import JournalCore

/// The fields of operations on one slot of the year.
enum SlotFields {
  static let all: [FieldSpec] = [
    .required("year", .year, "the school year"), .required("pupil", .id, "the pupil"),
    .required("subject", .id, "the subject"),
    .optional("value", .text, "a mark or sign of the school; empty clears it"),
    .optional("reason", .text, "why it differs from the proposed mark"),
  ]

  static func read(_ fields: inout FieldReader, _ slot: MarkSlot) throws(FieldFault) -> SetPeriodMark {
    SetPeriodMark(
      try fields.periodMark("value"),
      at: PeriodMarkPlace(pupil: try fields.id("pupil"), subject: try fields.id("subject"), slot: slot),
      in: try fields.year("year"), reason: fields.textIfAny("reason") ?? "")
  }
}
