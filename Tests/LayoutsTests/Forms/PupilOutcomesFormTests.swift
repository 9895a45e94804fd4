import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct PupilOutcomesFormTests {
  @Test func paperOfTheSampleSchoolLooksAsRecorded() throws {
    let paper = try SchoolOnGrid.make(PupilOutcomesForm.self)
    expectSnapshot(FrameDump.text(of: try PaperOnGrid.pages(paper)), named: "pupil-outcomes-year")
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    let school = try PaperOnGrid.school.get()
    try PaperOnGrid.expectEverythingDisclosed(
      PupilOutcomesData.self, for: SchoolOnGrid.scope(in: school), in: school)
  }

  /// The worked figures of FORMS §10.1 and §0.4: 25 pupils of 7 «А» in the second quarter.
  ///
  /// Shows S0-5.1.7.c.
  @Test func workedFiguresOfTheSection() throws {
    let paper = try SchoolOnGrid.make(
      PupilOutcomesForm.self, .period(.quarter, 2), in: Self.example().store.snapshot(),
      options: ["percents": "true"])
    #expect(paper.refusals == [])
    let row = try #require(paper.attachedTable.rows.first)
    #expect(
      row == [
        "7\u{00A0}«А»", "25", "22", "3", "11", "2", "4", "4", "1", "1", "0", "2", "1", "1", "0", "0", "88,0",
        "56,0",
      ])
    #expect(
      paper.attachedTable.rows.map { $0[0] }.dropFirst() == [
        "Итого 7\u{2011}е классы", "Итого 5–9", "Итого по школе",
      ])
    #expect(paper.attachedTable.rows.allSatisfy { $0[1...] == row[1...] })
  }

  @Test func columnsAreNumberedFromOneToSixteen() throws {
    let paper = try SchoolOnGrid.make(
      PupilOutcomesForm.self, .period(.quarter, 2), in: Self.example().store.snapshot())
    let table = try #require(Self.tables(of: paper).first)
    #expect(table.header.last?.cells.map(\.text) == (1...16).map(String.init))
    #expect(SchoolOnGrid.tables(of: paper)[0] == paper.attachedTable.rows)
  }

  /// «2», «н/а», and a pupil without marks each count once; digits of per cents follow the profile.
  @Test func everyPupilStandsInOneColumn() throws {
    let pupils = [
      TestPupil("Авдеев Лев", ["Алгебра": "2:2", "Химия": "2:2"]),
      TestPupil("Белов Лев", ["Алгебра": "2:н/а", "Химия": "2:2"]),
      TestPupil("Гусев Лев", ["Алгебра": "2:осв", "Химия": "2:5"]),
      TestPupil("Дымов Лев", ["Алгебра": "1:5"]), TestPupil("Ершов Лев", ["Алгебра": "2:4", "Химия": "2:5"]),
      TestPupil("Жуков Лев", ["Алгебра": "2:3", "Химия": "2:3"]),
    ]
    let journal = try Journal(classOf(pupils))
    let row = try SchoolOnGrid.make(
      PupilOutcomesForm.self, .period(.quarter, 2), in: journal.store.snapshot(),
      options: ["percents": "true", "percentDigits": "2"]
    ).attachedTable.rows[0]
    #expect(
      row[1...] == [
        "6", "3", "1", "1", "1", "0", "1", "0", "0", "0", "2", "1", "1", "0", "1", "50,00", "33,33",
      ])
  }

  @Test func gradeWithoutMarksHasItsPupilsOnlyAndIsOutsideOfTheTotals() throws {
    let paper = try SchoolOnGrid.make(PupilOutcomesForm.self, .period(.quarter, 2))
    #expect(paper.refusals == [])
    let rows = paper.attachedTable.rows
    let first = try #require(rows.first { $0[0] == "1\u{00A0}«А»" })
    #expect(first[1] == "15" && first[2...].allSatisfy { $0 == "безотм" })
    let marked = rows.filter { $0[0].hasSuffix("»") && $0[2] != "безотм" }.compactMap { Int($0[1]) }
    #expect(rows.last?[1] == String(marked.reduce(0, +)))
    #expect(try SchoolOnGrid.words(paper).contains("Обучаются без отметок: 15 обучающихся"))
  }

  /// The option of FORMS §21.1 is about the first period alone.
  @Test func secondGradeMayBeginWithMarksInTheSecondPeriod() throws {
    let school = try PaperOnGrid.school.get()
    func totals(_ period: Int, _ value: String) throws -> (grade2: [String], school: Int) {
      let paper = try SchoolOnGrid.make(
        PupilOutcomesForm.self, .period(.quarter, period), in: school,
        options: ["grade2FirstPeriodWithoutMarks": value])
      #expect(paper.refusals == [])
      let rows = paper.attachedTable.rows
      let row = try #require(rows.first { $0[0] == "2\u{00A0}«А»" })
      let total = try #require(rows.last)
      return (row, try #require(Int(total[1])))
    }
    let (usual, later) = (try totals(1, "false"), try totals(1, "true"))
    #expect(later.grade2.dropFirst(2).allSatisfy { $0 == "безотм" } && later.grade2[1] == usual.grade2[1])
    #expect(!usual.grade2.contains("безотм"))
    #expect(usual.school - later.school == Int(usual.grade2[1]))
    #expect(try totals(2, "true").grade2 == totals(2, "false").grade2)
  }

  @Test func classesOfHalfYearsAreLeftOutOfAQuarterWithANote() throws {
    let paper = try SchoolOnGrid.make(PupilOutcomesForm.self, .period(.quarter, 2))
    #expect(!paper.attachedTable.rows.contains { $0[0].hasPrefix("10") || $0[0].hasPrefix("11") })
    #expect(try SchoolOnGrid.words(paper).contains("Классы 10 «А», 11 «А» делят учебный год иначе"))
  }

  @Test func parallelsAloneOnRequest() throws {
    let paper = try SchoolOnGrid.make(PupilOutcomesForm.self, options: ["rows": "parallels"])
    #expect(paper.attachedTable.rows.allSatisfy { $0[0].hasPrefix("Итого") })
  }

  /// Everybody on the list at the end of the year has one outcome; the totals are those of the journal's tables.
  @Test func yearEndsWithOneOutcomeForEverybody() throws {
    let school = try PaperOnGrid.school.get()
    let paper = try SchoolOnGrid.make(PupilOutcomesForm.self, options: ["commission": "true"])
    #expect(paper.refusals == [])
    let year = try #require(paper.furtherTables.first)
    #expect(SchoolOnGrid.tables(of: paper)[1] == year.rows)
    for row in year.rows {
      let figures = row[1...12].compactMap(Int.init)
      #expect(figures.count == 12 && row[13] == "")
      #expect(figures[3] == figures[0] + figures[1] - figures[2], "\(row[0])")
      #expect(figures[3] == figures[4] + figures[5] + figures[6] + figures[7], "\(row[0])")
      #expect(figures[7] == figures[8] + figures[10], "\(row[0])")
    }
    let counts = try school.numbers(
      """
      SELECT sum(kind = 'promoted'), sum(kind = 'promotedConditionally'), sum(kind = 'repeated'),
        sum(kind IN ('completedBasic', 'completedSecondary')) FROM council_decision
      WHERE person_id IN (SELECT person_id FROM enrolment WHERE last_day IS NULL)
      """)[0]
    let last = try #require(year.rows.last)
    #expect(last[5...8] == counts.map(String.init)[...])
    let movements = try school.numbers(
      "SELECT sum(kind = 'arrival'), sum(kind = 'departure') FROM movement WHERE day > '2025-09-01'")[0]
    #expect(last[2...3] == movements.map(String.init)[...])
  }

  @Test func yearWithoutDecisionsIsMadeAsADraftOnly() throws {
    let journal = try Self.example()
    let paper = try SchoolOnGrid.make(PupilOutcomesForm.self, in: journal.store.snapshot())
    #expect(paper.refusals.count == 1)
    #expect(paper.refusals[0].hasPrefix("7\u{00A0}«А» › нет решения педагогического совета: 25 ›"))
    let draft = try SchoolOnGrid.make(PupilOutcomesForm.self, in: journal.store.snapshot(), isDraft: true)
    #expect(draft.refusals == [])
    #expect(try SchoolOnGrid.words(draft).contains("ПРЕДВАРИТЕЛЬНЫЙ"))
  }

  /// Shows D-23.
  @Test func paperThatDoesNotAddUpIsRefusedWithTheDifference() throws {
    var data = try SchoolOnGrid.data(of: PupilOutcomesForm.self)
    let place = try #require(data.classes.firstIndex { $0.schoolClass.label.compact == "7А" })
    let listed = data.classes[place].listed
    data.classes[place].counts = OutcomeCounts([
      .pupils: listed, .passing: listed, .excellent: 3, .good: 1, .oneThree: 0, .mixed: listed - 5,
    ])
    data.classes[place].year = YearOutcomes([.promoted: listed - 2, .repeated: 1])
    let refusals = try SchoolOnGrid.form(PupilOutcomesForm.self, over: data, isDraft: true).refusals
    #expect(
      refusals.prefix(2) == [
        "класс 7А › не сходится «3 = 4 + 5 + 7 + 8»: по правилу 12, в ведомости 13, разница +1 › исправьте записи журнала "
          + "и печатайте снова",
        "класс 7А › не сходится «на конец года = переведены + условно + повторно + завершили»: по правилу 12, в "
          + "ведомости 13, разница +1 › исправьте записи журнала и печатайте снова",
      ])
  }

  /// The pupils of FORMS §0.4 in three subjects.
  static func example() throws -> Journal {
    let kinds: [(Int, [String])] = [
      (3, ["5", "5", "5"]), (9, ["4", "4", "5"]), (2, ["4", "5", "5"]), (4, ["3", "4", "5"]),
      (4, ["3", "3", "4"]),
      (1, ["2", "3", "4"]), (1, ["2", "2", "4"]), (1, ["н/а", "4", "4"]),
    ]
    let subjects = ["Алгебра", "Химия", "Физика"]
    let pupils = kinds.enumerated().flatMap { kind, entry in
      (1...entry.0).map { number in
        TestPupil(
          "Пробный Лев \(kind)к\(number)",
          Dictionary(uniqueKeysWithValues: zip(subjects, entry.1.map { "2:\($0)" })))
      }
    }
    return try Journal(classOf(pupils, subjects: subjects))
  }

  private static func tables(of paper: PupilOutcomesForm) -> [Table] {
    paper.document.body.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }
}
