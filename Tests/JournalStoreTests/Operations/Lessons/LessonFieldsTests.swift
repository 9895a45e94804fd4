import JournalCore
import JournalStore
import Testing

@Suite struct LessonFieldsTests {
  private func read<Change: RecordedOperation>(
    _ type: Change.Type, _ fields: [String: String]
  ) throws -> Change {
    #expect(OperationCatalogue.faults(in: Set(fields.keys), for: type).isEmpty)
    var reader = FieldReader(fields)
    return try Change(&reader)
  }

  @Test func operationsAreCarriedOutFromTexts() throws {
    let school = try LessonSchool()
    let year = "2024/2025"
    try school.run(try read(AddRoom.self, ["code": "214", "name": "Математика"]))
    try school.run(
      try read(
        SetCalendarDay.self,
        ["day": "2025-01-20", "kind": "activated", "first-grade": "1", "last-grade": "7", "act": "7"]))
    try school.run(try read(SetBells.self, ["from": "2025-01-09", "bells": "1 09:00-09:40, 2 09:50-10:30"]))
    try school.run(
      try read(
        SetTimetable.self,
        ["year": year, "from": "2024-11-11", "slots": "\(school.mathematics) 1 7 214", "changes-only": "да"]))
    try school.run(
      try read(
        RecordLesson.self, ["assignment": "\(school.mathematics)", "day": "2024-10-14", "number": "2"]))
    try school.run(try read(SetTopic.self, ["lesson": "1", "text": "Степень"]))
    try school.run(
      try read(SetHomework.self, ["lesson": "1", "kind": "creative", "nature": "нарисовать иллюстрацию"]))
    let plan = "Раздел|Тема 1|1|\nРаздел|Контрольная|2|Контрольная работа"
    try school.run(
      try read(
        AddThematicPlan.self,
        ["year": year, "subject": "Математика", "grade": "7", "name": "План", "rows": plan]))
    #expect(
      try school.store.rows("SELECT number, topic, hours, work_type FROM thematic_plan_row ORDER BY number")
        == ["1|Тема 1|1|–", "2|Контрольная|2|Контрольная работа"])
    let pupils = try school.store.pupils(of: "7А").map(\.description)
    let groups =
      "1 группа: \(pupils.prefix(13).joined(separator: " ")); "
      + "2 группа: \(pupils.dropFirst(13).joined(separator: " "))"
    try school.run(
      try read(
        DivideClass.self,
        [
          "year": year, "class": "7А", "subject": "Иностранный язык (английский)", "from": "2024-09-02",
          "groups": groups,
        ]))
    #expect(try school.store.count("SELECT count(*) FROM subgroup_member") == 25)
  }

  @Test func wrongTextsAreFaultsOfTheirFields() throws {
    func fault<Change: RecordedOperation>(_ type: Change.Type, _ fields: [String: String]) -> String? {
      var reader = FieldReader(fields)
      do {
        _ = try Change(&reader)
        return nil
      } catch { return error.field }
    }
    #expect(fault(SetBells.self, ["from": "2025-01-09", "bells": "1 9:00"]) == "bells")
    #expect(fault(SetBells.self, ["from": "2025-01-09", "bells": "1 09:00-09:40", "shift": "4"]) == "shift")
    #expect(
      fault(
        SetCalendarDay.self, ["day": "2025-01-20", "kind": "school", "first-grade": "7", "last-grade": "1"])
        == "last-grade")
    #expect(
      fault(AssignTeacher.self, ["teacher": "1", "weekly-hours": "5", "from": "2024-09-02"]) == "class-id")
    #expect(
      fault(
        AssignTeacher.self, ["teacher": "1", "weekly-hours": "0", "from": "2024-09-02", "class-id": "1"])
        == "weekly-hours")
    #expect(
      fault(SetTimetable.self, ["year": "2024/2025", "from": "2024-09-02", "slots": "1 9 1"]) == "slots")
    #expect(
      fault(SetHomework.self, ["lesson": "1", "minutes": "601"]) == "minutes")
    #expect(
      fault(PlanLessons.self, ["year": "2024/2025", "from": "2024-09-09", "until": "2024-09-02"]) == "until")
  }

  @Test func namesAreUniqueAndFieldsAreDescribed() {
    let operations = OperationCatalogue.all
    #expect(Set(operations.map { $0.name }).count == operations.count)
    for operation in operations { #expect(!operation.fields.isEmpty && !operation.summary.isEmpty) }
  }
}
