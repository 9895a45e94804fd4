/// Decides whether a missed topic may be recorded as passed (S1-2.5.d–e).
public enum MakeUpRule {
  /// Throws `notMissedValidly` when the pupil did not miss the lesson because of illness or for a valid reason,
  /// `makeUpDay` for a day before the lesson or after today, `noProtocol` where the school wants one.
  public static func admit(
    _ pupil: ID<Pupil>, at lesson: ID<Lesson>, of day: Day, code: AbsenceCode?, passed: Day, today: Day,
    protocolNumber: String?, under profile: SchoolProfile
  ) throws(MarkRefusal) {
    guard code == .ill || code == .validReason else { throw .notMissedValidly(pupil, lesson) }
    guard day <= passed, passed <= today else { throw .makeUpDay(pupil, lesson, passed: passed) }
    guard protocolNumber?.isEmpty == false || !profile.marks.makeUpProtocolRequired else {
      throw .noProtocol(
        pupil, lesson, clause: ClauseText.of(.makeUpProtocolRequired, in: profile))
    }
  }
}

/// Decides whether a debt may be opened (S0-4.12.8, S0-5.4.10.e).
public enum DebtRule {
  /// Throws `debtsNotKept` in a school without debts, `notObligatory` for a work that nobody owes.
  ///
  /// A work that the teacher puts off becomes obligatory by that (S0-4.12.8.a).
  public static func admit(
    _ assessment: ID<Assessment>, workType: WorkType?, isDeferred: Bool, under profile: SchoolProfile
  ) throws(MarkRefusal) {
    guard profile.marks.missedWork == .debt else {
      throw .debtsNotKept(assessment, clause: ClauseText.of(.missedWork, in: profile))
    }
    guard isDeferred || workType?.isObligatory == true else {
      throw .notObligatory(
        assessment, clause: ClauseText.of(.missedWork, in: profile))
    }
  }
}
