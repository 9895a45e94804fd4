/// Who asks that data be corrected (S2-3.2.1.b, S2-6.2.b).
public enum CorrectionSource: String, Hashable, Sendable, CaseIterable {
  case classTeacher, guardian

  /// «заявление».
  public var printed: String {
    switch self {
    case .classTeacher: "сообщение классного руководителя"
    case .guardian: "заявление"
    }
  }
}

/// What becomes of a request for correction.
public enum CorrectionStep: String, Hashable, Sendable, CaseIterable {
  case confirmed, executed, declined
}

/// A request to correct a pupil's data.
public struct CorrectionRequest: Hashable, Sendable {
  /// After so many days without an answer a request is listed to the administrator (S2-3.2.1.b).
  public static let answerDays = 7

  /// The number.
  public let id: Int64
  /// The pupil.
  public let pupil: ID<Pupil>
  /// Who asks.
  public let source: CorrectionSource
  /// What is to be corrected.
  public let text: String
  /// The day of the request.
  public let filed: Day
  /// The day on which the class teacher confirmed it.
  public let confirmed: Day?
  /// The day on which it was carried out or declined.
  public let closed: Day?

  /// A stored request.
  public init(
    id: Int64, pupil: ID<Pupil>, source: CorrectionSource, text: String, filed: Day, confirmed: Day?,
    closed: Day?
  ) {
    self.id = id
    self.pupil = pupil
    self.source = source
    self.text = text
    self.filed = filed
    self.confirmed = confirmed
    self.closed = closed
  }

  /// Whether it should have been carried out before the day.
  public func isOverdue(on day: Day) -> Bool {
    closed == nil && day >= filed.adding(days: CorrectionRequest.answerDays)
  }

  /// «заявление от 01.10.2025», the source of the change.
  public var printedSource: String { "\(source.printed) от \(filed.dotted)" }
}
