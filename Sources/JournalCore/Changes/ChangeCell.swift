/// The one cell that a request changes, by its place in the journal; the record itself may not be there yet (S4-4.4.a).
public struct ChangeCell: Hashable, Sendable {
  /// What stands in the cell.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A mark for a work; the record is the work.
    case mark
    /// Presence or absence; the record is the lesson.
    case attendance
    /// A period, year or final mark.
    case periodMark
    /// The topic of a lesson; the record is the lesson.
    case topic

    /// «отметка».
    public var printed: String {
      switch self {
      case .mark: "отметка"
      case .attendance: "посещаемость"
      case .periodMark: "отметка за период"
      case .topic: "тема урока"
      }
    }
  }

  /// What stands in the cell.
  public let kind: Kind
  /// The work or the lesson; nil for a period mark.
  public let record: Int64?
  /// The pupil; nil for a topic.
  public let pupil: ID<Pupil>?
  /// The subject; for a period mark only.
  public let subject: ID<Subject>?
  /// The period or year; for a period mark only.
  public let slot: MarkSlot?

  private init(
    _ kind: Kind, record: Int64? = nil, pupil: ID<Pupil>? = nil, subject: ID<Subject>? = nil,
    slot: MarkSlot? = nil
  ) {
    self.kind = kind
    self.record = record
    self.pupil = pupil
    self.subject = subject
    self.slot = slot
  }

  /// The pupil's mark for the work.
  public static func mark(work: Int64, of pupil: ID<Pupil>) -> ChangeCell {
    ChangeCell(.mark, record: work, pupil: pupil)
  }

  /// The pupil's presence at the lesson.
  public static func attendance(lesson: Int64, of pupil: ID<Pupil>) -> ChangeCell {
    ChangeCell(.attendance, record: lesson, pupil: pupil)
  }

  /// The period mark of the place.
  public static func periodMark(_ place: PeriodMarkPlace) -> ChangeCell {
    ChangeCell(.periodMark, pupil: place.pupil, subject: place.subject, slot: place.slot)
  }

  /// The topic of the lesson.
  public static func topic(lesson: Int64) -> ChangeCell { ChangeCell(.topic, record: lesson) }

  /// The cell of the parts, or nil when the kind needs others.
  public init?(
    kind: Kind, record: Int64?, pupil: ID<Pupil>?, subject: ID<Subject>?, slot: MarkSlot?
  ) {
    switch (kind, record, pupil, subject, slot) {
    case (.mark, .some, .some, nil, nil), (.attendance, .some, .some, nil, nil),
      (.topic, .some, nil, nil, nil), (.periodMark, nil, .some, .some, .some):
      self.init(kind, record: record, pupil: pupil, subject: subject, slot: slot)
    default: return nil
    }
  }

  /// The place of a period mark; nil for other cells.
  public var periodPlace: PeriodMarkPlace? {
    guard let pupil, let subject, let slot else { return nil }
    return PeriodMarkPlace(pupil: pupil, subject: subject, slot: slot)
  }
}

extension ChangeCell: CustomStringConvertible {
  /// «отметка, работа 12, обучающийся 15».
  public var description: String {
    if let periodPlace { return "\(kind.printed), \(periodPlace)" }
    let place = record.map { kind == .mark ? "работа \($0)" : "урок \($0)" } ?? ""
    return ([kind.printed, place] + (pupil.map { ["обучающийся \($0)"] } ?? [])).joined(separator: ", ")
  }
}
