import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct GroupListsFormTests {
  @Test func paperOfTheSampleClassLooksAsRecorded() throws {
    let paper = try PaperOnGrid.make(GroupListsForm.self, of: "7А", in: DailyYear.snapshot())
    expectSnapshot(FrameDump.text(of: try PaperOnGrid.pages(paper)), named: "group-lists-7А")
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    let school = try DailyYear.snapshot()
    try PaperOnGrid.expectEverythingDisclosed(
      GroupListsData.self, for: PaperOnGrid.scope("10А", .year, "2026-06-30", in: school), in: school)
  }

  /// Every membership that the tables hold for pupils of the class is on the paper, whatever the kind of the group.
  ///
  /// Shows S0-5.3.3.
  @Test(arguments: ["7А", "10А", "5А"]) func paperHoldsEveryMembership(of name: String) throws {
    let school = try DailyYear.snapshot()
    let scope = try PaperOnGrid.scope(name, .year, "2026-06-30", in: school)
    let paper = try PaperOnGrid.make(GroupListsForm.self, for: scope, in: school)
    let id = scope.ofClass.id
    let counts = try school.numbers(
      """
      WITH member AS (SELECT person_id, min(first_day) AS first_day, max(coalesce(last_day, '9999')) AS last_day
        FROM enrolment WHERE class_id = \(id) GROUP BY person_id)
      SELECT (SELECT count(*) FROM subgroup_member WHERE class_id = \(id)),
        (SELECT count(*) FROM stream_member JOIN member USING (person_id)),
        (SELECT count(*) FROM course_member JOIN member USING (person_id)
          WHERE valid_from <= last_day AND coalesce(valid_to, '9999') >= first_day)
      """)[0]
    let rows = paper.attachedTable.rows
    #expect(rows.count == counts.reduce(0, +) && rows.count > 8)
    #expect(rows.count { $0[0].contains("подгруппа «") } == counts[0])
    #expect(rows.count { $0[0].contains("поток «") } == counts[1])
    #expect(rows.allSatisfy { !$0[1].isEmpty && $0[4].hasSuffix("2025") || $0[4].hasSuffix("2026") })
  }

  @Test func groupsAreNumberedAndTaught() throws {
    let paper = try PaperOnGrid.make(GroupListsForm.self, of: "7А", in: DailyYear.snapshot())
    let groups = Dictionary(grouping: paper.attachedTable.rows) { $0[0] }
    #expect(groups.keys.filter { $0.contains("подгруппа «") }.count.isMultiple(of: 2))
    for (name, rows) in groups {
      #expect(rows.map { $0[2] } == (1...rows.count).map(String.init), "\(name)")
      #expect(Set(rows.map { $0[1] }).count == 1, "\(name)")
    }
    #expect(paper.warnings == [])
  }

  /// A coded pupil stands in a group under the code name alone.
  ///
  /// Shows D-17.
  @Test func codedPupilStandsUnderTheCodeName() throws {
    let paper = try PaperOnGrid.make(GroupListsForm.self, of: "7А", in: DailyYear.snapshot())
    #expect(paper.attachedTable.rows.contains { $0[3] == "Ученик 1" })
  }

  @Test func whoLeftStaysWithTheDateUnlessTheProfileLeavesThemOut() throws {
    let school = try DailyYear.snapshot()
    let all = try PaperOnGrid.make(GroupListsForm.self, of: "7А", in: school).attachedTable.rows
    #expect(all.contains { $0[5] == "05.12.2025" })
    let present = try PaperOnGrid.make(
      GroupListsForm.self, of: "7А", in: school, options: ["former": "false"])
    #expect(present.attachedTable.rows.count == all.count { $0[5].isEmpty })
    #expect(present.attachedTable.rows.count < all.count)
  }

  @Test func paperEqualsTheAttachedDataUnderTheLinesOfTheGroups() throws {
    let paper = try PaperOnGrid.make(GroupListsForm.self, of: "10А", in: DailyYear.snapshot())
    let rows = try #require(SchoolOnGrid.tables(of: paper).first)
    #expect(rows.filter { $0.count == 4 } == paper.attachedTable.rows.map { Array($0[2...]) })
    #expect(rows.filter { $0.count == 1 }.count == Set(paper.attachedTable.rows.map { $0[0] }).count)
  }

  @Test func classWithoutGroupsSaysSo() throws {
    let paper = try PaperOnGrid.make(GroupListsForm.self, of: "7А")
    #expect(paper.attachedTable.rows.isEmpty)
    #expect(try SchoolOnGrid.words(paper).contains("Подгрупп, потоков и курсов у класса нет"))
  }

  @Test func maskedListNamesNobody() throws {
    let school = try DailyYear.snapshot()
    let paper = try PaperOnGrid.make(
      GroupListsForm.self, for: PaperOnGrid.scope("7А", .year, "2026-06-30", in: school), in: school,
      isMasked: true)
    #expect(
      paper.attachedTable.rows.allSatisfy { $0[3].hasPrefix("Обучающийся №") && $0[1].hasPrefix("___") })
  }
}
