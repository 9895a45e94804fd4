import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

/// Head, stamps, refusals and the options that change what a sheet says.
struct SummaryStateTests {
  private func journal(_ marks: [String: String] = ["Алгебра": fullYear, "Химия": fullYear]) throws -> Journal
  {
    try Journal(classOf([TestPupil("Авдеев Лев", marks)]))
  }

  @Test func theTitleIsSpeltAsTheProfileSpellsIt() throws {
    let sheet = try journal().sheet()
    #expect(
      try summaryForm(of: sheet).words().contains(
        "СВОДНАЯ ВЕДОМОСТЬ УЧЁТА УСПЕВАЕМОСТИ ОБУЧАЮЩИХСЯ 7 «А» КЛАССА"))
    #expect(
      try summaryForm(of: sheet, under: House.profile("gymnasium2Vorkuta")).words().contains(
        "СВОДНАЯ ВЕДОМОСТЬ УЧЕТА УСПЕВАЕМОСТИ ОБУЧАЮЩИХСЯ 7 «А» КЛАССА"))
  }

  @Test func theHeadNamesClassPeriodAndTeacher() throws {
    let year = try summaryForm(of: ProgressSummaryFormTests.smallClass().sheet()).words()
    for words in [
      "Школа № 0", "Класс: 7 «А»", "Период: 2025/2026 учебный год", "Классный руководитель: Петрова М.С.",
      "Классный руководитель", "М.С. Петрова", "Заместитель директора по УВР", "Директор", "М.П.",
      "«____» ______________ 20___ г.",
    ] {
      #expect(year.contains(words), "\(words)")
    }
    let kinds: [(PeriodKind, [String])] = [
      (.quarter, ["I четверть", "II четверть", "III четверть", "IV четверть"]),
      (.trimester, ["I триместр", "II триместр", "III триместр"]),
      (.halfYear, ["I полугодие", "II полугодие"]),
    ]
    for (kind, names) in kinds {
      let journal = try Journal(classOf([TestPupil("Авдеев Лев")], by: kind))
      for (index, name) in names.enumerated() {
        let words = try summaryForm(of: journal.sheet("7А", .period(kind, index + 1))).words()
        #expect(words.contains("Период: \(name) 2025/2026 учебного года"))
        for (other, label) in names.enumerated() where other > index {
          #expect(!words.contains(" \(label) "))
        }
      }
    }
  }

  @Test func withoutATeacherThereIsALineToFillIn() throws {
    #expect(try summaryForm(of: journal().sheet()).words().contains("Классный руководитель: ______________"))
  }

  @Test func yearAndExaminationRowsAreNamedByTheOptions() throws {
    let sheet = try journal().sheet()
    let labels = { (options: [String: String]) in
      try summaryForm(of: sheet, options).attachedTable.rows.map { $0[2] }
    }
    let periods = ["I четверть", "II четверть", "III четверть", "IV четверть"]
    #expect(try labels([:]) == periods + ["Годовая", "Экзаменационная", "Итоговая"])
    #expect(try labels(["yearLabel": "yearMark"])[4] == "Годовая отметка")
    #expect(try labels(["yearLabel": "short"])[4] == "Год")
    #expect(try labels(["examRows": "onlyExamGrades"]) == periods + ["Годовая", "Итоговая"])
    let ninth = try Journal(classOf([TestPupil("Авдеев Лев", ["Химия": "stateExam:5"])], label: "9А")).sheet(
      "9А")
    #expect(
      try summaryForm(of: ninth, ["examRows": "onlyExamGrades"]).attachedTable.rows.map { $0[2] }
        == periods + ["Годовая", "Экзаменационная", "Гос. экзамен", "Итоговая"])
  }

  @Test func anExaminationMarkIsShownWhereverItStands() throws {
    let sheet = try journal(["Алгебра": fullYear + " exam:5", "Химия": fullYear]).sheet()
    let rows = try summaryForm(of: sheet, ["examRows": "onlyExamGrades"]).attachedTable.rows
    #expect(rows.first { $0[2] == "Экзаменационная" }?[3] == "5")
  }

  /// The stored mark wins and is printed as it is; who asks is told (FORMS §2.3).
  @Test func yearMarksBesideTheMeanAreToldAndPrinted() throws {
    let sheet = try journal([
      "Алгебра": "1:4 2:4 3:3 4:3 year:3", "Химия": "1:5 2:4 3:4 4:4 year:4",
    ]).sheet()
    let paper = try summaryForm(of: sheet, ["yearMarkCheck": "true"])
    func told(_ paper: ProgressSummaryForm) -> [String] { paper.warnings.filter { $0.contains("среднего") } }
    #expect(
      told(paper) == ["годовых отметок, отличных от среднего за периоды: 1 (№ 1 – алгебра); проверьте их"])
    #expect(try !paper.words().contains("среднего"))
    #expect(paper.attachedTable.rows.first { $0[2] == "Годовая" }?[3] == "3")
    #expect(
      told(try summaryForm(of: sheet, ["yearMarkCheck": "true", "yearTies": "lastPeriod"])).isEmpty)
    #expect(told(try summaryForm(of: sheet)).isEmpty)
  }

  @Test func lateArrivalsMayStandAtTheEnd() throws {
    let journal = try Journal(classOf([TestPupil("Белых Анна", .female), TestPupil("Вагин Олег")]))
    try journal.move(.arrival, .new(Journal.name("Авдеев Лев"), .male), on: "2025-11-12", to: "7А")
    let names = { (choice: String) in
      try summaryForm(of: journal.sheet(), ["lateArrivals": choice]).attachedTable.rows
        .filter { $0[2] == "I четверть" }.map { $0[0] + " " + $0[1] }
    }
    #expect(try names("alphabetical") == ["1 Авдеев Лев", "2 Белых Анна", "3 Вагин Олег"])
    #expect(try names("appended") == ["1 Белых Анна", "2 Вагин Олег", "3 Авдеев Лев"])
  }

  @Test func aGradeWithoutMarksIsOneCellARowOrOneLine() throws {
    let merged = try Sample.form(.gradeOneWithoutMarks)
    let grid = try #require(merged.pages().first.flatMap { SheetGrid($0) })
    #expect(grid.blocks[0].rows.allSatisfy { $0.isAcross && $0.cells.contains("безотм") })
    #expect(merged.attachedTable.rows.allSatisfy { $0[3...].dropLast().allSatisfy { $0 == "безотм" } })
    let line = try Sample.form(.gradeOneWithoutMarks, ["unmarkedGrade": "noteLine"])
    #expect(try line.words().contains("Обучение безотметочное"))
    #expect(try !line.words().contains("безотм "))
    #expect(line.attachedTable.rows.allSatisfy { $0[3...].dropLast().allSatisfy(\.isEmpty) })
    #expect(try !merged.words().contains("Обучение безотметочное"))
  }

  @Test func marksInAGradeWithoutMarksAreRefusedAndADraftShowsThem() throws {
    let sheet = try Journal(
      classOf([TestPupil("Авдеев Лев", ["Алгебра": "1:5 2:4", "Химия": "1:безотм"])], label: "1А")
    ).sheet("1А")
    #expect(
      try summaryForm(of: sheet).refusals == [
        "отметок в классе, где учат без отметок: 2; правила школы их не допускают (unmarkedGrades). "
          + "Исправьте отметки в журнале или печатайте черновик (--draft)."
      ])
    let draft = try summaryForm(of: sheet, isDraft: true)
    #expect(draft.refusals.isEmpty)
    #expect(draft.attachedTable.rows[0][3...4] == ["5", "безотм"])
    #expect(draft.attachedTable.rows[2][3...4] == ["безотм", "безотм"])
    let block = try #require(draft.pages().first.flatMap { SheetGrid($0) }?.blocks.first)
    #expect(block.rows[0].cells[3] == "5" && !block.rows[0].isAcross && block.rows[2].isAcross)
  }

  @Test func whatIsMissingIsStampedAndTold() throws {
    let complete = try summaryForm(of: journal().sheet())
    #expect(complete.warnings.isEmpty)
    #expect(try !complete.words().contains("НЕПОЛНЫ"))
    let vorkuta = try House.profile("gymnasium2Vorkuta")
    let marks = ["Алгебра": "1:4 2:4", "Химия": fullYear]
    let incomplete = try summaryForm(of: journal(marks).sheet(under: vorkuta), under: vorkuta)
    #expect(
      incomplete.warnings == ["не выставлено отметок: 3", "нет решения педагогического совета: 1"])
    #expect(
      incomplete.refusals == [
        "для чистовой печати не хватает отметок: 3. Перечень: reportgen ready; внесите их, печатайте черновик (--draft) или "
          + "лист с пометкой «ДАННЫЕ НЕПОЛНЫ» (--set gaps=stamp)."
      ])
    let decisions = try summaryForm(of: journal().sheet(under: vorkuta), under: vorkuta)
    #expect(decisions.refusals.isEmpty && decisions.warnings == ["нет решения педагогического совета: 1"])
    #expect(try decisions.words().contains("ДАННЫЕ НЕПОЛНЫ"))
    let stamped = try summaryForm(of: journal(marks).sheet(under: vorkuta), ["gaps": "stamp"], under: vorkuta)
    #expect(stamped.refusals.isEmpty && stamped.warnings == incomplete.warnings)
    #expect(try stamped.words().contains("ДАННЫЕ НЕПОЛНЫ"))
  }

  @Test func aDraftIsStampedOnEverySheet() throws {
    let pupils = (1...9).map { TestPupil("Фамилия\($0) Имя") }
    let draft = try summaryForm(of: Journal(classOf(pupils)).sheet(), isDraft: true)
    let pages = try draft.pages()
    #expect(pages.count > 1)
    #expect(pages.allSatisfy { PageContent($0).words.contains("ПРЕДВАРИТЕЛЬНЫЙ") })
    #expect(try !draft.words().contains("НЕПОЛНЫ"))
  }

  @Test func forbiddenMarksAreRefusedUnlessTheSheetIsADraft() throws {
    let vorkuta = try House.profile("gymnasium2Vorkuta")
    let marks = marked("1:осв 2:н/а 3:н/а 4:4 year:4")
    let sheet = try journal(marks).sheet(under: vorkuta)
    let tail =
      "; правила школы их не допускают (periodMarkValues). "
      + "Исправьте отметки в журнале или печатайте черновик (--draft)."
    #expect(
      try summaryForm(of: sheet, under: vorkuta).refusals == [
        "отметки «н/а»: 2" + tail, "отметки «осв»: 1" + tail,
      ])
    #expect(try summaryForm(of: sheet, under: vorkuta, isDraft: true).refusals.isEmpty)
  }

  @Test func emptyClassesAndPlansSaySo() throws {
    #expect(try Sample.form(.emptyClass).words().contains("В классе нет обучающихся"))
    let bare = try summaryForm(of: Journal(classOf([TestPupil("Авдеев Лев")], subjects: [])).sheet())
    #expect(try bare.words().contains("Учебный план класса не заполнен"))
  }
}
