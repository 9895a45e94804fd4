import JournalCore

/// Figures as papers print them: rounded once, with a decimal comma; a dash where nothing is to be counted (FORMS §21.2).
struct Figures {
  /// Digits after the comma of per cents.
  let percentDigits: Int
  /// What stands between a per cent and its sign.
  let percentSpace: String

  /// Figures by the options `percentDigits` and `percentSpace` of a form.
  init(_ options: FormOptions) {
    percentDigits = Int(options["percentDigits"]) ?? 1
    percentSpace = options["percentSpace"] == "none" ? "" : "\u{00A0}"
  }

  /// The options that every form with per cents has.
  static let options = [
    FormOption("percentDigits", ["1", "0", "2"], "digits after the comma of per cents"),
    FormOption(
      "percentSpace", ["noBreak", "none"], "whether a no-break space stands before the sign of a per cent"),
  ]

  /// The dash of an empty base.
  static let none = "—"

  /// The dash of a zero among many numbers (FORMS §3.4).
  static let blank = "–"

  /// «92,0»; a dash without a base.
  func percent(_ value: Rational?) -> String { value?.printed(digits: percentDigits) ?? Figures.none }

  /// «92,0 %»; a dash without a base.
  func percentWithSign(_ value: Rational?) -> String {
    value.map { percent($0) + percentSpace + "%" } ?? Figures.none
  }

  /// «3,83»; a dash without marks.
  static func average(_ value: Rational?) -> String { value?.printed(digits: 2) ?? none }
}
