/// The list number of a class that an average goes by (FORMS §3.3).
public enum AverageList {
  /// The mean of the list numbers of the days, exact; nil without days.
  public static func mean(_ listNumbers: some Collection<Int>) -> Rational? {
    Rational(listNumbers.reduce(0, +), over: listNumbers.count)
  }
}

extension AttendanceRate {
  /// Missed lessons a pupil of the mean list number; nil when nobody was listed.
  public func missed(per mean: Rational) -> Rational? {
    Rational(missed * mean.denominator, over: mean.numerator)
  }
}
