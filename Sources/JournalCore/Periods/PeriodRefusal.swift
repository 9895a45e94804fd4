/// Why an operation on period marks, periods or years is refused.
public enum PeriodRefusal: Error, Hashable, Sendable {
  /// The pupil does not study the subject.
  case notStudied(PeriodMarkPlace)
  /// The sign is not among those of the school.
  case valueNotAllowed(PeriodMarkPlace, PeriodMark, clause: String, isExtended: Bool)
  /// A failing mark for a pupil who is assessed on theory only.
  case failingForMedicalGroup(PeriodMarkPlace, PeriodMark)
  /// A year or final mark before its parts.
  case missingParts(PeriodMarkPlace, [MarkSlot])
  /// The mark differs from the proposed one and no reason is given.
  case needsReason(PeriodMarkPlace, PeriodMark, average: Rational, proposed: Int, clause: String)
  /// Too few marks and no reason is given.
  case fewMarks(PeriodMarkPlace, count: Int, least: Int)
  /// The time in which the mark may be changed is over.
  case locked(PeriodMarkPlace, PeriodLock.Cause, clause: String)
  /// The class does not divide its year so.
  case noSuchPeriod(ClassLabel, MarkSlot)
  /// The pupil was in no class of the year.
  case notInClass(ID<Pupil>, AcademicYear)
  /// An examination's result is set with its date and form, not as a mark.
  case examNeedsResult(PeriodMarkPlace)

  /// The school does not extend the study term.
  case extensionNotUsed(PeriodMarkPlace, clause: String)
  /// Only a period can be extended.
  case extensionNeedsPeriod(PeriodMarkPlace)
  /// There is a mark already.
  case extensionHasMark(PeriodMarkPlace, PeriodMark)
  /// The extension ends within the period.
  case extensionTooShort(PeriodMarkPlace, until: Day, periodEnd: Day)
  /// There is no open extension.
  case noOpenExtension(PeriodMarkPlace)
  /// An extension is open; it ends with its result.
  case extensionOpen(PeriodMarkPlace)

  /// Blockers without a waiver.
  case periodBlocked(PeriodClosing.Scope, [PeriodBlocker])
  /// The period has not ended.
  case periodRunning(PeriodClosing.Scope, end: Day)
  /// The period is closed already.
  case periodClosedAlready(PeriodClosing.Scope)
  /// The period is not closed.
  case periodNotClosed(PeriodClosing.Scope)
  /// Opening again needs a written reason.
  case reopeningNeedsReason(PeriodClosing.Scope)
  /// The date for marks lies outside the school year.
  case orderDateOutsideYear(Day, AcademicYear)

  /// Blockers of the year.
  case yearBlocked(ClassLabel, [YearBlocker])
  /// The year is closed already.
  case yearClosedAlready(ClassLabel, AcademicYear)
  /// The class's year is in the archive.
  case yearArchived(ClassLabel, AcademicYear)
  /// All classes of the year are in the archive.
  case wholeYearArchived(AcademicYear)

  /// A completion in a grade that does not end a level.
  case completionOutsideGrade(ID<Pupil>, grade: Int, clause: String)
  /// A promotion into another grade than the next.
  case wrongTargetGrade(ID<Pupil>, grade: Int, target: Int?)
  /// Results of the final attestation are missing.
  case awaitsAttestation(ID<Pupil>, missing: Int, clause: String)
  /// The final attestation was not passed.
  case attestationFailed(ID<Pupil>, count: Int)
}

extension PeriodRefusal: RuleRefusal {
  public var clause: String {
    switch self {
    case .valueNotAllowed(_, _, let clause, _), .needsReason(_, _, _, _, let clause),
      .locked(_, _, let clause),
      .extensionNotUsed(_, let clause), .completionOutsideGrade(_, _, let clause),
      .awaitsAttestation(_, _, let clause):
      clause
    case .notStudied: ClauseText.printed("S1-2.3.d")
    case .failingForMedicalGroup: ClauseText.printed("S0-6.3.c")
    case .missingParts, .noSuchPeriod, .notInClass, .examNeedsResult: ClauseText.printed("S0-5.4.5")
    case .fewMarks: ClauseText.printed("S0-6.2.a")
    case .extensionNeedsPeriod, .extensionHasMark, .extensionTooShort, .noOpenExtension, .extensionOpen:
      ClauseText.printed("S0-6.3.b")
    case .periodBlocked(_, let blockers):
      ClauseText.printed(
        blockers.allSatisfy { if case .missingValue = $0 { true } else { false } }
          ? "S1-2.8.a" : "S0-5.4.10.f")
    case .periodRunning, .periodClosedAlready, .periodNotClosed, .reopeningNeedsReason:
      ClauseText.printed("S0-5.4.10.f, S1-2.16")
    case .orderDateOutsideYear: ClauseText.printed("S0-4.16.2.a, S4-3.3.i")
    case .yearBlocked, .yearClosedAlready, .yearArchived, .wholeYearArchived:
      ClauseText.printed("S0-7.5")
    case .wrongTargetGrade: ClauseText.printed("S0-7.5.1")
    case .attestationFailed: ClauseText.printed("S0-7.5.2")
    }
  }
}
