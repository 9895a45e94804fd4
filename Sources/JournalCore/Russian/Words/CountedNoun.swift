/// A noun with the forms that stand beside a number: 1 лист, 2 листа, 5 листов, на 57 листах (FORMS §23.5).
public struct CountedNoun: Hashable, Sendable {
  /// The gender, which «один» and «два» follow.
  public let gender: GrammaticalGender
  /// Whether it names people, whose accusative is a genitive.
  public let isAnimate: Bool
  /// The six forms of one.
  public let singular: CaseForms
  /// The six forms of many.
  public let plural: CaseForms
  /// The form after 2, 3, 4 in the nominative.
  let few: String
  /// The form after 5 and more in the nominative.
  let many: String

  /// A noun; after 2…4 stands the genitive of one and after 5 that of many, unless other words are given.
  init(
    _ gender: GrammaticalGender, isAnimate: Bool = false, _ singular: CaseForms, _ plural: CaseForms,
    few: String? = nil, many: String? = nil
  ) {
    (self.gender, self.isAnimate) = (gender, isAnimate)
    (self.singular, self.plural) = (singular, plural)
    self.few = few ?? singular[.genitive]
    self.many = many ?? plural[.genitive]
  }

  /// The form that stands beside the number in the case; the sign of the number does not matter.
  ///
  /// After exact thousands and zero the genitive of many stands in all cases: «на тысяче листов».
  public func form(_ number: Int, in grammaticalCase: GrammaticalCase = .nominative) -> String {
    let accusativeOfPeople = isAnimate && grammaticalCase == .accusative
    switch Plural.form(number, "1", "2", "5") {
    case "1":
      return singular[grammaticalCase]
    case "2" where accusativeOfPeople && number.magnitude < 5:
      return plural[.genitive]
    case let count:
      let isDirect = grammaticalCase == .nominative || grammaticalCase == .accusative
      if isDirect { return count == "2" ? few : many }
      return number.magnitude % 1_000 == 0 ? many : plural[grammaticalCase]
    }
  }

  /// `25 листов`, `75 лет`: the number in digits and the noun, with the no-break spaces of `Typography`.
  public func counted(_ number: Int, in grammaticalCase: GrammaticalCase = .nominative) -> String {
    Typography.typeset("\(number) \(form(number, in: grammaticalCase))")
  }
}
