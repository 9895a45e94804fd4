import Layouts
import TestSupport
import Testing

struct DataTableTests {
  private func table(_ rows: [[String]], header: [String] = ["a", "b"]) -> DataTable {
    DataTable(fileName: "t.csv", title: "Проба", header: header, rows: rows)
  }

  @Test func fieldsAreQuotedOnlyWhereTheyMustBe() {
    let rows = [
      ["5*", "н/а"], ["1,5", "он сказал «да»"], ["он \"Ёж\"", ""], ["две\nстроки", "две\r\nстроки"],
    ]
    #expect(
      String(decoding: table(rows).csv, as: UTF8.self)
        == "a,b\r\n5*,н/а\r\n\"1,5\",он сказал «да»\r\n\"он \"\"Ёж\"\"\",\r\n\"две\nстроки\",\"две\r\nстроки\"\r\n"
    )
  }

  @Test func aTableWithoutRowsIsItsHeader() {
    #expect(table([]).csv == Array("a,b\r\n".utf8))
  }

  @Test func anyTableComesBackAsItWas() throws {
    let alphabet = ["а", "Ё", "5", ",", "\"", "\n", "\r", "\r\n", " ", "—", "ӧ", ";", ""]
    for seed in UInt64(1)...200 {
      var random = SeededGenerator(seed: seed)
      let width = Int.random(in: 1...5, using: &random)
      let field = { () -> String in
        (0..<Int.random(in: 0...6, using: &random)).map { _ in
          alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        }.joined()
      }
      let rows = (0..<Int.random(in: 0...6, using: &random)).map { _ in (0..<width).map { _ in field() } }
      let header = (0..<width).map { _ in field() }
      let csv = String(decoding: table(rows, header: header).csv, as: UTF8.self)
      #expect(CSVReading.rows(csv) == [header] + rows, "seed \(seed)")
    }
  }
}
