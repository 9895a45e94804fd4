import TestSupport
import Testing

@testable import Typeset

/// Where lines may end (FORMS §23.4, §23.7); every character is five points wide.
@Suite struct LineBreakingTests {
  private func lines(_ text: String, characters: Int) throws -> [String] {
    var report = LineBreaker.Report()
    return try LineBreaker(shaper: GridShaper()).lines(
      of: text, in: TextStyle(.serif, .pt(10)), width: .pt(5) * characters, report: &report
    ).map(\.text)
  }

  @Test(arguments: [
    ("классный Иванов И.И.", ["классный", "Иванов И.И."]),
    ("классный Иванов И. И.", ["классный", "Иванов И. И."]),
    ("классный И.И. Иванов", ["классный", "И.И. Иванов"]),
    ("классный (Иванов И.И.)", ["классный", "(Иванов И.И.)"]),
    ("Иванов И.И., Петров", ["Иванов И.И.,", "Петров"]),
    ("классный руков — это", ["классный", "руков — это"]),
    ("классный руковод -", ["классный", "руковод -"]),
    ("классный журнал »", ["классный", "журнал »"]),
    ("классный журнал !", ["классный", "журнал !"]),
    ("классный жур « А»", ["классный жур", "« А»"]),
    ("классный ж № 15", ["классный ж", "№ 15"]),
    ("обучается 7 «А»", ["обучается", "7 «А»"]),
    ("классный\u{A0}лист и", ["классный\u{A0}лист", "и"]),
    ("приказ\u{2011}лист номер", ["приказ\u{2011}лист", "номер"]),
  ])
  func lineNeverEndsWhereTypographyForbids(text: String, expected: [String]) throws {
    #expect(try lines(text, characters: 14) == expected)
  }

  @Test func firstNameAndPatronymicMayPart() throws {
    #expect(try lines("Иванов Иван Иванович", characters: 13) == ["Иванов Иван", "Иванович"])
  }

  @Test func heldWordsWiderThanTheLinePartBeforeAnyWordIsBroken() throws {
    #expect(try lines("Константинопольский К.К.", characters: 20) == ["Константинопольский", "К.К."])
  }

  @Test func severalSpacesCountAsOneWhereALineIsBroken() throws {
    #expect(try lines("  один   два  три ", characters: 8) == ["один два", "три"])
  }

  @Test func textOfSpacesAloneHasNoLines() throws {
    #expect(try lines("     ", characters: 2) == [])
  }

  @Test func linesFitAndHoldTheWholeTextWhateverTheText() throws {
    let words = [
      "и", "на", "Иванов", "И.И.", "класс", "—", "№", "12", "«А»", "Римский-Корсаков", "обучающегося",
      "152-ФЗ",
    ]
    for seed in 0..<400 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        words[Int.random(in: 0..<words.count, using: &random)]
      }.joined(separator: " ")
      let width = Int.random(in: 1...40, using: &random)
      let found = try lines(text, characters: width)
      #expect(found.allSatisfy { $0.count <= width }, "seed \(seed), \(width): \(found)")
      let letters = found.joined().filter { $0 != " " }
      #expect(letters == text.filter { $0 != " " }, "seed \(seed), \(width): \(found)")
    }
  }
}
