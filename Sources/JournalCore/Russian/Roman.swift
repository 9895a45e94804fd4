/// Roman numerals of period names: «II четверть».
public enum Roman {
  /// The numeral of 1…12.
  public static func numeral(_ number: Int) -> String {
    let numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
    precondition(numerals.indices.contains(number - 1), "a Roman numeral of 1…12")
    return numerals[number - 1]
  }
}
