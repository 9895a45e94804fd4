/// Whether a pupil misses so many lessons of a month that the school calls it systematic (FORMS §4).
public enum SystematicAbsence {
  /// Whether at least so many per cent of the lessons held were missed; never when none was held.
  public static func holds(_ tally: AttendanceTally, percent: Int) -> Bool {
    guard let share = Rational.percent(tally.missed, of: tally.held) else { return false }
    return tally.missed > 0 && share >= Rational(percent)
  }
}
