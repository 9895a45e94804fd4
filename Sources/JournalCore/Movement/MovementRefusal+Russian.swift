extension MovementRefusal {
  /// The clause that refuses, as the school's regulation numbers it.
  public var clause: String {
    switch self {
    case .incomplete, .alreadyListed, .notListed, .laterMovement, .noSuchMovement, .unknown, .alreadyOnLeave,
      .notOnLeave,
      .requestDone:
      "п. 5.3.5 (S0-5.3.5)"
    case .noOrder: "п. 5.5.2 (S0-5.5.2)"
    case .notAtTurnOfYear, .wrongGrade, .notACompletionGrade: "п. 7.5.1 (S0-7.5.1)"
    case .doesNotClose: "п. 5.1.7 (S0-5.1.7.a, D-23)"
    }
  }

  /// One line: where › what, by which clause › what to do.
  public var description: String {
    let (place, fact, advice) = parts
    return "\(place) › \(fact): \(clause) › \(advice)"
  }

  private var parts: (place: String, fact: String, advice: String) {
    switch self {
    case .incomplete(let kind):
      ("движение, \(kind.printed)", "классы не подходят к виду движения", MovementRefusal.needs(kind))
    case .noOrder(let kind):
      ("движение, \(kind.printed)", "нет номера приказа", "укажите номер и дату приказа")
    case .alreadyListed(let pupil, let day):
      (
        "ученик \(pupil)", "с \(day.dotted) уже числится в классе",
        "сначала завершите это пребывание движением"
      )
    case .notListed(let pupil, let label, let day):
      (
        "ученик \(pupil)", "не числится в классе \(label.compact) на \(day.dotted)",
        "проверьте класс и дату"
      )
    case .laterMovement(let pupil, let day):
      (
        "ученик \(pupil)", "после \(day.dotted) уже есть другое движение",
        "сначала отмените последнее движение"
      )
    case .noSuchMovement(let movement): ("движение \(movement)", "такой записи нет", "проверьте номер")
    case .unknown(let pupil, let kind, let day):
      ("ученик \(pupil)", "нет движения «\(kind.printed)» на \(day.dotted)", "проверьте вид и дату")
    case .notAtTurnOfYear(let kind, let day, let first):
      (
        "движение, \(kind.printed)", "дата \(day.dotted) не открывает следующий учебный год",
        "укажите \(first.dotted) и класс следующего года"
      )
    case .wrongGrade(let kind, let from, let to):
      (
        "движение, \(kind.printed)", "из \(from.compact) в \(to.compact) так не переводят",
        kind == .repeat ? "выберите класс той же параллели" : "выберите класс следующей параллели"
      )
    case .notACompletionGrade(let label):
      ("класс \(label.compact)", "эта параллель не выпускная", "запишите выбытие или перевод")
    case .alreadyOnLeave(let pupil, let day):
      ("ученик \(pupil)", "уже временно выбыл на \(day.dotted)", "сначала запишите возвращение")
    case .notOnLeave(let pupil, let day):
      ("ученик \(pupil)", "не выбывал временно на \(day.dotted)", "проверьте ученика и дату")
    case .doesNotClose(let scope, let day, let computed, let listed, let pupils):
      (
        "\(scope) на \(day.dotted)",
        "по движению \(computed), по списку \(listed), разница \(MovementRefusal.signed(listed - computed))",
        "запишите движение учеников \(MovementRefusal.list(pupils))"
      )
    case .requestDone(let request, let movement):
      ("заявка \(request)", "уже исполнена движением \(movement)", "ничего делать не нужно")
    }
  }

  private static func needs(_ kind: Movement.Kind) -> String {
    switch (kind.hasFrom, kind.hasTo) {
    case (false, _): "укажите только класс зачисления, действующий в этот учебный год"
    case (_, false): "укажите только класс, в котором ученик числится"
    case (true, true): "укажите два разных класса: откуда и куда"
    }
  }

  private static func signed(_ number: Int) -> String {
    number < 0 ? "\u{2212}\(-number)" : "+\(number)"
  }

  /// The first ids; a longer list ends with how many more there are.
  private static func list(_ pupils: [ID<Pupil>]) -> String {
    let shown = pupils.prefix(10).map(\.description).joined(separator: ", ")
    return pupils.count > 10 ? "\(shown) и ещё \(pupils.count - 10)" : shown
  }
}
