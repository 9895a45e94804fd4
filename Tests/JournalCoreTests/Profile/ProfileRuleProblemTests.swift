import JournalCore
import Testing

/// Everything that can be wrong with a rule is said with its place, the key, what is wrong and what to do.
struct ProfileRuleProblemTests {
  private let right = ProfileText()
  private static let lessonTerms =
    "выберите из: none, sameDay(15:00), endOfDay, afterClassLastLesson(60), afterLessonEnd(24), days(2), "
    + "visibleWithin(10), nextLesson"

  @Test(arguments: [
    (
      "deadline.homework", "\"sameDay(25:00)\"", "ожидается срок, записано: «sameDay(25:00)» › \(lessonTerms)"
    ),
    ("deadline.homework", "\"days(0)\"", "ожидается срок, записано: «days(0)» › \(lessonTerms)"),
    ("deadline.homework", "\"days(3\"", "ожидается срок, записано: «days(3» › \(lessonTerms)"),
    ("deadline.homework", "\"endOfDay(1)\"", "ожидается срок, записано: «endOfDay(1)» › \(lessonTerms)"),
    ("deadline.homework", "lastSchoolDay", "срок «lastSchoolDay» здесь не имеет смысла › \(lessonTerms)"),
    ("deadline.homework", "[endOfDay]", "ожидается срок, записано: список › \(lessonTerms)"),
    (
      "deadline.periodMark", "\"windowBeforeHolidays(1, 7)\"",
      "ожидается срок, записано: «windowBeforeHolidays(1, 7)» › выберите из: none, lastSchoolDay, "
        + "beforePeriodEnd(2), windowBeforeHolidays(7, 1), dateOfOrder, dateOfOrder(beforePeriodEnd(2))"
    ),
    (
      "deadline.periodMark", "\"dateOfOrder(dateOfOrder)\"",
      "срок «dateOfOrder(dateOfOrder)» здесь не имеет смысла › выберите из: none, lastSchoolDay, "
        + "beforePeriodEnd(2), windowBeforeHolidays(7, 1), dateOfOrder, dateOfOrder(beforePeriodEnd(2))"
    ),
    (
      "deadline.periodMarkVisible", "{ term: endOfDay, exams: false }",
      "срок «endOfDay» здесь не имеет смысла › выберите из: none, atOnce, hours(24), dateOfOrder"
    ),
    (
      "editWindow.attendanceDays", "2",
      "ожидается окно изменений, записано: «2» › выберите из: untilPeriodClosed, untilYearClosed, days(2)"
    ),
    (
      "editWindow.attendanceDays", "\"days(400)\"",
      "ожидается окно изменений, записано: «days(400)» › "
        + "выберите из: untilPeriodClosed, untilYearClosed, days(2)"
    ),
    (
      "setup.listsDue", "\"by(02-30)\"",
      "ожидается срок подготовки, записано: «by(02-30)» › "
        + "выберите из: by(09-05), before(09-01), beforeEachPeriod"
    ),
    (
      "archive.summaryDue", "\"afterClosing(0)\"",
      "ожидается срок сдачи в архив, записано: «afterClosing(0)» › выберите из: afterCouncilDecision, "
        + "afterFinalAttestation, afterClosing(1), afterPeriodAndYear(7), by(06-30)"
    ),
    (
      "archive.summaryDue", "{ 1-9: afterCouncilDecision }",
      "не названы классы: 10, 11 › назовите каждый класс 1–11 один раз"
    ),
    (
      "homeworkKinds", "[common, common]", "«common» названо дважды › оставьте его один раз"
    ),
    (
      "currentMarkScale", "[2, 6]", "неизвестная отметка «6» › выберите из: 1, 2, 3, 4, 5"
    ),
    (
      "archive.electronicCopies", "[{ rhythm: year, count: 2, places: [сейф] }]",
      "копий 2, а мест 1 › назовите место каждой копии или ни одного"
    ),
    (
      "archive.electronicCopies",
      "[{ rhythm: year, count: 1, places: [] }, { rhythm: year, count: 2, places: [] }]",
      "«year» названо дважды › оставьте одну строку на каждый срок"
    ),
  ])
  func wrongRulesAreAnsweredWithTheRightOnes(key: String, value: String, message: String) throws {
    let problems = right.with(key, value: value).problems
    #expect(problems.count == 1)
    #expect(try #require(problems.first).contains(" › \(key) › \(message)"))
  }

