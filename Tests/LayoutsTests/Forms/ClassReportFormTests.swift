import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct ClassReportFormTests {
  private func example(_ options: [String: String] = [:]) throws -> ClassReportForm {
    try PaperOnGrid.make(
      ClassReportForm.self, for: RunningExample.scope(), in: RunningExample.snapshot(),
      under: RunningExample.profile(), options: options)
  }

  private func daily(_ name: String, _ period: String, on moment: String = DailyYear.end) throws
    -> ClassReportForm
  {
    let school = try DailyYear.snapshot()
    let scope = try PaperOnGrid.scope(
      name, try #require(PeriodSelection(code: period)), moment, in: school)
    return try PaperOnGrid.make(ClassReportForm.self, for: scope, in: school)
  }

  private func words(_ paper: some Form) throws -> String {
    try PaperOnGrid.pages(paper).pages.map { PageContent($0).words }.joined(separator: " ")
  }

  private func line(_ paper: ClassReportForm, _ label: String) throws -> [String] {
    Array(try #require(paper.attachedTable.rows.first { $0[0] == label })[1...])
  }

  /// Shows S0-5.1.7.e: the table of FORMS §5.1.
  @Test func contingentOfTheRunningExampleClosesWithNamesAndDates() throws {
    let rows = try example().attachedTable.rows
    #expect(
      Array(rows[0...3]) == [
        ["Количество обучающихся на начало периода", "25", ""],
        ["Прибыло", "1", "Юдина Яна Олеговна, 12.11.2025, МБОУ «СОШ № 2»"],
        ["Выбыло", "1", "Чернов Егор Ильич, 05.12.2025"],
        ["Количество обучающихся на конец периода", "25", ""],
      ])
  }

  /// The option of FORMS §5.1; who came is a girl, who left a boy.
  @Test func listMaySayHowManyAreGirls() throws {
    let rows = try example(["girls": "true"]).attachedTable.rows[..<8].map { [$0[0], $0[1]] }
    let girls = try RunningExample.snapshot().number(
      "SELECT count(*) FROM person JOIN enrolment ON person_id = person.id WHERE sex = 'female'")
    #expect(girls > 1)
    #expect(
      rows == [
        ["Количество обучающихся на начало периода", "25"], ["из них девочек", String(girls - 1)],
        ["Прибыло", "1"], ["из них девочек", "1"], ["Выбыло", "1"], ["из них девочек", "0"],
        ["Количество обучающихся на конец периода", "25"], ["из них девочек", String(girls)],
      ])
  }

  /// Shows S0-5.3.11.c: the table of FORMS §5.2.
  @Test func resultsOfTheRunningExampleHaveTheFiguresAndNamesOfTheTable() throws {
    let rows = try example().attachedTable.rows[4...14]
    #expect(
      rows.map { [$0[0], $0[1]] } == [
        ["Успевают на «5»", "3"], ["Успевают на «4» и «5»", "11"], ["из них с одной «4»", "2"],
        ["Успевают с одной «3»", "4"], ["Успевают на «3», «4» и «5»", "4"], ["Неуспевающие", "2"],
        ["Не аттестованы", "1"], ["Освобождены", "0"], ["Нет данных (не выставлены отметки)", "0"],
        ["Успеваемость (абсолютная), %", "88,0"], ["Качество знаний (качественная успеваемость), %", "56,0"],
      ])
    let paper = try example()
    #expect(try line(paper, "Успевают на «5»")[1] == "Абрамова Вера, Борисов Илья, Воронина Алла")
    #expect(
      try line(paper, "из них с одной «4»")[1]
        == "Гаврилов Антон – русский язык (Петрова\u{00A0}М.С.)\n"
        + "Демидова Инна – физика (Котов\u{00A0}С.П.)")
    #expect(
      try line(paper, "Неуспевающие")[1]
        == "Сидоров Пётр – алгебра (Жданова\u{00A0}Т.И.), физика (Котов\u{00A0}С.П.)\n"
        + "Шубин Лев – история (Юсупова\u{00A0}Л.М.)")
    #expect(try line(paper, "Успеваемость (абсолютная), %")[1] == "22 из 25")
    #expect(try line(paper, "Качество знаний (качественная успеваемость), %")[1] == "14 из 25")
  }

  /// the sentences of FORMS §5.3.
  @Test func attendanceOfTheRunningExampleHasTheFiguresOfTheSentences() throws {
    let words = try words(example())
    #expect(
      words.contains(
        "Пропущено уроков всего 312, в том числе: по болезни 210, по уважительной причине 62, "
          + "без уважительной причины 28, причина не установлена 12."))
    #expect(words.contains("Пропущено полных дней: 41, из них по болезни 30."))
    #expect(words.contains("Процент посещаемости 94,9."))
    let data = try ClassReportData.fetch(
      RunningExample.scope(), from: RunningExample.snapshot(), under: RunningExample.profile())
    #expect(data.rate == AttendanceRate(planned: 6_090, missed: 312))
  }

  @Test func debtsAndProgrammesAreTold() throws {
    let paper = try example()
    #expect(
      try words(paper).contains("Зимин Тимур – алгебра, контрольная работа, "))
    let algebra = try #require(paper.furtherTables.first?.rows.first { $0[0] == "Алгебра" })
    #expect(algebra == ["Алгебра", "Жданова\u{00A0}Т.И.", "24", "23", "1", "95,8"])
    #expect(paper.furtherTables[0].rows.last == ["Итого", "", "241", "240", "1", "99,6"])
  }

  @Test func optionsLeaveSectionsOutAndNameTheOthers() throws {
    let bare = try words(
      example(["debts": "false", "programme": "false", "parents": "false", "remarks": "false"]))
    for heading in ["Задолженности", "Выполнение программ", "Работа с родителями", "Замечания"] {
      #expect(!bare.contains(heading), "\(heading)")
    }
    #expect(try line(example(), "Успевают на «3», «4» и «5»")[1] == "")
    #expect(
      try line(example(["otherPassing": "withNames"]), "Успевают на «3», «4» и «5»")[1]
        == "Уварова Майя, Фомин Родион, Хохлова Злата, Юдина Яна")
    #expect(try line(example(["percentDigits": "2"]), "Успеваемость (абсолютная), %")[0] == "88,00")
  }

  @Test func everythingAttachedIsOnTheSheet() throws {
    let paper = try example()
    let tables = paper.document.body.tables
    let printed = tables[0...1].flatMap { $0.groups.flatMap(\.rows).map { $0.cells.map(\.text) } }
    #expect(printed == Array(paper.attachedTable.rows[0..<15]))
    let programme = tables[2].groups.flatMap(\.rows).map { $0.cells.map(\.text) }
    #expect(programme == paper.furtherTables[0].rows)
  }

  /// Shows P-4: the categories of the report are those of K-10 of the same class and period.
  @Test func categoriesEqualThoseOfTheResultsOfAllClasses() throws {
    let school = try DailyYear.snapshot()
    for label in ["2А", "5А", "7А", "9А"] {
      let report = try daily(label, "Q2")
      let scope = try PaperOnGrid.scope(label, .period(.quarter, 2), DailyYear.end, in: school)
      let results = try PaperOnGrid.make(PeriodResultsForm.self, for: scope, in: school)
      let summary = results.furtherTables[1].rows
      let pairs = [
        ("Успевают на «5»", "Отличники"), ("Успевают на «4» и «5»", "Хорошисты"),
        ("Успевают с одной «3»", "С одной «3»"), ("Неуспевающие", "Неуспевающие"),
        ("Не аттестованы", "Не аттестованы"),
        ("Количество обучающихся на конец периода", "Обучающихся на конец периода"),
      ]
      for (own, other) in pairs {
        #expect(try line(report, own)[0] == summary.first { $0[0] == other }?[1], "\(label) \(own)")
      }
      #expect(report.refusals.isEmpty)
    }
  }

  @Test func gradeWithoutMarksHasNoResults() throws {
    let paper = try daily("1А", "Q2")
    #expect(try words(paper).contains("Обучение безотметочное"))
    #expect(!paper.attachedTable.rows.contains { $0[0] == "Неуспевающие" })
    #expect(try line(paper, "Количество обучающихся на конец периода")[0] != "0")
  }

  @Test func whoFailsAndIsNotAttestedIsCountedOnceAndNamedTwice() throws {
    let marks = ["Алгебра": "2:2", "Химия": "2:н/а"]
    let journal = try Journal(classOf([TestPupil("Авдеев Лев", marks), TestPupil("Белых Анна", .female)]))
    func lines(_ options: [String: String] = [:]) throws -> [[String]] {
      let paper = try PaperOnGrid.make(
        ClassReportForm.self, for: journal.scope("7А", .period(.quarter, 2)), in: journal.store.snapshot(),
        options: options)
      return try ["Неуспевающие", "Не аттестованы"].map { try line(paper, $0) }
    }
    #expect(try lines() == [["1", "Авдеев Лев – алгебра"], ["0", "Авдеев Лев – химия"]])
    #expect(try lines(["failingAndNotAttested": "notAttested"]).map { $0[0] } == ["0", "1"])
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    let school = try DailyYear.snapshot()
    let scope = try PaperOnGrid.scope("7А", .period(.quarter, 2), DailyYear.end, in: school)
    try PaperOnGrid.expectEverythingDisclosed(ClassReportData.self, for: scope, in: school)
  }

  /// Every movement of the period stands in the report of its class, and every lesson missed in its sum.
  @Test func movementsAndAbsencesOfThePeriodAreAllThere() throws {
    let school = try DailyYear.snapshot()
    let period = try #require(try school.periods(in: Journal.year, kind: .quarter).first { $0.number == 2 })
    var movements = 0
    for schoolClass in try school.classes(in: Journal.year) where schoolClass.periodKind == .quarter {
      let scope = ClassScope(
        schoolClass: schoolClass, period: .period(.quarter, 2), moment: try Journal.day(DailyYear.end))
      let paper = try PaperOnGrid.make(ClassReportForm.self, for: scope, in: school)
      let label = schoolClass.label
      let expected = try school.movements(in: period.days).map(\.movement).filter {
        $0.kind.changesList && ($0.from == label || $0.to == label)
      }
      movements += expected.count
      let told = try (line(paper, "Прибыло")[1] + "\n" + line(paper, "Выбыло")[1])
      for movement in expected { #expect(told.contains(movement.date.dotted), "\(label.compact)") }
      let data = try ClassReportData.fetch(scope, from: school, under: House.profile())
      let always = zip(data.roster.entries, data.absences).filter {
        $0.0.stays.count == 1 && $0.0.left == nil
      }
      for (entry, tally) in always where (entry.stays.first.map { $0.first < period.days.first }) == true {
        let own = try school.attendanceTally(of: entry.pupil.id, in: period.days)
        #expect(tally.missed == own.missed && tally.days == own.days, "\(label.compact)")
      }
      #expect(paper.refusals.isEmpty)
      #expect(paper.warnings.contains { $0.hasPrefix("коды отсутствия") } == (data.strayCodes > 0))
    }
    #expect(movements > 2)
  }

  /// Every open debt of the period is told: those that the store counts for closing a period.
  @Test func openDebtsAreAllTold() throws {
    let school = try DailyYear.snapshot()
    let period = try #require(try school.periods(in: Journal.year, kind: .quarter).first { $0.number == 4 })
    var debts = 0
    for schoolClass in try school.classes(in: Journal.year) where schoolClass.periodKind == .quarter {
      let scope = ClassScope(
        schoolClass: schoolClass, period: .period(.quarter, 4), moment: try Journal.day(DailyYear.end))
      let data = try ClassReportData.fetch(scope, from: school, under: House.profile())
      let open = try school.openDebts(of: schoolClass.id, in: period.days).items
      #expect(Set(data.debts.map(\.pupil)).isSubset(of: Set(data.roster.entries.map(\.pupil.id))))
      for item in open {
        #expect(data.debts.contains { $0.pupil == item.debt.pupil && $0.day == item.day })
      }
      debts += open.count
    }
    #expect(debts > 0)
  }

  /// Shows D-35: a coded pupil stays in every count, under the code name.
  @Test func codedPupilCountsUnderTheCodeName() throws {
    let school = try DailyYear.snapshot()
    let scope = try PaperOnGrid.scope("7А", .period(.quarter, 2), DailyYear.end, in: school)
    let data = try ClassReportData.fetch(scope, from: school, under: House.profile())
    let paper = try PaperOnGrid.make(
      ClassReportForm.self, for: scope, in: school, options: ["otherPassing": "withNames"])
    #expect(try line(paper, "Количество обучающихся на конец периода")[0] == String(data.marks.counted))
    #expect(paper.attachedTable.rows.contains { $0[2].contains("Ученик 1") })
  }
}
