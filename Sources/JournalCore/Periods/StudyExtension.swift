/// The study term of a pupil in a subject, extended in place of a mark that cannot be set (S0-6.3.b, I-6).
public struct StudyExtension: Hashable, Sendable {
  /// The way in which the pupil makes up for the period.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    case credit, exam, other

    /// «зачёт», «экзамен», «иная форма».
    public var printed: String {
      switch self {
      case .credit: "зачёт"
      case .exam: "экзамен"
      case .other: "иная форма"
      }
    }
  }

  /// Whose, in what and for which period.
  public let place: PeriodMarkPlace
  /// The last day of the extended term.
  public let until: Day
  /// How the result comes about.
  public let form: Form
  /// What the extension ended with; nil while it is open.
  public let result: PeriodMark?

  /// An extension; open without a result.
  public init(place: PeriodMarkPlace, until: Day, form: Form, result: PeriodMark? = nil) {
    self.place = place
    self.until = until
    self.form = form
    self.result = result
  }

  /// Whether it stands in place of the mark.
  public var isOpen: Bool { result == nil }

  /// Whether it is open after its last day.
  public func isOverdue(on day: Day) -> Bool { isOpen && day > until }

  /// Throws `extensionNotUsed` where the school allows «н/а» instead, `extensionNeedsPeriod` for a year or an
  /// examination, `extensionHasMark` beside a mark and `extensionTooShort` when it ends within the period.
  public static func admit(
    _ place: PeriodMarkPlace, until: Day, periodEnd: Day, current: PeriodMark?, under profile: SchoolProfile
  ) throws(PeriodRefusal) {
    guard profile.periodMarks.naReplacedByExtension else {
      throw .extensionNotUsed(place, clause: ClauseText.of(.naReplacedByExtension, in: profile))
    }
    guard case .period = place.slot else { throw .extensionNeedsPeriod(place) }
    if let current { throw .extensionHasMark(place, current) }
    guard until > periodEnd else { throw .extensionTooShort(place, until: until, periodEnd: periodEnd) }
  }
}
