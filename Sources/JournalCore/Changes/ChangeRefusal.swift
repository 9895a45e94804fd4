/// Why a step of a request to change a locked record is refused.
public enum ChangeRefusal: Error, Hashable, Sendable {
  /// The party may not ask.
  case notInitiator(ChangeParty, clause: String)
  /// The wanted value is there already.
  case nothingToChange(ChangeCell)
  /// The value cannot stand in the cell.
  case valueNotAllowed(ChangeCell, clause: String)
  /// The cell does not exist: no such lesson, work, pupil or period.
  case noSuchCell(ChangeCell)
  /// The ground is not among those of the school.
  case groundNotAllowed(LateChangeGround, allowed: Set<LateChangeGround>, clause: String)
  /// The ground is not told in words.
  case needsText(ChangeCell, clause: String)
  /// The ground's document is not named.
  case needsDocument(LateChangeGround, clause: String)
  /// The error report is not named.
  case needsErrorReport(ChangeCell, clause: String)
  /// The teacher was not absent on the day.
  case teacherNotAbsent(ChangeCell, day: Day, clause: String)
  /// The party may not decide.
  case notApprover(ChangeParty, approver: ChangeParty, clause: String)
  /// The party may not make the change.
  case notExecutor(ChangeParty, executors: [ChangeParty], clause: String)
  /// The one for whom the party would stand in is present.
  case executorPresent(ChangeParty, present: ChangeParty, day: Day, clause: String)
  /// The step does not follow from the state.
  case wrongState(number: Int, ChangeRequest.State, needed: ChangeRequest.State)
  /// The cell is not the request's.
  case otherCell(number: Int, ChangeCell)
  /// The cell was changed after the application.
  case cellMoved(number: Int, ChangeCell)
  /// There is no such request.
  case noSuchRequest(number: Int, AcademicYear)
}

extension ChangeRefusal: RuleRefusal {
  public var clause: String {
    switch self {
    case .notInitiator(_, let clause), .groundNotAllowed(_, _, let clause), .needsText(_, let clause),
      .needsDocument(_, let clause), .needsErrorReport(_, let clause), .teacherNotAbsent(_, _, let clause),
      .notApprover(_, _, let clause), .notExecutor(_, _, let clause), .executorPresent(_, _, _, let clause),
      .valueNotAllowed(_, let clause):
      clause
    case .nothingToChange, .noSuchCell: ClauseText.printed("S4-4.1")
    case .wrongState(_, _, let needed): ClauseText.printed(needed == .granted ? "S4-4.4.a" : "S4-4.1")
    case .otherCell, .cellMoved: ClauseText.printed("S4-4.4.a")
    case .noSuchRequest: ClauseText.printed("S4-4.2")
    }
  }
}

extension ChangeRefusal {
  /// One line: where › what (clause) › what to do.
  public var description: String {
    let (place, what, advice) = parts
    return "\(place) › \(what) (\(clause)) › \(advice)"
  }

  private var parts: (place: String, what: String, advice: String) {
    switch self {
    case .notInitiator(let party, _):
      ("заявка на изменение", "\(party.printed) её не подаёт", "обратитесь к тому, кто вправе её подать")
    case .nothingToChange(let cell): ("\(cell)", "такое значение уже стоит", "заявка не нужна")
    case .valueNotAllowed(let cell, _): ("\(cell)", "такое значение не ставится", "назовите разрешённое")
    case .noSuchCell(let cell): ("\(cell)", "такой записи нет", "проверьте номера")
    case .groundNotAllowed(let ground, let allowed, _):
      (
        "заявка на изменение", "основание «\(ground.printed)» не принимается",
        "принимаются: \(allowed.map(\.printed).sorted().joined(separator: ", "))"
      )
    case .needsText(let cell, _): ("\(cell)", "основание не изложено", "изложите его письменно")
    case .needsDocument(let ground, _):
      ("заявка на изменение", "\(ground.printed): документ не назван", "укажите номер и дату документа")
    case .needsErrorReport(let cell, _):
      ("\(cell)", "сообщение об ошибке не названо", "укажите его номер")
    case .teacherNotAbsent(let cell, let day, _):
      ("\(cell)", "\(day.dotted) учитель не отсутствовал", "внесите отсутствие или назовите другое основание")
    default: ofSteps
    }
  }

  private var ofSteps: (String, String, String) {
    switch self {
    case .notApprover(let party, let approver, _):
      ("заявка на изменение", "\(party.printed) её не решает", "решает: \(approver.printed)")
    case .notExecutor(let party, let executors, _):
      (
        "заявка на изменение", "\(party.printed) её не исполняет",
        "исполняет: \(executors.map(\.printed).joined(separator: ", "))"
      )
    case .executorPresent(let party, let present, let day, _):
      (
        "заявка на изменение",
        "\(party.printed) исполняет только в отсутствие: \(present.printed), \(day.dotted)",
        "внесите отсутствие или передайте исполнение"
      )
    case .wrongState(let number, let state, let needed):
      (
        "заявка \(number)", state.printed,
        needed == .granted ? "исполняется разрешённая один раз" : "решается один раз"
      )
    case .otherCell(let number, let cell):
      ("заявка \(number)", "открыта другая запись, не \(cell)", "подайте на неё свою заявку")
    case .cellMoved(let number, let cell):
      ("заявка \(number)", "\(cell): после подачи изменилась", "подайте новую заявку")
    case .noSuchRequest(let number, let year):
      ("журнал заявок \(year.label)", "нет заявки \(number)", "проверьте номер")
    default: preconditionFailure("each refusal has its text")
    }
  }
}
