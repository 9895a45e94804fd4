/// The name of a class in a sentence, with no-break spaces: «7 «А» класс», «в 7 «А» классе» (FORMS §23.3, §23.4).
public struct ClassPhrase: Hashable, Sendable {
  private let grade: Int
  private let name: String

  /// The phrases of a class.
  public init(_ label: ClassLabel) { (grade, name) = (label.grade, label.printed) }

  /// The phrases of a grade without a letter, 0…12: «переведён в 8 класс».
  public init(grade: Int) {
    precondition((0...12).contains(grade), "a grade of 0…12")
    (self.grade, name) = (grade, "\(grade)")
  }

  /// `7 «А» класс`, `7 «А» класса`.
  public func form(_ grammaticalCase: GrammaticalCase = .nominative) -> String {
    Typography.typeset("\(name) \(CountedNoun.schoolClass.singular[grammaticalCase])")
  }

  /// `в 7 «А» классе`, `во 2 «А» классе`.
  public var within: String { "\(preposition) \(form(.prepositional))" }

  /// `в 8 класс`, `во 2 класс`.
  public var into: String { "\(preposition) \(form(.accusative))" }

  /// `обучающиеся 7 «А» класса`, in the case and with the school's own word.
  public func pupils(
    _ noun: PupilNoun = .learner, in grammaticalCase: GrammaticalCase = .nominative
  ) -> String {
    "\(noun.plural[grammaticalCase]) \(form(.genitive))"
  }

  /// `обучающимся 7 «А» класса`: one pupil of the sex in the case, with the school's own word.
  public func pupil(
    _ sex: Sex, _ noun: PupilNoun = .learner, in grammaticalCase: GrammaticalCase = .nominative
  ) -> String {
    "\(noun.forms(sex)[grammaticalCase]) \(form(.genitive))"
  }

  /// `7-е классы`, `7-х классов`: all classes of the grade.
  public func parallel(_ grammaticalCase: GrammaticalCase = .nominative) -> String {
    let ending =
      switch grammaticalCase {
      case .nominative, .accusative: grade == 3 ? "и" : "е"
      case .genitive, .prepositional: "х"
      case .dative: "м"
      case .instrumental: "ми"
      }
    return Typography.typeset("\(grade)-\(ending) \(CountedNoun.schoolClass.plural[grammaticalCase])")
  }

  /// «Во» before «втором» alone.
  private var preposition: String { grade == 2 ? "во" : "в" }
}