  @Test(arguments: [
    ("schoolWeekDays", "7", "7 вне пределов 5…6"),
    ("noFailingMarkAfterAbsence", "never", "ожидается целое число, записано: «never»"),
    ("debtMarkSymbol", "\"..\"", "ожидается один знак, не буква и не цифра, записано: «..»"),
    ("debtMarkSymbol", "5", "ожидается один знак, не буква и не цифра, записано: «5»"),
    ("periodMarkRounding", "0", "0 вне пределов 0…1"),
    ("periodMarkRounding", "\"0,5\"", "ожидается число вида 0.50, записано: «0,5»"),
    ("alert.failingAverageBelow", "5.01", "5.01 вне пределов 2…5"),
    (
      "letterheadLanguages", "[русский]",
      "ожидается код языка из двух или трёх латинских букв, записано: «русский»"
    ),
    ("letterheadLanguages", "[]", "список пуст"),
    (
      "electronicSince", "01.09.2022",
      "ожидается дата вида ГГГГ-ММ-ДД или firstLoadedDay, записано: «01.09.2022»"
    ),
    ("regulation", "Положение", "ожидается набор полей kind, adopted, записано: «Положение»"),
    ("regulation", "{ kind: Положение }", "нет поля «adopted»"),
    ("minMarksPerPeriod", "31", "31 вне пределов 0…30"),
    (
      "minMarksPerPeriod", "{ period: { 2: 3 }, halfYear: { 1: 5 } }", "нет числа отметок для 1 часа в неделю"
    ),
    (
      "minMarksPerPeriod", "{ period: { 1: 3, 2: 2 }, halfYear: { 1: 5 } }",
      "при большем числе часов отметок требуется меньше"
    ),
    (
      "minMarksPerPeriod", "{ period: { час: 3 }, halfYear: { 1: 5 } }", "«час» — не часы в неделю от 1 до 12"
    ),
    ("requiredWorkForms", "all", "ожидается none или набор полей forms, subjects, записано: «all»"),
    ("requiredWorkForms", "{ forms: [written], subjects: [] }", "список пуст"),
    ("lateChange.keepYears", "вечно", "ожидается asVolume или число лет, записано: «вечно»"),
    ("lateChange.keepYears", "101", "101 вне пределов 1…100"),
    ("digest.intervalDays", "0", "0 вне пределов 1…62"),
    ("control.intervalMonths", "{ months: 1, by: [] }", "список пуст"),
    (
      "missedWork", "dot",
      "ожидается одно из: off, debt, makeUpWithProtocol, resitByChangeRequest, записано: «dot»"
    ),
    ("archive.contents", "[]", "список пуст"),
    ("archive.electronicCopies", "2", "ожидается список, записано: «2»"),
  ])
  func wrongValuesAreAnsweredWithAnExample(key: String, value: String, what: String) throws {
    let problems = right.with(key, value: value).problems
    #expect(problems.count == 1)
    #expect(try #require(problems.first).contains(" › \(key) › \(what) › запишите, например: \(key): "))
  }

