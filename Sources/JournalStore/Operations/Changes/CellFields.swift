import JournalCore

/// The cell of a request in an operation's file.
enum CellFields {
  static let all: [FieldSpec] = [
    .required("year", .year, "the school year of the cell"),
    .required("cell", .word, "mark, attendance, periodMark or topic"),
    .optional("record", .id, "the work of a mark, the lesson of attendance or a topic"),
    .optional("pupil", .id, "the pupil; not for a topic"), .optional("subject", .id, "for a period mark"),
    .optional("slot", .text, "for a period mark: 1, 2, 3, 4, year or final"),
  ]

  static func cell(_ fields: inout FieldReader) throws(FieldFault) -> ChangeCell {
    let record: ID<ChangeCell>? = try fields.idIfAny("record")
    let cell = ChangeCell(
      kind: try fields.word("cell"), record: record?.rawValue, pupil: try fields.idIfAny("pupil"),
      subject: try fields.idIfAny("subject"),
      slot: try fields.valueIfAny("slot", like: "1 или year") { MarkSlot(code: $0) })
    guard let cell else {
      throw FieldFault(
        "cell", "запись названа не полностью",
        advice: "укажите для неё record и pupil, для темы record, для отметки за период pupil, subject и slot"
      )
    }
    return cell
  }
}
