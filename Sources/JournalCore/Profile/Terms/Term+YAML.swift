extension Term {
  /// The term that the node's text says, if it can be counted from the start.
  init(yaml node: YAMLNode, from start: TermStart) throws(Misreading) {
    guard let term = node.text.flatMap(Term.init(text:)) else {
      throw Misreading(
        "ожидается срок, записано: \(node.quoted)", advice: "выберите из: \(start.choices)", at: node)
    }
    guard start.allows(term) else {
      throw Misreading(
        "срок \(node.quoted) здесь не имеет смысла", advice: "выберите из: \(start.choices)", at: node)
    }
    self = term
  }

  /// The term written in the form of a call, or nil when there is none such or a number is out of range.
  private init?(text: String) {
    guard let call = CallForm(text) else { return nil }
    let term: Term? =
      switch call.name {
      case "sameDay": call.arguments.count == 1 ? ClockTime(call.arguments[0]).map { .sameDay($0) } : nil
      case "afterClassLastLesson": call.number(in: 0...600).map { .afterClassLastLesson(minutes: $0) }
      case "afterLessonEnd": call.number(in: 1...720).map { .afterLessonEnd(hours: $0) }
      case "hours": call.number(in: 1...720).map { .hours($0) }
      case "days": call.number(in: 1...366).map { .days($0) }
      case "visibleWithin": call.number(in: 1...366).map { .visibleWithin(days: $0) }
      case "months": call.number(in: 1...12).map { .months($0) }
      case "beforePeriodEnd": call.number(in: 0...60).map { .beforePeriodEnd(days: $0) }
      case "windowBeforeHolidays": Term.window(call.arguments)
      case "dateOfOrder": Term.byOrder(call.arguments)
      default: call.arguments.isEmpty ? Term.plain[call.name] : nil
      }
    guard let term else { return nil }
    self = term
  }

  private static let plain: [String: Term] = [
    "none": .none, "endOfDay": .endOfDay, "nextLesson": .nextLesson, "atOnce": .atOnce,
    "lastSchoolDay": .lastSchoolDay,
  ]

  private static func window(_ arguments: [String]) -> Term? {
    let numbers = arguments.compactMap { Int($0) }
    guard arguments.count == 2, numbers.count == 2, numbers[1] >= 1, numbers[0] >= numbers[1],
      numbers[0] <= 60
    else { return nil }
    return .windowBeforeHolidays(opens: numbers[0], closes: numbers[1])
  }

  private static func byOrder(_ arguments: [String]) -> Term? {
    switch arguments.count {
    case 0: .dateOfOrder(fallback: .none)
    case 1: Term(text: arguments[0]).map { .dateOfOrder(fallback: $0) }
    default: nil
    }
  }
}
