import Foundation
import Testing

@testable import Layouts

@Suite struct DataTableJSONTests {
  private struct Parsed: Decodable, Equatable {
    let title: String
    let columns: [String]
    let rows: [[String]]
  }

  private func parsed(_ table: DataTable) throws -> Parsed {
    try JSONDecoder().decode(Parsed.self, from: Data(table.json))
  }

  @Test func cellsAreThoseOfTheTable() throws {
    let table = DataTable(
      fileName: "a.csv", title: "Данные «7А»", header: ["№", "Фамилия, имя"],
      rows: [["1", "О'Коннор \"Анна\"\\"], ["", "строка\nвторая\tтретья\u{01}\r"]])
    #expect(try parsed(table) == Parsed(title: table.title, columns: table.header, rows: table.rows))
  }

  @Test func emptyTableIsATableToo() throws {
    let table = DataTable(fileName: "a.csv", title: "", header: ["№"], rows: [])
    #expect(try parsed(table) == Parsed(title: "", columns: ["№"], rows: []))
  }
}
