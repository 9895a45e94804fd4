import JournalCore
import JournalStore
import ReportModels
import SchoolTestSupport
import Testing

@Suite struct SchoolHeadTests {
  @Test func headOfTheSchoolNamesItsDirectorAndDeputyOnTheMoment() throws {
    let snapshot = try Sample.journal().store.snapshot()
    let scope = SchoolScope(
      Journal.year, .day, moment: try Journal.day("2026-06-30"),
      classes: try snapshot.classes(in: Journal.year))
    var head = try SchoolHead.fetch(scope, from: snapshot)
    #expect(head.school == SampleSchool.school && head.year == Journal.year && head.moment == scope.moment)
    var clearance = try Journal.clearance()
    head.disclose(through: &clearance)
    #expect(clearance.visited == 2)
    #expect(head.deputy?.shown.initialsFirst == "Н.А.\u{00A0}Смирнова")
    #expect(head.director?.shown.initialsFirst == "А.Ю.\u{00A0}Соколов")
  }

  @Test func maskedHeadLeavesLinesForTheNames() throws {
    let snapshot = try Sample.journal().store.snapshot()
    let scope = SchoolScope(Journal.year, .day, moment: try Journal.day("2026-06-30"), classes: [])
    var head = try SchoolHead.fetch(scope, from: snapshot)
    var clearance = try Journal.clearance(masked: true)
    head.disclose(through: &clearance)
    #expect(head.deputy?.shown.surname.allSatisfy { $0 == "_" } == true)
    #expect(head.director?.isMasked == true)
  }
}
