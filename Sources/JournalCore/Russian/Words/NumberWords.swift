/// Numbers in words as certifications write them: lower case, 0…9999 (FORMS §23.5; REQUIREMENTS D-6).
public enum NumberWords {
  /// The numbers that have words here.
  public static let range = 0...9_999

  /// The words: «двадцать пять», «сто одна», «пятидесяти семи».
  ///
  /// The accusative is that of things; with `isAnimate` it is that of people: «одного», «двух», but «двадцать два».
  /// - Throws: `NumberWordsError` for a number outside `range`.
  public static func words(
    _ number: Int, gender: GrammaticalGender = .masculine, in grammaticalCase: GrammaticalCase = .nominative,
    isAnimate: Bool = false
  ) throws(NumberWordsError) -> String {
    guard range.contains(number) else { throw .outOfRange(number) }
    if number == 0 { return Numerals.zero[grammaticalCase] }
    var words: [String] = []
    let thousands = number / 1_000
    if thousands > 0 {
      words += below1000(thousands, gender: .feminine, in: grammaticalCase)
      words.append(CountedNoun.thousand.form(thousands, in: grammaticalCase))
    }
    // «двух», but «двадцать два»: of compound numbers only those in 1 tell people from things.
    let asOfPeople = isAnimate && grammaticalCase == .accusative && (number < 5 || number % 10 == 1)
    words += below1000(number % 1_000, gender: gender, in: grammaticalCase, asOfPeople: asOfPeople)
    return words.joined(separator: " ")
  }

  /// A number in digits and in words: `1 (один)`.
  /// - Throws: `NumberWordsError` for a number outside `range`.
  public static func certified(
    _ number: Int, gender: GrammaticalGender = .masculine, in grammaticalCase: GrammaticalCase = .nominative
  ) throws(NumberWordsError) -> String {
    "\(number) (\(try words(number, gender: gender, in: grammaticalCase)))"
  }

  /// A number in digits and in words with its noun: `25 (двадцать пять) листов`, `57 (пятидесяти семи) листах`.
  /// - Throws: `NumberWordsError` for a number outside `range`.
  public static func certified(
    _ number: Int, _ noun: CountedNoun, in grammaticalCase: GrammaticalCase = .nominative
  ) throws(NumberWordsError) -> String {
    let words = try words(number, gender: noun.gender, in: grammaticalCase, isAnimate: noun.isAnimate)
    return "\(number) (\(words)) \(noun.form(number, in: grammaticalCase))"
  }

  private static func below1000(
    _ number: Int, gender: GrammaticalGender, in grammaticalCase: GrammaticalCase, asOfPeople: Bool = false
  ) -> [String] {
    var words: [CaseForms] = []
    if number >= 100 { words.append(Numerals.hundreds[number / 100 - 1]) }
    var rest = number % 100
    if rest >= 20 {
      words.append(Numerals.tens[rest / 10 - 2])
      rest %= 10
    }
    guard rest > 0 else { return words.map { $0[grammaticalCase] } }
    let last = Numerals.small(rest, gender: gender)
    let isGenitive = asOfPeople && rest < 5 && !(rest == 1 && gender == .feminine)
    return words.map { $0[grammaticalCase] } + [last[isGenitive ? .genitive : grammaticalCase]]
  }
}

/// A number that has no words here.
public enum NumberWordsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The number is not of 0…9999; more is counted when a bundle has 10000 sheets or a count is below zero.
  case outOfRange(Int)

  public var description: String {
    switch self {
    case .outOfRange(let number):
      "number in words › \(number) is outside \(NumberWords.range.lowerBound)…\(NumberWords.range.upperBound)"
        + " › split the count"
    }
  }
}
