import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct ClassListFormTests {
  @Test func paperOfTheSampleClassLooksAsRecorded() throws {
    let paper = try PaperOnGrid.make(ClassListForm.self, of: "7А")
    expectSnapshot(FrameDump.text(of: try PaperOnGrid.pages(paper)), named: "class-list-7А")
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    try PaperOnGrid.expectEverythingDisclosed(ClassListData.self, of: "7А")
  }

  @Test func attachedTableEqualsTheSheet() throws {
    for (name, options) in [("7А", [:]), ("7А", ["birthDate": "true"]), ("2А", [:])] {
      let paper = try PaperOnGrid.make(ClassListForm.self, of: name, options: options)
      let sheet = try #require(table(of: paper))
      #expect(sheet.header.map { $0.cells.map(\.text) } == [paper.attachedTable.header])
      #expect(sheet.groups.flatMap(\.rows).map { $0.cells.map(\.text) } == paper.attachedTable.rows)
    }
  }

  @Test func pupilsAreNumberedWithoutGapsAndAThickerRuleStandsEveryFive() throws {
    let paper = try PaperOnGrid.make(ClassListForm.self, of: "2А")
    #expect(paper.attachedTable.rows.map { $0[0] } == (1...45).map(String.init))
    #expect(try #require(table(of: paper)).groups.map(\.rows.count) == Array(repeating: 5, count: 9))
  }

  @Test func notesTellWhatHappenedWithDateOrderAndSex() throws {
    let notes = try ["5А", "6А", "7А", "8А"].map { name in
      try PaperOnGrid.make(ClassListForm.self, of: name).attachedTable.rows.map { $0[2] }.filter { $0 != "" }
    }
    #expect(
      notes == [
        [
          "прибыл 19.01.2026, приказ №\u{00A0}6",
          "обучение на дому, приказ №\u{00A0}115 от 10.11.2025",
          "переведена из 6\u{00A0}«А» 10.11.2025, приказ №\u{00A0}116; "
            + "переведена в 6\u{00A0}«А» 02.02.2026, приказ №\u{00A0}14",
        ],
        ["переведена из 5\u{00A0}«А» 02.02.2026, приказ №\u{00A0}14"],
        [
          "прибыла 12.11.2025, приказ №\u{00A0}118",
          "выбыл 05.12.2025, приказ №\u{00A0}131 от 05.12.2025",
          "переведена в 8\u{00A0}«А» 01.12.2025, приказ №\u{00A0}129",
        ],
        ["переведена из 7\u{00A0}«А» 01.12.2025, приказ №\u{00A0}129"],
      ])
  }

  @Test(arguments: [
    ("2025-09-01", 14, 14), ("2025-11-12", 15, 15), ("2025-11-30", 15, 15), ("2025-12-01", 15, 14),
    ("2025-12-05", 15, 14), ("2025-12-06", 15, 13), ("2026-06-30", 15, 13),
  ])
  func whoLeftStaysListedWithANoteButIsNotCounted(_ moment: String, _ listed: Int, _ counted: Int) throws {
    let rows = try PaperOnGrid.make(ClassListForm.self, of: "7А", on: moment).attachedTable.rows
    let left = rows.filter { $0[2].hasPrefix("выбыл") || $0[2].hasPrefix("переведена в") }
    #expect((rows.count, left.count) == (listed, listed - counted))
    #expect(try total("7А", on: moment) == "Всего по списку: \(counted) обучающихся")
  }

  @Test func countTakesTheRightPlural() throws {
    let large = try PaperOnGrid.school(pupilsPerClass: 21)
    #expect(try total("3А", in: large) == "Всего по списку: 21 обучающийся")
    #expect(try total("2А", in: large) == "Всего по списку: 45 обучающихся")
  }

  @Test func emptyClassSaysSoAndCountsNobody() throws {
    let paper = try PaperOnGrid.make(ClassListForm.self, of: "4А")
    #expect(table(of: paper) == nil)
    #expect(try texts(paper).contains("В классе нет обучающихся"))
    #expect(try total("4А") == "Всего по списку: 0 обучающихся")
    #expect(paper.attachedTable.rows.isEmpty)
  }

  @Test func codedPupilHasACodeNameAndNothingElse() throws {
    let rows = try PaperOnGrid.make(ClassListForm.self, of: "7А", options: ["birthDate": "true"])
      .attachedTable.rows
    let coded = rows.filter { $0[1] == "Ученик 1" }
    #expect(coded.map { Array($0[2...]) } == [["", ""]])
  }

  @Test func birthDatesArePrintedOnlyOnRequest() throws {
    let date = /\d\d\.\d\d\.20(0|1[0-8])/
    let without = try PaperOnGrid.make(ClassListForm.self, of: "7А")
    #expect(without.attachedTable.header == ["№ п/п", "Фамилия, имя, отчество", "Примечание"])
    #expect(try texts(without).allSatisfy { $0.firstMatch(of: date) == nil })
    #expect(without.attachedTable.rows.joined().allSatisfy { $0.firstMatch(of: date) == nil })

    let with = try PaperOnGrid.make(ClassListForm.self, of: "7А", options: ["birthDate": "true"])
    #expect(with.attachedTable.header == ["№ п/п", "Фамилия, имя, отчество", "Дата рождения", "Примечание"])
    for row in with.attachedTable.rows where row[1] != "Ученик 1" {
      #expect(row[2].wholeMatch(of: date) != nil, "row \(row[0])")
    }
  }

  @Test func maskedListShowsNeitherNamesNorBirthDates() throws {
    let paper = try PaperOnGrid.make(
      ClassListForm.self, of: "7А", options: ["birthDate": "true"], isMasked: true)
    let rows = paper.attachedTable.rows
    #expect(rows.map { $0[1] } == (1...rows.count).map { "Обучающийся № \($0)" })
    #expect(rows.allSatisfy { $0[2].isEmpty })
  }

  @Test func profileMayPutLateArrivalsLast() throws {
    let list = try PaperOnGrid.make(ClassListForm.self, of: "7А", options: ["lateArrivals": "appended"])
    let rows = list.attachedTable.rows
    #expect(rows.last?[2].hasPrefix("прибыл") == true)
    #expect(rows.map { $0[0] } == (1...rows.count).map(String.init))
  }

  @Test func onlyTheClassTeacherSigns() throws {
    let words = try texts(try PaperOnGrid.make(ClassListForm.self, of: "7А"))
    #expect(words.count { $0 == "(подпись)" } == 1)
    #expect(words.contains { $0.contains("М.С.\u{00A0}Петрова") })
    #expect(!words.contains { $0.contains("Соколов") || $0.contains("Смирнова") || $0 == "М.П." })
  }

  @Test func noTypeIsSmallerThanTheProfilePermits() throws {
    let profile = try House.profile("default", ["minFontPt: { value: 8,": "minFontPt: { value: 9.5,"])
    let paper = try PaperOnGrid.make(ClassListForm.self, of: "7А", under: profile)
    let sizes = try PaperOnGrid.pages(paper).pages.flatMap { PageContent($0).texts.map(\.placed.size) }
    #expect(sizes.min() == .pt(9.5))
  }

  @Test func profileMayAskForBirthDates() throws {
    let line = "form.class-list.birthDate: { value: true, source: \"default\" }\nprint.minFontPt"
    let paper = try PaperOnGrid.make(
      ClassListForm.self, of: "7А", under: try House.profile("default", ["print.minFontPt": line]))
    #expect(paper.attachedTable.header.contains("Дата рождения"))
  }

  @Test func draftIsMarked() throws {
    let draft = try PaperOnGrid.make(ClassListForm.self, of: "7А", isDraft: true)
    #expect(try texts(draft).contains("ПРЕДВАРИТЕЛЬНЫЙ"))
    #expect(try !texts(try PaperOnGrid.make(ClassListForm.self, of: "7А")).contains("ПРЕДВАРИТЕЛЬНЫЙ"))
  }

  private func table(of paper: ClassListForm) -> Table? {
    for case .table(let table) in paper.document.body { return table }
    return nil
  }

  /// The line under the table of a class.
  private func total(
    _ name: String, in school: StoreSnapshot? = nil, on moment: String = "2026-06-30"
  ) throws -> String? {
    try texts(try PaperOnGrid.make(ClassListForm.self, of: name, in: school, on: moment)).first {
      $0.hasPrefix("Всего по списку")
    }
  }

  /// Every text of the pages, in reading order.
  private func texts(_ paper: ClassListForm) throws -> [String] {
    try PaperOnGrid.pages(paper).pages.flatMap { PageContent($0).texts.map(\.string) }
  }
}
