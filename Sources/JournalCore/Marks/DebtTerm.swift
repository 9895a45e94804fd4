/// Until when a missed obligatory work must be made good (S0-4.12.9, S0-5.4.10.f, I-4).
public enum DebtTerm {
  /// The last day: so many days after the debt was opened, but not after the period's end.
  ///
  /// A debt opened after the period's end is due at once; without a period the days alone count.
  public static func due(opened: Day, days: Int, periodEnd: Day?) -> Day {
    let due = opened.adding(days: days)
    guard let periodEnd, periodEnd < due else { return due }
    return max(opened, periodEnd)
  }

  /// Whether a debt that is due on the day is overdue at the moment: from the midnight after it (S0-4.12.9).
  public static func isOverdue(due: Day, at moment: LocalMoment) -> Bool {
    LocalMoment.end(of: due) < moment
  }
}
