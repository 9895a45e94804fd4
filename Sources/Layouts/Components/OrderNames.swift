import JournalCore
import ReportModels

/// Names in the cases that an order's sentences need; a draft marks forms that a rule made (FORMS §23.2).
struct OrderNames<Key: OrderPhrase> {
  let phrases: Phrases<Key>
  let isDraft: Bool

  /// All parts of a family member's name, or where the name is to be found.
  func full(_ person: OrderPerson, _ grammaticalCase: GrammaticalCase) -> String {
    if let name = person.name {
      return words(name, grammaticalCase, \.full) { $0.parts.contains(where: \.isGenerated) }
    }
    guard let number = person.number else { return phrases[.withheld] }
    return phrases[.inVault, ["number": String(number)]]
  }

  /// Surname and initials of a member of the staff, or a line for the hand.
  func surnameFirst(_ person: Personal<DeclinedPerson>?, _ grammaticalCase: GrammaticalCase) -> String {
    guard let person else { return phrases[.nobody] }
    return words(person, grammaticalCase, \.surnameFirst) { $0.surname.isGenerated }
  }

  /// The sex for words beside the name; unknown while the name is hidden (D-17).
  static func sex(_ person: OrderPerson) -> Sex {
    guard let name = person.name, !name.isMasked else { return .unknown }
    return name.shown.sex
  }

  /// How many of the forms a person should check before the order is signed.
  static func doubtful(
    _ family: [(OrderPerson, GrammaticalCase)], staff: [(Personal<DeclinedPerson>?, GrammaticalCase)]
  ) -> Int {
    let full = family.filter { person, grammaticalCase in
      person.name.map { !$0.isMasked && !$0.shown.name[grammaticalCase].isCertain } ?? false
    }
    let short = staff.filter { person, grammaticalCase in
      person.map { !$0.isMasked && !$0.shown.name[grammaticalCase].surname.isCertain } ?? false
    }
    return full.count + short.count
  }

  private func words(
    _ person: Personal<DeclinedPerson>, _ grammaticalCase: GrammaticalCase,
    _ form: (NameInCase) -> String, isGenerated: (NameInCase) -> Bool
  ) -> String {
    if person.isMasked { return phrases[.nobody] }
    let name = person.shown.name[grammaticalCase]
    return isDraft && isGenerated(name) ? form(name) + "*" : form(name)
  }
}
