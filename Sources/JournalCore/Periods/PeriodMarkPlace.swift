/// Where a period mark stands: whose it is, in what and for what.
public struct PeriodMarkPlace: Hashable, Sendable {
  /// The pupil.
  public let pupil: ID<Pupil>
  /// The subject.
  public let subject: ID<Subject>
  /// The period, year or examination.
  public let slot: MarkSlot

  /// The place of the pupil's mark.
  public init(pupil: ID<Pupil>, subject: ID<Subject>, slot: MarkSlot) {
    self.pupil = pupil
    self.subject = subject
    self.slot = slot
  }
}

extension PeriodMarkPlace: CustomStringConvertible {
  /// «обучающийся 15, предмет 3, период 1»: numbers of records, never names.
  public var description: String { "обучающийся \(pupil), предмет \(subject), \(slot.title)" }
}

extension MarkSlot {
  /// «период 1», «год», «экзамен», «ГИА», «итоговая», as refusals say it.
  public var title: String {
    switch self {
    case .period(let number): "период \(number)"
    case .year: "год"
    case .exam: "экзамен"
    case .stateExam: "ГИА"
    case .final: "итоговая"
    }
  }
}
