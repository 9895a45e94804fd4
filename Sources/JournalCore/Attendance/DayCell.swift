/// What a class attendance sheet shows of a pupil's day: missed lessons by code (FORMS §4).
public enum DayCell {
  /// `Б6`, or `УП2 НП1` in the order ОТ, УП, Б, НП, ОП; empty for a day without codes.
  public static func printed(_ codes: some Sequence<AbsenceCode>) -> String {
    let counts = codes.reduce(into: [AbsenceCode: Int]()) { $0[$1, default: 0] += 1 }
    return AbsenceCode.allCases.compactMap { code in counts[code].map { "\(code.printed)\($0)" } }
      .joined(separator: " ")
  }
}
