import JournalCore
import Layouts
import SchoolTestSupport
import Testing
import Typeset

/// Shows D-11: the printable list of a run, however long, tells every document once.
struct DocumentListPaperTests {
  private func paper(_ printed: Int, refused: Int = 1) throws -> DocumentListPaper {
    let lines = (1...printed + refused).map { number in
      DocumentListPaper.Line(
        number: number, replaces: nil, title: "Выписка", label: "7А-\(number)", pages: 1, code: "K\(number)",
        status: .final, refused: number > printed ? "нет данных" : nil, file: nil, sha256: nil)
    }
    let file = "templates/batch/document-list.yaml"
    return DocumentListPaper(
      organisation: "Школа", moment: try Journal.day("2025-12-26"), kind: "diary-extract", lines: lines,
      phrases: try Phrases(template: try House.text(file), file: file))
  }

  private func numbers(_ document: Document) -> [String] {
    DailyPaper.tables(document.body).first.map { DailyPaper.texts($0).map { $0[0] } } ?? []
  }

  @Test func shortListIsOnePart() throws {
    let paper = try paper(1000)
    #expect(paper.partCount == 1)
    #expect(paper.document(part: 0).title == "СПИСОК ДОКУМЕНТОВ")
    #expect(numbers(paper.document(part: 0)).count == 1000)
    #expect(DailyPaper.tables(paper.document(part: 0).body).count == 2)
  }

  @Test func longListIsCutIntoPartsThatTellEveryDocumentOnce() throws {
    let paper = try paper(2001, refused: 3)
    let parts = (0..<paper.partCount).map { paper.document(part: $0) }
    #expect(
      parts.map(\.title) == [
        "СПИСОК ДОКУМЕНТОВ, часть 1 из 3", "СПИСОК ДОКУМЕНТОВ, часть 2 из 3",
        "СПИСОК ДОКУМЕНТОВ, часть 3 из 3",
      ])
    #expect(parts.flatMap(numbers) == (1...2001).map(String.init))
    #expect(parts.map { DailyPaper.tables($0.body).count } == [1, 1, 2])
    #expect(
      DailyPaper.tables(parts[2].body).last.map { DailyPaper.texts($0).map { $0[0] } } == [
        "2002", "2003", "2004",
      ])
  }
}
