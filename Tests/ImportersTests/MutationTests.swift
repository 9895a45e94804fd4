import Importers
import JournalCore
import TestSupport
import Testing

/// Random damage: whatever is done to a file, there is a plan or a refusal, and never a crash.
struct MutationTests {
  @Test func damagedContainersAreRefusedOrPlanned() throws {
    let original = try fixture("report-card.xlsx")
    var refused = 0
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var bytes = original
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        // The directory at the end and the heads of parts are where damage matters most.
        let nearEnd = Bool.random(using: &random)
        let place =
          nearEnd
          ? bytes.count - Int.random(in: 1...700, using: &random)
          : Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      refused += outcome(bytes, seed)
    }
    #expect(refused > 150)
  }

  @Test func cutOffContainersAreRefused() throws {
    let original = TinyCards.workbook().bytes
    for count in stride(from: 0, to: original.count, by: 7) {
      #expect(outcome(Array(original.prefix(count)), UInt64(count)) == 1, "cut off after \(count) bytes")
    }
  }

  @Test func damagedSheetsAreRefusedOrPlanned() {
    let book = TinyCards.workbook()
    let original = Array(book.sheet.utf8)
    var planned = 0
    for seed in 0..<240 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var xml = original
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let start = Int.random(in: 0..<xml.count, using: &random)
        let end = min(xml.count, start + Int.random(in: 0...12, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: xml.removeSubrange(start..<end)
        case 1: xml.insert(contentsOf: xml[start..<end], at: start)
        case 2: xml[start] = UInt8.random(in: 0x20...0x7E, using: &random)
        default: xml[start] = UInt8.random(in: 0x30...0x39, using: &random)
        }
      }
      var damaged = book
      damaged.parts["xl/worksheets/sheet1.xml"] = xml
      planned += 1 - outcome(damaged.bytes, seed)
    }
    #expect(planned > 0)
  }

  @Test func movedAndChangedCellsAreRefusedOrPlanned() {
    let words: [TinyWorkbook.Cell] = [
      "", "Учебный год: 2024/2025", "Учебный год:", "Класс: 8А", "Класс:", "Ученик: Агатов Артём Алексеевич",
      "Ученик:",
      "Предмет", "1 Четверть", "Итог", "Год. оценка", "Табель успеваемости учащегося", "7", "н/а",
      .number("5"), "Алгебра",
      .raw(type: "e", value: "#N/A"), "№", "Средний балл", "2 Полугодие",
    ]
    let book = TinyCards.workbook()
    let addresses = book.cells.keys.sorted()
    var planned = 0
    for seed in 0..<240 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var changed = book
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        let place = addresses[Int.random(in: 0..<addresses.count, using: &random)]
        changed.cells[place] = words[Int.random(in: 0..<words.count, using: &random)]
      }
      planned += 1 - outcome(changed.bytes, seed)
    }
    #expect(planned > 10)
  }

  @Test func damagedMapsAreReadOrRefused() {
    let original = Array("kind;key;value\nsex;Агатов Артём;м\nsubject;\"Музыка\";+\npupil;A8;new\n".utf8)
    for seed in 0..<400 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var bytes = original
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let map = ImportMap(fileName: "map.csv", bytes: bytes)
      #expect(map.problems.allSatisfy { !$0.description.isEmpty }, "seed \(seed)")
    }
  }

  /// 1 for a refusal with sensible messages, 0 for a plan that holds together.
  private func outcome(_ bytes: [UInt8], _ seed: UInt64) -> Int {
    do {
      let plan = try plan(bytes)
      let results = plan.results
      for pupil in results.pupils {
        let places = Set(pupil.marks.map { "\($0.subject) \($0.slot.code)" })
        #expect(places.count == pupil.marks.count, "seed \(seed): a mark stands twice")
        #expect(pupil.marks.allSatisfy { results.subjects.indices.contains($0.subject) }, "seed \(seed)")
      }
      #expect(!results.pupils.isEmpty && !results.subjects.isEmpty, "seed \(seed): an empty plan")
      return 0
    } catch {
      #expect(
        error.problems.allSatisfy { $0.description.hasSuffix(".") && !$0.description.contains(": . ") },
        "seed \(seed)")
      return 1
    }
  }
}
