/// Words that follow a number: 1 лист, 2 листа, 5 листов (FORMS §23.5).
public enum Plural {
  /// Picks the form for the number; the sign does not matter.
  public static func form(_ number: Int, _ one: String, _ few: String, _ many: String) -> String {
    let (tens, ones) = (number.magnitude % 100, number.magnitude % 10)
    if (11...14).contains(tens) { return many }
    switch ones {
    case 1: return one
    case 2...4: return few
    default: return many
    }
  }
}