  @Test(arguments: [
    ("[{ grades: 5-9, term: nextLesson }]", "последняя строка должна быть без условий, для остальных работ"),
    ("[]", "последняя строка должна быть без условий, для остальных работ"),
    (
      "[{ term: nextLesson }, { term: \"days(3)\" }]",
      "строка без условий не последняя, следующие не действуют"
    ),
    (
      "[{ grades: 5-9, term: nextLesson }, { grades: 7, works: [К], term: \"days(1)\" }, { term: \"days(3)\" }]",
      "строка не действует: её случаи забирает строка выше"
    ),
    ("[{ grades: 5-13, term: nextLesson }, { term: none }]", "ожидается классы от 0 до 12, записано: «5-13»"),
    ("[{ works: [], term: nextLesson }, { term: none }]", "список пуст"),
    ("[{ grade: 5, term: nextLesson }, { term: none }]", "неизвестное поле «grade»"),
    ("[{ grades: 5 }, { term: none }]", "нет поля «term»"),
    ("[{ works: [Я], term: nextLesson }, { term: none }]", "вида работы с кодом «Я» у школы нет"),
    ("[{ grades: 12, term: nextLesson }, { term: none }]", "классов 12–12 в школе нет"),
  ])
  func wrongRowsOfATableAreNamed(value: String, what: String) throws {
    let problems = right.with("deadline.writtenWork", value: value).problems
    #expect(problems.count == 1)
    #expect(try #require(problems.first).contains(" › deadline.writtenWork › \(what)"))
  }

  @Test func rowOfATableIsNamedByItsOwnLine() {
    let text = right.with(
      "deadline.writtenWork", ""
    ).adding(
      """
      deadline.writtenWork:
        value:
          - { grades: 5, term: nextLesson }
          - { grades: 6, term: soon }
          - { term: none }
        source: default
      """)
    #expect(
      text.problems == [
        "profiles/x.yaml:139 › deadline.writtenWork › ожидается срок, записано: «soon» › "
          + "выберите из: none, endOfDay, days(3), visibleWithin(10), nextLesson"
      ])
  }

  @Test(arguments: [
    (
      "naReplacedByExtension", "true",
      "«н/а» заменяется продлением срока, но разрешено (periodMarkValues, строка 15) › "
        + "уберите н/а из periodMarkValues или поставьте naReplacedByExtension: false"
    ),
    (
      "absenceReasonTargets", "[УП, Б]", ""
    ),
    (
      "absenceCodes", "[ОТ, УП]", "таких кодов у школы нет: Б, НП, ОП (absenceCodes, строка "
    ),
    (
      "missedWork", "makeUpWithProtocol",
      "зачёт по протоколу, а протокол не обязателен (makeUpProtocolRequired, строка "
    ),
    (
      "lateChange.grounds", "[anyWithText, errorReport]",
      "anyWithText допускает любое основание, остальные лишние › оставьте одно anyWithText или уберите его"
    ),
    (
      "archive.electronicCopies", "[{ rhythm: weekly, count: 1, places: [] }]",
      "еженедельной копии неоткуда взяться (backup.weeklyArchive, строка "
    ),
  ])
  func contradictionsNameBothKeys(key: String, value: String, message: String) {
    let problems = right.with(key, value: value).problems
    #expect(problems.count == (message.isEmpty ? 0 : 1))
    #expect(problems.allSatisfy { $0.contains(" › \(message)") })
  }

  @Test func weightWithoutTypeIsAContradiction() {
    let text = right.with("workTypeRequired", value: "false").with("markWeightRequired", value: "true")
    #expect(text.problems.count == 1)
    #expect(text.problems.allSatisfy { $0.contains("вес отметки без вида работы не определить") })
  }

  @Test func contradictionIsNotSaidOfAValueThatIsWrongItself() {
    let text = right.with("naReplacedByExtension", value: "true").with("periodMarkValues", value: "[н/а, 6]")
    #expect(text.problems.count == 1)
    #expect(text.problems.allSatisfy { $0.contains("неизвестная отметка «6»") })
  }

  @Test func everyKeyRefusesAValueOfAnotherShape() {
    for key in ProfileKey.allCases {
      let problems = right.with(key.rawValue, value: "{ \"?\": [{ a: b }] }").problems
      #expect(problems.count == 1, "\(key.rawValue)")
      #expect(problems.allSatisfy { $0.contains(" › \(key.rawValue) › ") }, "\(key.rawValue)")
    }
  }

  @Test func allWrongRulesAreNamedAtOnce() {
    var text = right
    for key in ProfileKey.allCases { text = text.with(key.rawValue, value: "{ \"?\": [{ a: b }] }") }
    #expect(text.problems.count == ProfileKey.allCases.count)
  }
}
