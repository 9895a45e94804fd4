import JournalCore
import TestSupport
import Testing

/// Lists stand in the order of FORMS §23.6 and REQUIREMENTS D-7.
struct CollationTests {
  @Test(arguments: [
    ["Елкин", "Ёлкин", "Ельцов"], ["Елина", "Ёлкин", "Еремин"], ["Иванов", "Иванов-Петров", "Иванова"],
    ["Ученик 1", "Ученик 2", "Ученик 10", "Ученик 100"], ["Абрамов", "Ёжиков", "Жуков"],
    ["Иволгин", "Йод", "Кот"], ["Ива", "Іва", "Йва"], ["Ова", "Ӧва", "Пва"],
    ["Ан Ирина", "Ан-Ирина", "Ана", "Анна"], ["7 А", "07 Б", "10 А"], ["Smith", "Абаев"],
    ["Ёлке", "Ёлкё", "Ёлки"], ["Ученик 9999999999", "Ученик 10000000000"], ["Д’Арк", "Да", "Дарк"],
    ["(скобка", "5", "Ять"], ["Щ", "Ъ", "Ы", "Ь", "Э", "Ю", "Я"],
  ])
  func wordsStandInTheRussianOrder(words: [String]) {
    for shuffled in [words, words.reversed()] {
      #expect(shuffled.sorted { CollationKey($0) < CollationKey($1) } == words)
    }
  }

  @Test func theWholeAlphabetIsInOrder() {
    let alphabet = "абвгдежзийклмнопрстуфхцчшщъыьэюя".map(String.init)
    #expect(alphabet.shuffled(seed: 1).sorted { CollationKey($0) < CollationKey($1) } == alphabet)
    #expect(alphabet.map { CollationKey($0) } == alphabet.map { CollationKey($0.uppercased()) })
  }

  @Test func spellingsThatReadTheSameHaveEqualKeys() {
    #expect(CollationKey("Римский-Корсаков") == CollationKey("римский\u{2011}КОРСАКОВ"))
    #expect(CollationKey("Ученик\u{00A0}7") == CollationKey("Ученик 007"))
    #expect(CollationKey("Йод") == CollationKey("И\u{0306}од"))
    #expect(CollationKey("Ёж") != CollationKey("Еж"))
    #expect(CollationKey("Ученик 7") != CollationKey("Ученик 8"))
  }

  @Test func namesGoBySurnameThenFirstNameThenPatronymic() throws {
    let ordered = try [
      ("Елкин", "Борис", ""), ("Ёлкин", "Антон", ""), ("Ельцов", "Антон", ""), ("Иванов", "Иван", ""),
      ("Иванов", "Иван", "Алексеевич"), ("Иванов", "Иван", "Иванович"), ("Иванов", "Пётр", "Алексеевич"),
      ("Иванов-Ан", "Аа", ""), ("Иванова", "Анна", ""),
    ].map { try #require(PersonName(surname: $0, given: $1, patronymic: $2)) }
    let sorted = ordered.shuffled(seed: 2).sorted { CollationKey($0) < CollationKey($1) }
    #expect(sorted == ordered)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func orderIsTotal(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters = Array("аАбеёЁЕийӧоіІяЯ -‑10295abZ’中.")
    let texts = (0..<12).map { _ in
      String(
        (0..<Int.random(in: 0...4, using: &generator)).compactMap { _ in
          letters.randomElement(using: &generator)
        })
    }
    let keys = texts.map { CollationKey($0) }
    for first in keys {
      for second in keys {
        let held = [first < second, second < first, first == second].filter { $0 }.count
        #expect(held == 1, "seed \(seed): \(texts)")
        for third in keys where first < second && second < third {
          #expect(first < third, "seed \(seed): \(texts)")
        }
      }
    }
  }

  /// A plain statement of the rule, slow and by another way: compare character by character.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func orderAgreesWithThePlainRule(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters = Array("абеёж- ")
    func word() -> String {
      String(
        (0..<Int.random(in: 0...5, using: &generator)).compactMap { _ in
          letters.randomElement(using: &generator)
        })
    }
    let (first, second) = (word(), word())
    #expect(
      (CollationKey(first) < CollationKey(second)) == plainlyPrecedes(first, second),
      "seed \(seed): «\(first)» «\(second)»")
  }

  private func plainlyPrecedes(_ first: String, _ second: String) -> Bool {
    let order = Array(" -абежзи")
    func places(_ text: String) -> [Int] {
      text.compactMap { letter in order.firstIndex(of: letter == "ё" ? "е" : letter) }
    }
    if places(first) != places(second) { return places(first).lexicographicallyPrecedes(places(second)) }
    return first.map { $0 == "ё" ? 1 : 0 }.lexicographicallyPrecedes(second.map { $0 == "ё" ? 1 : 0 })
  }
}

extension Array {
  /// The elements in a random order that the seed decides.
  func shuffled(seed: UInt64) -> [Element] {
    var generator = SeededGenerator(seed: seed)
    return shuffled(using: &generator)
  }
}
