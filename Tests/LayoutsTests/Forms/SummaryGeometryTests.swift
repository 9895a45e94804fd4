import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

/// The measures of FORMS §1.3–1.5, §2.1 and §2.2 on the grid of half ems.
struct SummaryGeometryTests {
  /// A class with so many subjects and pupils, all marks given.
  private func journal(subjects count: Int, pupils: Int) throws -> Journal {
    let subjects = (1...count).map { "Предмет \($0)" }
    let marks = Dictionary(uniqueKeysWithValues: subjects.map { ($0, fullYear) })
    return try Journal(
      classOf(
        (1...pupils).map { TestPupil("Фамилия\($0) Имя Отчество", marks) }, subjects: subjects))
  }

  private func grids(_ journal: Journal, _ options: [String: String] = [:]) throws -> [SheetGrid] {
    try summaryForm(of: journal.sheet(), options).pages().compactMap { SheetGrid($0) }
  }

  @Test func twentySubjectsFillThePrintableWidthExactly() throws {
    let grid = try #require(grids(journal(subjects: 20, pupils: 1)).first)
    let subjects = Array(repeating: Length.mm(8), count: 20)
    #expect(grid.widths == [.mm(7), .mm(42), .mm(20)] + subjects + [.mm(28)])
    #expect(grid.widths.total == .mm(257))
  }

  @Test func aRowIsFourAndAHalfMillimetresAndABlockSevenRows() throws {
    let block = try #require(grids(journal(subjects: 20, pupils: 1)).first?.blocks.first)
    #expect(block.rows.map(\.height) == Array(repeating: .mm(4.5), count: 7))
    #expect(block.height == .mm(31.5))
  }

  @Test func twentyOneSubjectsMakeTwoPanelsWithNumberNameAndPeriod() throws {
    let grids = try grids(journal(subjects: 21, pupils: 9))
    let panels = Dictionary(grouping: grids, by: { $0.heads.count })
    #expect(panels.values.reduce(0) { $0 + $1.count } == grids.count)
    for grid in grids {
      #expect(grid.heads[0].withoutSpaces == "№п/п")
      #expect(grid.heads[1] == "Фамилия, имя, отчество")
      #expect(grid.heads[2] == "Учебный период")
      #expect(grid.widths.total <= .mm(257))
    }
    // All pupils of the first panel come before the second one, which ends with the decision.
    let first = try #require(grids.firstIndex { $0.heads.last?.hasPrefix("Решение") == true })
    #expect(first == grids.count / 2)
    #expect(grids[..<first].flatMap(\.blocks).map { $0.merged[0] } == (1...9).map(String.init))
    #expect(grids[first...].flatMap(\.blocks).map { $0.merged[0] } == (1...9).map(String.init))
    let heads = grids[0].heads.dropFirst(3) + grids[first].heads.dropFirst(3)
    #expect(heads.dropLast().map(\.withoutSpaces) == (1...21).map { "Предмет\($0)" })
    #expect(Set(grids.map { $0.widths[1] }).count == 1)
  }

  @Test func whoLeftIsCrossedOutInEveryPanel() throws {
    let journal = try journal(subjects: 24, pupils: 2)
    try journal.move(
      .departure, .known(journal.pupil("Фамилия2 Имя Отчество")), on: "2025-12-05", from: "7А")
    let blocks = try grids(journal).flatMap(\.blocks).filter { $0.merged[0] == "2" }
    #expect(blocks.count == 2)
    for block in blocks {
      #expect(block.rows.map(\.isAcross) == [false] + Array(repeating: true, count: 6))
      let words = block.merged[3...].joined(separator: " ")
      #expect(words.contains("выбыл 05.12.2025, приказ №\u{00A0}1 от 05.12.2025"))
    }
  }

  @Test func aSheetOfThreeHoldsMorePupils() throws {
    let journal = try journal(subjects: 20, pupils: 16)
    let a4 = try grids(journal).map(\.blocks.count)
    let a3 = try grids(journal, ["paper": "A3"]).map(\.blocks.count)
    #expect(try #require(a4.max()) >= 3)
    #expect(try #require(a3.max()) >= 7)
    #expect(a4.reduce(0, +) == 16 && a3.reduce(0, +) == 16)
  }

  @Test func everyPageHasTheHeadAndEveryBlockIsWhole() throws {
    let grids = try grids(journal(subjects: 12, pupils: 17))
    #expect(grids.count > 1)
    for grid in grids {
      #expect(grid.heads == grids[0].heads)
      #expect(grid.blocks.allSatisfy { $0.rows.count == 7 })
    }
  }

  @Test func signaturesNeverStandWithoutABlock() throws {
    for pupils in 1...12 {
      let pages = try summaryForm(of: journal(subjects: 5, pupils: pupils).sheet()).pages()
      let signed = pages.indices.filter { PageContent(pages[$0]).words.contains("(подпись)") }
      #expect(signed == [pages.count - 1], "\(pupils) pupils")
      #expect(SheetGrid(pages[pages.count - 1])?.blocks.isEmpty == false, "\(pupils) pupils")
    }
  }

  @Test func pagesAreCountedAtTheFootAndLabelledByTheClass() throws {
    let pages = try summaryForm(of: journal(subjects: 5, pupils: 9).sheet()).pages()
    #expect(pages.count > 1)
    for (index, page) in pages.enumerated() {
      let words = PageContent(page).words
      #expect(words.contains("лист\u{00A0}\(index + 1) из \(pages.count)"))
      #expect(words.contains("Сведения по состоянию на 30.06.2026 · форма K-01, версия 1"))
      #expect(page.label == "7А-\(index + 1)")
      #expect(words.contains("Продолжение") == (index > 0))
    }
  }

  @Test func noInkLiesInTheBindingEdge() throws {
    for edge in ["left", "top"] {
      for name in [SampleSchool.EdgeCase.codedPupil, .manySubjects, .gradeOneWithoutMarks, .emptyClass] {
        for mark in ["true", "false"] {
          let form = try Sample.form(name, ["landscapeBindingEdge": edge, "continuationMark": mark])
          for page in try form.pages() {
            let start = PageContent(page).inkStart
            let (bound, other) = edge == "left" ? (start.x, start.y) : (start.y, start.x)
            #expect(bound >= .mm(30), "\(name) \(edge)")
            #expect(other >= .mm(9.8), "\(name) \(edge)")
          }
        }
      }
    }
  }

  @Test func noTypeIsSmallerThanTheProfilePermits() throws {
    let journal = try journal(subjects: 5, pupils: 2)
    let profile = try House.profile(
      "default", ["print.minFontPt: { value: 8": "print.minFontPt: { value: 9.5"])
    for (profile, least) in [(try House.profile(), 8.0), (profile, 9.5)] {
      let pages = try summaryForm(of: journal.sheet(), under: profile).pages()
      let sizes = pages.flatMap { PageContent($0).texts.map(\.placed.size) }
      #expect(sizes.min() == .pt(least))
      #expect(sizes.max() == .pt(12))
    }
  }

  @Test func textIsNarrowedToFourFifthsAtMost() throws {
    for page in try Sample.form(.longName).pages() + Sample.form(.halfYears).pages() {
      #expect(PageContent(page).texts.allSatisfy { (800...1000).contains($0.placed.stretch) })
    }
  }
}
