import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct TimetableFormTests {
  /// Shows S0-5.1.4.a, S4-5.a.
  ///
  /// K-29: where the week has a lesson, the timetable has it too.
  @Test func everyConductedLessonHasItsPlaceInTheWeek() throws {
    let data = try data()
    let version = try #require(data.versions.first)
    let places = Set(version.slots.map { Place(week: $0.place, assignment: version.load[$0.load].id) })
    let own = try #require(data.classes.first { $0.label.compact == "7А" })
    let calendar = try DailyYear.snapshot().calendar(of: own.id, under: House.profile())
    var filter = LessonFilter(days: version.days)
    filter.schoolClass = own.id
    filter.state = .conducted
    let lessons = try DailyYear.snapshot().lessons(filter)
    #expect(lessons.count > 100)
    for entry in lessons {
      let week = WeekPlace(
        try #require(calendar.timetableWeekday(on: entry.lesson.day)), entry.lesson.place.number)
      #expect(places.contains(Place(week: week, assignment: entry.lesson.assignment)))
    }
  }

  @Test func gridOfClassesHoldsEveryLessonOfTheWeekAtItsPlace() throws {
    let paper = try DailyPaper.school(TimetableForm.self, span, options: ["teacher": "true"])
    let version = try #require(try data().versions.first)
    let grid = try cells(#require(DailyPaper.tables(paper.document.body).first))
    var seen = 0
    for row in paper.attachedTable.rows
    where !["элективный курс", "факультатив", "внеурочный курс", "кружок", "секция"].contains(row[3]) {
      let (name, teacher, room) = (row[4], row[5], row[6])
      let short = version.load.first { $0.name == name }?.shortName ?? name
      for label in row[3].split(separator: ", ") where label.contains("«") {
        let cell = try #require(grid[row[0]]?[row[1]]?[String(label)])
        #expect(cell.contains(short) && cell.contains(room) && cell.contains(teacher))
        seen += 1
      }
    }
    #expect(seen > 150)
  }

  @Test func fewClassesHaveAWeekEach() throws {
    let paper = try DailyPaper.school(TimetableForm.self, span, classes: ["7А", "9А"])
    let weeks = DailyPaper.tables(paper.document.body).prefix(2)
    #expect(weeks.map { $0.header[0].cells[0].text } == ["7\u{00A0}«А»", "9\u{00A0}«А»"])
    for week in weeks {
      let days = week.header[1].cells.map(\.text)
      let label = week.header[0].cells[0].text
      let rows = paper.attachedTable.rows.filter {
        $0[3].split(separator: ",").first.map(String.init) == label
      }
      #expect(rows.count > 25)
      for row in rows {
        let column = try #require(days.firstIndex(of: row[0]))
        let line = try #require(DailyPaper.texts(week).first { $0[0] == row[1] })
        #expect(line[column].contains(row[4]) && line[column].contains(row[6]))
      }
    }
  }

  @Test func attachedRowsAreTheSlotsOfTheView() throws {
    let version = try #require(try data().versions.first)
    let atHome = version.slots.count { slot in
      if case .pupil = version.load[slot.load].target { true } else { false }
    }
    #expect(atHome > 0)
    let classes = try DailyPaper.school(TimetableForm.self, span).attachedTable
    #expect(classes.rows.count == version.slots.count - atHome)
    let teachers = try DailyPaper.school(TimetableForm.self, span, options: ["view": "teachers"])
      .attachedTable
    #expect(teachers.rows.count == version.slots.count)
    let rooms = try DailyPaper.school(TimetableForm.self, span, options: ["view": "rooms"]).attachedTable
    #expect(rooms.rows.count == version.slots.count { $0.room != nil })
  }

  /// Shows D-17.
  ///
  /// Who is taught at home is not told to everybody who reads the wall.
  @Test(arguments: ["classes", "teachers", "rooms"])
  func nobodyTaughtAtHomeIsNamed(_ view: String) throws {
    let paper = try DailyPaper.school(TimetableForm.self, span, options: ["view": view])
    let pupil = try #require(try data().versions[0].load.compactMap(\.pupil).first).shown.full
    #expect(try !DailyPaper.words(paper).contains(pupil))
    #expect(paper.attachedTable.rows.joined().allSatisfy { !$0.contains(pupil) })
  }

  @Test(arguments: ["teachers", "rooms"])
  func weekOfTeachersAndRoomsHoldsEveryLesson(_ view: String) throws {
    let paper = try DailyPaper.school(TimetableForm.self, span, options: ["view": view])
    let tables = DailyPaper.tables(paper.document.body).filter { $0.header.count == 2 }
    let names = Set(paper.attachedTable.rows.map { $0[view == "teachers" ? 5 : 6] })
    let rows = tables.map { $0.groups.flatMap(\.rows).map { $0.cells.map(\.text) } }
    for table in rows { #expect(Set(table.map { $0[1].trimmingPrefix(" ") }.map(String.init)) == names) }
    let filled = rows.joined().reduce(0) { $0 + $1.dropFirst(2).count { !$0.isEmpty } }
    let places = Set(paper.attachedTable.rows.map { [$0[view == "teachers" ? 5 : 6], $0[0], $0[1]] })
    #expect(filled == places.count)
  }

  /// Shows S0-5.1.4.b.
  ///
  /// Each version stands with its days, and an earlier period has the earlier timetable.
  @Test func versionsStandWithTheirDays() throws {
    let snapshot = try RunningExample.snapshot()
    let paper = try SchoolOnGrid.make(TimetableForm.self, .period(.quarter, 2), in: snapshot)
    let words = try DailyPaper.words(paper)
    for days in ["с 05.11.2025 по 11.11.2025", "с 12.11.2025 по 07.12.2025", "с 08.12.2025 по 30.12.2025"] {
      #expect(words.contains(days))
    }
    let slots = try snapshot.numbers("SELECT count(*) FROM timetable_slot")[0][0]
    #expect(paper.attachedTable.rows.count == slots)
    let early = try SchoolOnGrid.make(TimetableForm.self, .period(.quarter, 1), in: snapshot)
    #expect(try DailyPaper.words(early).contains("Расписания на этот период нет"))
  }

  @Test func directorApprovesUnlessTheProfileSaysOtherwise() throws {
    let words = try DailyPaper.words(DailyPaper.school(TimetableForm.self, span))
    #expect(words.contains("УТВЕРЖДАЮ") && words.contains("«30» августа 2025"))
    let without = try DailyPaper.school(TimetableForm.self, span, options: ["approval": "none"])
    #expect(try !DailyPaper.words(without).contains("УТВЕРЖДАЮ"))
  }

  @Test func wideSheetIsTaken() throws {
    let paper = try DailyPaper.school(TimetableForm.self, span, options: ["paper": "A3"])
    #expect(paper.document.page.paper == Paper(.a3, .landscape))
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    try PaperOnGrid.expectEverythingDisclosed(
      TimetableData.self, for: DailyPaper.scope(span), in: DailyYear.snapshot())
  }

  private struct Place: Hashable {
    let week: WeekPlace
    let assignment: ID<TeachingAssignment>
  }

  private var span: ReportSpan { .period(.period(.quarter, 2)) }

  private func data() throws -> TimetableData {
    var data = try TimetableData.fetch(
      DailyPaper.scope(span), from: DailyYear.snapshot(), under: House.profile())
    var clearance = try Journal.clearance()
    data.disclose(through: &clearance)
    return data
  }

  /// The grid by the name of the day, the number and the class.
  private func cells(_ table: Table) throws -> [String: [String: [String: String]]] {
    let labels = table.header[0].cells.dropFirst(3).map(\.text)
    var grid: [String: [String: [String: String]]] = [:]
    for group in table.groups {
      let day = try #require(group.rows.first?.cells.first?.text)
      for (index, row) in group.rows.enumerated() {
        let texts = row.cells.map(\.text).dropFirst(index == 0 ? 1 : 0)
        let own = Array(texts)
        for (label, text) in zip(labels, own.dropFirst(2)) {
          grid[day, default: [:]][own[0], default: [:]][label] = text
        }
      }
    }
    return grid
  }
}
