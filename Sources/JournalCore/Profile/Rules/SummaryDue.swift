/// When a summary sheet is due in the archive (C-17).
public enum SummaryDue: Hashable, Sendable {
  /// After the council's decision on the class (S0-7.5.1).
  case afterCouncilDecision
  /// After the final attestation (S0-7.5.2).
  case afterFinalAttestation
  /// Within so many days after the journal was closed, 1…60 (S1-2.16).
  case afterClosing(days: Int)
  /// Within so many days after each period and the year, 1…60 (S2-9.c).
  case afterPeriodAndYear(days: Int)
  /// By the date, 23:59:59 (S3-5.2.a).
  case by(month: Int, day: Int)

  init(yaml node: YAMLNode) throws(Misreading) {
    let call = node.text.flatMap(CallForm.init)
    let due: SummaryDue? =
      switch call?.name {
      case "afterCouncilDecision": call?.arguments.isEmpty == true ? .afterCouncilDecision : nil
      case "afterFinalAttestation": call?.arguments.isEmpty == true ? .afterFinalAttestation : nil
      case "afterClosing": call?.number(in: 1...60).map { .afterClosing(days: $0) }
      case "afterPeriodAndYear": call?.number(in: 1...60).map { .afterPeriodAndYear(days: $0) }
      case "by": SummaryDue.date(call?.arguments ?? [])
      default: nil
      }
    guard let due else {
      throw Misreading(
        "ожидается срок сдачи в архив, записано: \(node.quoted)",
        advice: "выберите из: afterCouncilDecision, afterFinalAttestation, afterClosing(1), "
          + "afterPeriodAndYear(7), by(06-30)", at: node)
    }
    self = due
  }

  private static func date(_ arguments: [String]) -> SummaryDue? {
    guard arguments.count == 1 else { return nil }
    return YearDate.parse(arguments[0]).map { .by(month: $0.month, day: $0.day) }
  }

  /// «после решения педагогического совета».
  public var printed: String {
    switch self {
    case .afterCouncilDecision: "после решения педагогического совета"
    case .afterFinalAttestation: "после итоговой аттестации"
    case .afterClosing(let days): "в течение \(Span.genitive(days, .day)) после закрытия журнала"
    case .afterPeriodAndYear(let days):
      "в течение \(Span.genitive(days, .day)) после каждого периода и года"
    case .by(let month, let day): "до \(YearDate.printed(month, day)) включительно"
    }
  }
}
