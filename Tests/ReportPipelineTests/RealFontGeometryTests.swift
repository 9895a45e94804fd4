import JournalCore
import JournalStore
import Layouts
import PDFOutput
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@testable import ReportPipeline

/// The measures of FORMS §2.1 and §2.2 with the fonts of the house.
struct RealFontGeometryTests {
  private static let subjects = [
    "Русский язык", "Литература", "Иностранный язык (английский)", "Алгебра", "Геометрия",
    "Вероятность и статистика", "Информатика", "История", "Обществознание", "География", "Физика", "Химия",
    "Биология", "Изобразительное искусство", "Музыка", "Труд (технология)",
    "Основы безопасности и защиты Родины", "Физическая культура",
    "Родной язык (русский)", "Россия — мои горизонты",
  ]
  private static let fonts = Result {
    try Workspace(house: Schools.house, database: "").fonts()
  }

  private func pages(
    subjects: [String], pupils: Int, _ options: [String: String] = [:],
    names: (Int) -> String = { "Фамильин\($0) Константин Александрович" }
  ) throws -> [Page] {
    let marks = Dictionary(uniqueKeysWithValues: subjects.map { ($0, fullYear) })
    let journal = try FileJournal(
      classOf((1...pupils).map { TestPupil(names($0), marks) }, subjects: subjects))
    let snapshot = try journal.store.snapshot(readers: 1)
    let profile = try journal.workspace.profile("default")
    let schoolClass = try #require(try snapshot.classes(in: Journal.year).first)
    var data = try ProgressSummaryData.fetch(
      ClassScope(schoolClass: schoolClass, period: .year, moment: Journal.day("2026-06-30")),
      from: snapshot, under: profile)
    var clearance = try AccessPolicy.decide(.printClassPapers, for: Principal(roles: [.deputy]))
    data.disclose(through: &clearance)
    let form = ProgressSummaryForm(
      data, phrases: try Schools.house.phrases(of: ProgressSummaryForm.self),
      options: try FormOptions(of: ProgressSummaryForm.descriptor, profile: profile, overrides: options))
    return try Typesetter(shaper: HarfBuzzShaper(FontBook(Self.fonts.get()))).typeset(form.document).pages
  }

  @Test func fourBlocksAPageMakeSevenSheetsOfTwentyFivePupils() throws {
    let pages = try pages(subjects: Self.subjects, pupils: 25)
    #expect(pages.count == 7)
    let grids = pages.compactMap { SheetGrid($0) }
    #expect(grids.map(\.blocks.count) == [4, 4, 4, 4, 4, 4, 1])
    for grid in grids {
      let widths = [Length.mm(7), .mm(42), .mm(20)] + Array(repeating: .mm(8), count: 20) + [.mm(28)]
      #expect(grid.widths == widths)
      #expect(grid.widths.total == .mm(257))
      #expect(grid.blocks.allSatisfy { $0.height == .mm(31.5) })
      #expect(grid.blocks.allSatisfy { $0.rows.allSatisfy { $0.height == .mm(4.5) } })
    }
  }

  @Test func aSheetOfA3HoldsSevenBlocksAndSixUnderTheTitle() throws {
    let grids = try pages(subjects: Self.subjects, pupils: 25, ["paper": "A3"]).compactMap { SheetGrid($0) }
    #expect(grids.map(\.blocks.count) == [6, 7, 7, 5])
    #expect(grids.allSatisfy { $0.widths.total == .mm(380) })
  }

  @Test func twentyOneSubjectsMakeTwoPanels() throws {
    let grids = try pages(subjects: Self.subjects + ["Черчение"], pupils: 25).compactMap { SheetGrid($0) }
    let panels = Set(grids.map(\.heads.count))
    #expect(grids.count == 14)
    #expect(grids.allSatisfy { $0.heads[2] == "Учебный период" })
    #expect(grids.filter { $0.heads.last?.hasPrefix("Решение") == true }.count == 7)
    #expect(panels.count <= 2)
  }

  @Test func inkKeepsOutOfTheBindingEdgeAndTypeIsNeverTiny() throws {
    for edge in ["left", "top"] {
      let pages = try pages(
        subjects: Self.subjects + ["Черчение"], pupils: 9, ["landscapeBindingEdge": edge],
        names: { "Константинопольский-Крестовоздвиженск\($0) Константин Константинович" })
      for page in pages {
        let content = PageContent(page)
        #expect((edge == "left" ? content.inkStart.x : content.inkStart.y) >= .mm(30), "\(edge)")
        #expect(content.texts.allSatisfy { $0.placed.size >= .pt(8) && $0.placed.stretch >= 800 })
        let limit = page.paper.size.width - .mm(9.5)
        #expect(
          content.texts.allSatisfy {
            $0.placed.direction == .upwards || $0.origin.x + $0.placed.width <= limit
          })
      }
    }
  }

  @Test func signaturesNeverStandAlone() throws {
    for pupils in [1, 3, 4, 5, 8] {
      let pages = try pages(subjects: Array(Self.subjects.prefix(6)), pupils: pupils)
      let last = try #require(pages.last)
      #expect(PageContent(last).words.contains("(подпись)"))
      #expect(SheetGrid(last)?.blocks.isEmpty == false, "\(pupils) pupils")
    }
  }
}
