/// What a written application asks for: one cell, its value now and the wanted one, and the ground (S4-4, S4-4.1).
public struct ChangeFiling: Hashable, Sendable {
  /// As whom the initiator asks.
  public var initiator: ChangeParty
  /// The cell.
  public var cell: ChangeCell
  /// The day that the cell belongs to: of the lesson, of the work, the last one of the period.
  public var day: Day
  /// The value as it stands; empty for an empty cell.
  public var old: String
  /// The wanted value; empty to clear the cell.
  public var wanted: String
  /// The ground.
  public var ground: LateChangeGround
  /// The ground in words; may be empty where the school lists grounds.
  public var text: String
  /// The document of a documented ground.
  public var document: OrderReference?
  /// The error report that the request answers.
  public var errorReport: Int64?

  /// An application without words and document.
  public init(
    initiator: ChangeParty, cell: ChangeCell, day: Day, old: String, wanted: String, ground: LateChangeGround
  ) {
    self.initiator = initiator
    self.cell = cell
    self.day = day
    self.old = old
    self.wanted = wanted
    self.ground = ground
    text = ""
  }

  /// Throws `notInitiator`, `nothingToChange`, `groundNotAllowed`, `needsText`, `needsDocument`, `teacherNotAbsent` or
  /// `needsErrorReport`; the absences are those of the cell's teacher on file.
  public func admit(
    teacherAbsences: [DayRange], under profile: SchoolProfile
  ) throws(ChangeRefusal) {
    let rules = profile.lateChange
    guard rules.initiators.contains(initiator) else {
      throw .notInitiator(initiator, clause: ClauseText.of(.lateChangeInitiators, in: profile))
    }
    guard old != wanted else { throw .nothingToChange(cell) }
    let clause = ClauseText.of(.lateChangeGrounds, in: profile)
    let isFree = rules.grounds.contains(.anyWithText)
    guard isFree || rules.grounds.contains(ground) else {
      throw .groundNotAllowed(ground, allowed: rules.grounds, clause: clause)
    }
    if isFree || ground == .anyWithText, text.trimmed.isEmpty { throw .needsText(cell, clause: clause) }
    try requireEvidence(teacherAbsences, clause)
  }

  private func requireEvidence(_ absences: [DayRange], _ clause: String) throws(ChangeRefusal) {
    switch ground {
    case .anyWithText: return
    case .errorReport:
      if errorReport == nil { throw .needsErrorReport(cell, clause: clause) }
    case .documentedAbsence, .documentedResit, .documentedTeacherAbsence:
      guard document?.number.trimmed.isEmpty == false else {
        throw .needsDocument(ground, clause: clause)
      }
      guard ground != .documentedTeacherAbsence || absences.contains(where: { $0.contains(day) }) else {
        throw .teacherNotAbsent(cell, day: day, clause: clause)
      }
    }
  }
}
