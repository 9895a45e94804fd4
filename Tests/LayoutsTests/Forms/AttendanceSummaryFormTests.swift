import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct AttendanceSummaryFormTests {
  private func paper(
    _ label: String = "7А", _ period: PeriodSelection = .year, on moment: String = DailyYear.end,
    options: [String: String] = [:], isMasked: Bool = false
  ) throws -> AttendanceSummaryForm {
    try PaperOnGrid.make(
      AttendanceSummaryForm.self, of: label, in: DailyYear.snapshot(), period: period, on: moment,
      options: options, isMasked: isMasked)
  }

  private func example(_ options: [String: String] = [:]) throws -> AttendanceSummaryForm {
    let made = try AttendanceJournal.example()
    return try PaperOnGrid.make(
      AttendanceSummaryForm.self, for: made.scope(.period(.period(.quarter, 2))), in: made.snapshot(),
      options: options)
  }

  @Test func paperOfASmallClassLooksAsRecorded() throws {
    let made = try AttendanceJournal.month()
    let form = try PaperOnGrid.make(
      AttendanceSummaryForm.self, for: made.scope(.period(.period(.quarter, 2))), in: made.snapshot(),
      options: ["lateness": "true"])
    expectLayout(FrameDump.text(of: try PaperOnGrid.pages(form)), named: "attendance-summary")
  }

  /// FORMS §3.5: a page a month, whose sums are the period's.
  @Test func dailyPagesHoldTheLessonsOfEachDay() throws {
    let made = try AttendanceJournal.month()
    let form = try PaperOnGrid.make(
      AttendanceSummaryForm.self, for: made.scope(.period(.period(.quarter, 2))), in: made.snapshot(),
      options: ["dailyPages": "true"])
    let months = form.furtherTables
    #expect(months.count == 2)
    #expect(try PaperOnGrid.pages(form).pages.count == 3)
    let rows = months[0].rows
    #expect(rows.map { $0[1] } == ["Белых Анна", "Зуева Яна", "Иванов Иван", "Итого"])
    #expect(rows[0][2...3] == ["5б", "5б"] && rows[1][2...3] == ["5у", "3у"])
    #expect(rows[2][2...3] == ["2о 3н", ""])
    #expect(rows[3][2...4] == ["15", "8", "5"])
    #expect(rows.map { $0.suffix(2) } == [["5", "25"], ["1", "8"], ["1", "5"], ["7", "38"]])
    #expect(months[1].rows.allSatisfy { $0.suffix(2) == ["–", "–"] })
    #expect(tables(of: form).dropFirst(2).first?.texts.dropLast() == rows.dropLast())
  }

  @Test(arguments: [PeriodSelection.period(.quarter, 2), .year])
  func dailySumsAreThoseOfTheSheet(period: PeriodSelection) throws {
    let form = try paper("7А", period, options: ["dailyPages": "true", "zeroCells": "zero"])
    let head = period == .year ? "За год: уроков, всего" : "II четверть: уроков, всего"
    let column = try #require(form.attachedTable.header.firstIndex(of: head))
    let months = try form.furtherTables.map { try #require(Int($0.rows.last?.last ?? "")) }
    #expect(months.reduce(0, +) == Int(form.attachedTable.rows.last?[column] ?? ""))
    #expect(months.count == (period == .year ? 9 : 2))
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    try PaperOnGrid.expectEverythingDisclosed(AttendanceSummaryData.self, of: "7А")
  }

  /// The worked figures of FORMS §3.3: 6090 planned, 312 missed, 94,9 %, 12,5 a pupil of 25.
  @Test func workedFiguresOfTheClassAreThoseOfTheForm() throws {
    let rows = try #require(tables(of: example()).first).texts.suffix(3).map { Array($0) }
    let figures = ["48", "48", "312", "312"]
    #expect(rows[0] == ["Итого по классу", "–", "–", "–", "–"] + figures + figures + [""])
    #expect(rows[1] == ["Процент посещаемости", "—", "94,9\u{00A0}%", "94,9\u{00A0}%", ""])
    #expect(rows[2].dropFirst() == ["0,0", "12,5", "12,5", ""])
    let csv = try example().attachedTable
    let held = csv.header.indices.filter { csv.header[$0] == "II четверть: проведено уроков" }
    #expect(try held.map { try #require(csv.rows.last)[$0] } == ["6090"])
    #expect(csv.rows.dropLast().map { $0[held[0]] }.filter { $0 != "240" }.sorted() == ["130", "200"])
  }

  @Test func averagesMayGoByTheMeanListNumber() throws {
    let digits = try example(["averageBase": "averageList", "percentDigits": "2"])
    let rows = try #require(tables(of: digits).first).texts.suffix(2).map { Array($0) }
    #expect(rows[0].contains("94,88\u{00A0}%"))
    // 25 on the list on 5 school days, 26 on 18 with the newcomer, 25 on 17 without who left: 1018/40 = 25,45.
    #expect(rows[1][2] == "12,3")
  }

  /// Shows S0-5.1.7.h, S0-4.13.2.b.
  ///
  /// The sums of every period are those that SQL counts alone.
  @Test(arguments: ["7А", "2А", "9А"])
  func sumsEqualTheCountOfSQL(label: String) throws {
    let snapshot = try DailyYear.snapshot()
    let grade = label.dropLast()
    let sheet = try paper(label, options: ["attendanceDetail": "full", "lateness": "true"]).attachedTable
    let total = try #require(sheet.rows.last)
    for (number, days) in try quarters(snapshot) {
      for (code, head) in [
        ("Б", "по болезни"), ("УП", "по уважительной причине"), ("НП", "без уважительной причины"),
        ("ОТ", "причина не установлена"), ("ОП", "Опозданий"),
      ] {
        let counted = try snapshot.number(
          """
          SELECT count(*) FROM attendance_entry n JOIN lesson l ON l.id = n.lesson_id
          JOIN teaching_assignment a ON a.id = l.assignment_id JOIN enrolment e ON e.person_id = n.person_id
          JOIN school_class k ON k.id = e.class_id
          WHERE k.grade = \(grade) AND k.letter = 'А' AND n.code = '\(code)' AND a.course_id IS NULL
            AND l.day BETWEEN '\(days.first)' AND '\(days.last)'
            AND l.day >= e.first_day AND l.day <= coalesce(e.last_day, l.day)
            AND NOT EXISTS (SELECT 1 FROM calendar_day d WHERE d.day = l.day AND d.grade = k.grade
              AND d.kind = 'activated')
          """)
        let names = ["\(number) четверть: уроков, \(head)", "\(number) четверть: \(head)"]
        let column = try #require(sheet.header.firstIndex(where: names.contains))
        #expect(total[column] == (counted == 0 ? "–" : String(counted)), "\(names[0])")
      }
    }
  }

  private func quarters(_ snapshot: StoreSnapshot) throws -> [(String, DayRange)] {
    try snapshot.periods(in: AcademicYear(startYear: 2025), kind: .quarter)
      .map { (Roman.numeral($0.number), $0.days) }
  }

  /// За год = sum of the periods, leaf by leaf; всего = sum of the reasons (FORMS §3.2).
  @Test func theYearIsTheSumOfItsPeriodsAndLessonsOfTheirReasons() throws {
    let sheet = try paper("7А", options: ["attendanceDetail": "full", "lateness": "true"]).attachedTable
    func number(_ row: [String], _ head: String) throws -> Int {
      Int(row[try #require(sheet.header.firstIndex(of: head))]) ?? 0
    }
    let leaves = Set(sheet.header.compactMap { $0.split(separator: ": ").last.map(String.init) })
      .filter { $0.hasPrefix("дней") || $0.hasPrefix("уроков") || $0 == "Опозданий" }
    #expect(leaves.count == 8)
    for row in sheet.rows {
      for leaf in leaves {
        let parts = try ["I", "II", "III", "IV"].map { try number(row, "\($0) четверть: \(leaf)") }
        #expect(try number(row, "За год: \(leaf)") == parts.reduce(0, +))
      }
      let reasons = [
        "по болезни", "по уважительной причине", "без уважительной причины", "причина не установлена",
      ]
      #expect(
        try number(row, "За год: уроков, всего")
          == reasons.map { try number(row, "За год: уроков, \($0)") }.reduce(0, +))
    }
  }

  @Test(arguments: [[:], ["attendanceDetail": "full"], ["lateness": "true"]])
  func attachedFiguresAreThoseOnPaper(options: [String: String]) throws {
    let form = try paper("2А", options: options)
    let csv = form.attachedTable
    let figures = csv.header.indices.filter { $0 > 1 && !csv.header[$0].hasSuffix("проведено уроков") }
      .dropLast()
    let sheet = try #require(tables(of: form).first)
    #expect(sheet.columns.count == figures.count + 2)
    for (paper, attached) in zip(sheet.texts, csv.rows.dropLast()) {
      #expect(paper == attached.prefix(2) + figures.map { attached[$0] })
    }
    #expect(sheet.texts.count == csv.rows.count + 2)
  }

  /// Shows D-17.
  ///
  /// FORMS §3.4: empty before the arrival and after the departure, a code name as it is.
  @Test func whoCameAndLeftHasEmptyCellsAndANote() throws {
    let form = try paper()
    let csv = form.attachedTable
    let came = try #require(csv.rows.first { $0.last?.hasPrefix("прибыл") == true })
    let left = try #require(csv.rows.first { $0.last?.hasPrefix("выбыл") == true })
    let width = (csv.header.count - 3) / 5
    #expect(came[2..<2 + width].joined().isEmpty && !came[2 + width].isEmpty)
    #expect(left[2 + 2 * width..<2 + 4 * width].joined().isEmpty)
    #expect(!left[2 + width].isEmpty && !left[2 + 4 * width].isEmpty)
    let sheet = try #require(tables(of: form).first)
    let row = try #require(sheet.groups.flatMap(\.rows).first { $0.cells[1].text.hasPrefix(left[1]) })
    #expect(row.cells.contains { $0.text == left.last && $0.columnSpan == 8 })
    #expect(csv.rows.contains { $0[1] == "Ученик 1" && $0.last == "" })
  }

  @Test func aPeriodThatHasNotBegunIsEmptyAndHasNoRates() throws {
    let sheet = try #require(tables(of: paper("2А", on: "2025-11-20")).first).texts
    #expect(sheet.dropLast(3).allSatisfy { row in row[10..<18].joined().isEmpty })
    #expect(sheet.suffix(2).allSatisfy { Array($0[3...4]) == ["—", "—"] })
  }

  @Test(arguments: [("dash", "–"), ("blank", ""), ("zero", "0")])
  func noneMissedIsPrintedAsTheProfileSays(word: String, printed: String) throws {
    let rows = try paper("2А", options: ["zeroCells": word]).attachedTable.rows
    #expect(rows.contains { $0[2] == printed })
    #expect(Set(["–", "0"]).subtracting([printed]).isDisjoint(with: Set(rows.map { $0[2] })))
  }

  @Test func aSheetOfAPeriodHasThePeriodsUpToItAndRoomForNotes() throws {
    let first = try #require(tables(of: paper("7А", .period(.quarter, 1))).first)
    #expect(first.columns.count == 2 + 4 + 1)
    let second = try #require(tables(of: paper("7А", .period(.quarter, 2))).first)
    #expect(
      second.header[0].cells.map(\.text).dropFirst(2) == [
        "I четверть", "II четверть", "С начала года", "Примечание",
      ])
    #expect(try PaperOnGrid.pages(paper("7А", .period(.quarter, 1))).pages.count == 1)
  }

  @Test func emptyClassSaysSo() throws {
    let form = try paper("4А")
    #expect(paragraphs(of: form).contains("В классе нет обучающихся"))
    #expect(form.attachedTable.rows.isEmpty && form.refusals.isEmpty)
  }

  @Test func aMaskedSheetHoldsNoName() throws {
    let rows = try paper(isMasked: true).attachedTable.rows.dropLast()
    #expect(rows.allSatisfy { $0[1].hasPrefix("Обучающийся №") })
  }
}
