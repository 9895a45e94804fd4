import JournalCore

/// Words of papers that follow from the calendar and from sex, not from a form's template (FORMS §22.1, §23.2).
enum ClassWords {
  /// «II четверть», «I полугодие».
  static func period(_ kind: PeriodKind, _ number: Int) -> String {
    let noun =
      switch kind {
      case .quarter: "четверть"
      case .trimester: "триместр"
      case .halfYear: "полугодие"
      }
    return "\(Roman.numeral(number)) \(noun)"
  }

  /// «II четв.», «I полуг.»: the form over narrow columns, in two lines.
  static func shortPeriod(_ kind: PeriodKind, _ number: Int) -> String {
    let noun =
      switch kind {
      case .quarter: "четв."
      case .trimester: "трим."
      case .halfYear: "полуг."
      }
    return "\(Roman.numeral(number))\n\(noun)"
  }

  /// «приказ № 118», with a no-break space.
  static func order(_ order: OrderReference, dated: Bool = false) -> String {
    let text = "приказ №\u{00A0}\(order.number)"
    return dated ? "\(text) от \(order.date.dotted)" : text
  }

  /// «прибыл 12.11.2025, приказ № 118» and the other notes on movement (FORMS §1.7).
  static func movement(_ movement: Movement, sex: Sex, seenFrom label: ClassLabel) -> String {
    switch movement.kind {
    case .arrival:
      let word = GenderWord.arrived.form(sex)
      return "\(word) \(movement.date.dotted), \(order(movement.order))"
    case .departure:
      let word = GenderWord.left.form(sex)
      return "\(word) \(movement.date.dotted), \(order(movement.order, dated: true))"
    case .classTransfer, .yearTransfer, .repeat:
      let word = GenderWord.transferred.form(sex)
      let isLeaving = movement.from == label
      let other = (isLeaving ? movement.to : movement.from)?.printed ?? ""
      return "\(word) \(isLeaving ? "в" : "из") \(other) \(movement.date.dotted), \(order(movement.order))"
    case .graduation, .temporaryLeave, .returnFromLeave:
      return "\(movement.kind.printed) \(movement.date.dotted), \(order(movement.order))"
    }
  }
}
