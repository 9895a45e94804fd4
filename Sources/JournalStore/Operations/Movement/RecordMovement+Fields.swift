import JournalCore

extension RecordMovement: RecordedOperation {
  public static let summary = "Record an arrival, a departure or another movement of a pupil by an order."
  public static let fields: [FieldSpec] =
    [
      .required(
        "kind", .word,
        "arrival, departure, classTransfer, yearTransfer, repeat, graduation, temporaryLeave or returnFromLeave"
      ),
      .required("date", .day, "first day in the new class, or last day in the old one"),
      .optional("pupil", .id, "the pupil; missing for one who is new to the journal"),
      .optional("surname", .text, "surname of a new pupil"),
      .optional("given", .text, "first name of a new pupil"),
      .optional("patronymic", .text, "patronymic of a new pupil"),
      .optional("sex", .word, "male, female or unknown, of a new pupil"),
      .optional("born", .day, "birth date of a new pupil"),
      .optional("from", .classLabel, "the class left"), .optional("to", .classLabel, "the class entered"),
      .optional("organisation", .text, "from where or to where outside of the school"),
      .optional("reason", .text, "why"), .optional("request", .id, "the request that is carried out"),
    ] + FieldReader.orderFields

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let mover: Mover
    if let pupil = try fields.idIfAny("pupil", of: Pupil.self) {
      mover = .known(pupil)
    } else {
      mover = .new(try fields.personName(), try fields.wordIfAny("sex") ?? .unknown)
    }
    let movement = Movement(
      kind: try fields.word("kind"), date: try fields.day("date"), from: try fields.classLabelIfAny("from"),
      to: try fields.classLabelIfAny("to"), order: try fields.orderReference())
    self.init(
      movement, of: mover,
      detail: Detail(
        organisation: fields.textIfAny("organisation") ?? "", reason: fields.textIfAny("reason") ?? ""),
      born: try fields.dayIfAny("born"), request: try fields.idIfAny("request", of: Movement.self)?.rawValue)
  }
}
