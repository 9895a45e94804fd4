/// What one pupil has at one lesson: marks, an absence and a debt stand side by side (S1-2.5.f, S0-4.12.8.a, D-18).
public struct JournalCell: Hashable, Sendable {
  /// The marks in the order of their works.
  public let marks: [Int]
  /// The code of absence or lateness.
  public let code: AbsenceCode?
  /// Whether an obligatory work is owed.
  public let hasDebt: Bool

  /// A cell with what it holds.
  public init(marks: [Int] = [], code: AbsenceCode? = nil, hasDebt: Bool = false) {
    self.marks = marks
    self.code = code
    self.hasDebt = hasDebt
  }

  /// The cell in the school's codes: «Б/4», «5/4», «ОП/3», «Б/.», «.»; empty for presence without a mark.
  ///
  /// The sign of a debt is the profile's `debtMarkSymbol`; archive copies have no debts and leave it out.
  public func printed(debtSign: String) -> String {
    ([code?.printed] + marks.map { String($0) } + [hasDebt ? debtSign : nil]).compactMap { $0 }
      .joined(separator: "/")
  }

  /// The cell as the traditional journal prints it: «Н/4» for every absence, nothing for lateness (FORMS §16.1).
  public var traditional: String {
    ([code?.isAbsence == true ? "Н" : nil] + marks.map { String($0) }).compactMap { $0 }
      .joined(separator: "/")
  }
}
