import JournalCore
import TestSupport
import Testing

/// What holds of the forms of any name, sensible or not (FORMS §23.2).
struct NamePropertyTests {
  @Test(arguments: 1...400 as ClosedRange<UInt64>)
  func formsKeepTheirPromisesForAnyLetters(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let endings = [
      "ов", "ёв", "ин", "ын", "ова", "ина", "ский", "ская", "ой", "ый", "ий", "ая", "яя", "а", "я", "ия", "ь",
      "й", "ко", "ых", "их", "ич", "вна", "ец", "ок", "жь", "у", "ӧ", "i", "'", "1", "",
    ]
    func word() -> String {
      let letters = Array("бвгджзйклмнпрстфхцчшщъьаеёиоуыэюяӧ")
      let stem = (0..<Int.random(in: 0...4, using: &generator)).compactMap { _ in
        letters.randomElement(using: &generator)
      }
      let text = String(stem) + (endings.randomElement(using: &generator) ?? "")
      return Bool.random(using: &generator) ? text.prefix(1).uppercased() + text.dropFirst() : text
    }
    func words() -> String {
      let joint = ["", "", "", "-", " ", "--"].randomElement(using: &generator) ?? ""
      return joint.isEmpty ? word() : word() + joint + word()
    }
    let name = try #require(PersonName(surname: "Б" + words(), given: "В" + words(), patronymic: words()))
    for sex in Sex.allCases {
      let declined = DeclinedName(name: name, sex: sex)
      #expect(declined[.nominative].full == name.full, "seed \(seed)")
      let loud = PersonName(
        surname: name.surname.uppercased(), given: name.given.uppercased(),
        patronymic: name.patronymic.uppercased())
      let loudly = DeclinedName(name: try #require(loud), sex: sex)
      for grammaticalCase in GrammaticalCase.allCases {
        let parts = declined[grammaticalCase].parts
        for (part, recorded) in zip(parts, declined[.nominative].parts) {
          #expect(part.origin != .unsure || part.text == recorded.text, "seed \(seed)")
          #expect(
            part.text.count { "- ".contains($0) } == recorded.text.count { "- ".contains($0) }, "seed \(seed)"
          )
          #expect(!part.text.isEmpty, "seed \(seed)")
        }
        #expect(loudly[grammaticalCase].parts.count == parts.count, "seed \(seed)")
      }
    }
  }

  @Test(arguments: ["Иванов", "Белинская", "Римский-Корсаков", "Ковальчук", "Заря", "Черных", "Бонч-Бруевич"])
  func capitalsDeclineAsSmallLetters(surname: String) throws {
    let quiet = try #require(PersonName(surname: surname, given: "Пётр"))
    let loud = try #require(PersonName(surname: surname.uppercased(), given: "ПЁТР"))
    for sex in Sex.allCases {
      let (small, capital) = (DeclinedName(name: quiet, sex: sex), DeclinedName(name: loud, sex: sex))
      for grammaticalCase in GrammaticalCase.allCases {
        #expect(capital[grammaticalCase].short == small[grammaticalCase].short.uppercased())
        #expect(capital[grammaticalCase].parts.map(\.origin) == small[grammaticalCase].parts.map(\.origin))
      }
    }
  }
}
