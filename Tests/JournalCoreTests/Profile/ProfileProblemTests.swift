import JournalCore
import Testing

/// Everything that can be wrong with a profile is said with its place, the key, what is wrong and what to do.
struct ProfileProblemTests {
  private let right = ProfileText()

  @Test func rightTextHasNoProblems() throws {
    #expect(right.problems == [])
    let profile = try SchoolProfile(yaml: right.text, file: "x.yaml")
    #expect(profile.print.minFontPt == 8.5)
    #expect(profile.validFrom == Day(year: 2025, month: 9, day: 1))
  }

  @Test(arguments: [
    (
      "archive.retentionYers: { value: 75, source: default }",
      "archive.retentionYers › неизвестный ключ › возможно, имелся в виду «archive.retentionYears»"
    ),
    (
      "retentionYears: { value: 75, source: default }",
      "retentionYears › неизвестный ключ › возможно, имелся в виду «archive.retentionYears»"
    ),
    (
      "SealText: { value: М.П., source: default }",
      "SealText › неизвестный ключ › возможно, имелся в виду «sealText»"
    ),
    (
      "телефон: { value: 1, source: default }",
      "телефон › неизвестный ключ › удалите его; все ключи названы в docs/profiles.md"
    ),
    (
      "form.letterYo: { value: true, source: default }",
      "form.letterYo › ключ формы не вида form.<форма>.<настройка> › запишите, например: "
        + "form.progress-summary.letterYo: { value: true, source: \"default\" }"
    ),
    (
      "form.digest.days: { value: { a: 1 }, source: default }",
      "form.digest.days › ожидается значение или список значений, записано: набор ключей › запишите, например: "
        + "form.progress-summary.letterYo: { value: true, source: \"default\" }"
    ),
  ])
  func unknownKeysAreNamedWithTheNearestKnownOne(line: String, message: String) {
    #expect(right.adding(line).problems == ["profiles/x.yaml:136 › \(message)"])
  }

  @Test func missingKeysAreShownByExample() {
    #expect(
      right.with("sealText", "").problems == [
        "profiles/x.yaml:135 › sealText › нет обязательного ключа › "
          + "добавьте строку «sealText: { value: \"М.П.\", source: \"default\" }»"
      ])
    #expect(
      right.with("id", "").problems == [
        "profiles/x.yaml:135 › id › нет обязательного ключа › добавьте строку «id: school1»"
      ])
  }

  @Test func everyKeyIsRequired() {
    for key in ProfileKey.allCases {
      let problems = right.with(key.rawValue, "").problems
      #expect(problems.count == 1 && problems[0].contains("› \(key.rawValue) › нет обязательного ключа"))
    }
  }

  @Test(arguments: [
    ("archive.retentionYears", "семьдесят", 21, "ожидается целое число, записано: «семьдесят»"),
    ("archive.retentionYears", "0", 21, "0 вне пределов 1…100"),
    ("archive.retentionYears", "[75]", 21, "ожидается целое число, записано: список"),
    ("archive.retentionYears", "~", 21, "ожидается целое число, записано: ничего"),
    ("print.minFontPt", "5", 24, "5 вне пределов 6…14 пт"),
    ("print.minFontPt", "inf", 24, "ожидается число, записано: «inf»"),
    ("print.longTermLeftMarginMm", "61", 23, "61 вне пределов 20…60 мм"),
    ("everyPupilNeedsPeriodValue", "да", 16, "ожидается true или false, записано: «да»"),
    ("councilDecisionColumn", "always", 20, "ожидается одно из: required, optional, записано: «always»"),
    ("gradeRange", "1-13", 11, "ожидается первый и последний класс от 0 до 12, записано: «1-13»"),
    ("gradeRange", "11-1", 11, "ожидается первый и последний класс от 0 до 12, записано: «11-1»"),
    ("shortName", "\"\"", 5, "значение пусто"),
    ("letterheadLines", "одна", 6, "ожидается список, записано: «одна»"),
    ("completionGrades", "[девять]", 13, "ожидается список классов, записано: список"),
    ("periodMarkValues", "[]", 15, "список пуст"),
    ("periodScheme", "quarter", 12, "ожидаются классы и их деление года, записано: «quarter»"),
    ("periodScheme", "{ 1-13: quarter }", 12, "«1-13» — не классы от 0 до 12"),
    ("codeName.pupil", "Ученик", 17, "в образце «Ученик» место номера {n} должно стоять ровно один раз"),
    (
      "codeName.pupil", "\"{n} {n}\"", 17,
      "в образце «{n} {n}» место номера {n} должно стоять ровно один раз"
    ),
  ])
  func wrongValuesAreAnsweredWithAnExample(key: String, value: String, line: Int, what: String) throws {
    let problem = try #require(right.with(key, value: value).problems.first)
    #expect(problem.hasPrefix("profiles/x.yaml:\(line) › \(key) › \(what) › запишите, например: \(key): "))
  }

  @Test(arguments: [
    (
      "localOperatorRoles", "[zavuch]",
      "19 › localOperatorRoles › неизвестное слово «zavuch» › выберите из: director, deputy, secretary, "
        + "administrator, classTeacher, subjectTeacher, deputyEducation, substitute, commission, guardian, "
        + "pupil, support, authority"
    ),
    (
      "periodMarkValues", "[2, 6]",
      "15 › periodMarkValues › неизвестная отметка «6» › выберите из: 1, 2, 3, 4, 5, осв, н/а, безотм, зач, н/з"
    ),
    (
      "timeZone", "Asia/Ekaterinburg",
      "10 › timeZone › неизвестный часовой пояс «Asia/Ekaterinburg» › возможно, имелся в виду «Asia/Yekaterinburg»"
    ),
    (
      "timeZone", "Москва",
      "10 › timeZone › неизвестный часовой пояс «Москва» › запишите, например: "
        + "timeZone: { value: \"Europe/Moscow\", source: \"default\" }"
    ),
    (
      "completionGrades", "[9, 12]",
      "13 › completionGrades › класса 12 нет в школе: классы 1–11 › исправьте список или gradeRange"
    ),
    (
      "periodScheme", "{ 1-8: quarter, 11-12: halfYear }",
      "12 › periodScheme › не названы классы: 9, 10; лишние классы: 12 › назовите каждый класс 1–11 один раз"
    ),
    (
      "periodScheme", "{ 1-9: quarter, 9-11: halfYear }",
      "12 › periodScheme › класс 9 назван дважды › оставьте каждый класс один раз"
    ),
    (
      "periodScheme", "{ 1-11: quarters }",
      "12 › periodScheme › неизвестное деление года: «quarters» › выберите из: quarter, trimester, halfYear"
    ),
  ])
  func wrongWordsAreAnsweredWithTheRightOnes(key: String, value: String, message: String) {
    #expect(right.with(key, value: value).problems == ["profiles/x.yaml:\(message)"])
  }

  @Test(arguments: [
    ("sealText: М.П.", "ожидаются value и source, записано: «М.П.» › запишите, например: "),
    (
      "sealText: { value: М.П. }",
      "не указано, откуда значение (source) › укажите пункт положения школы или \"default\""
    ),
    ("sealText: { source: default }", "нет значения (value) › запишите, например: "),
    (
      "sealText: { value: М.П., source: default, note: x }",
      "лишнее поле «note» › оставьте только value и source"
    ),
    (
      "sealText: { value: \"М.П.\\nи подпись\", source: default }",
      "в значении больше одной строки › запишите, например: "
    ),
  ])
  func misshapenEntriesAreNamed(line: String, what: String) throws {
    let problem = try #require(right.with("sealText", line).problems.first)
    let example = what.hasSuffix(": ") ? "sealText: { value: \"М.П.\", source: \"default\" }" : ""
    #expect(problem == "profiles/x.yaml:22 › sealText › \(what)\(example)")
  }

  @Test func wrongRevisionDateIsNamed() {
    #expect(
      right.with("validFrom", "validFrom: 01.09.2025").problems == [
        "profiles/x.yaml:3 › validFrom › «01.09.2025» — не дата вида ГГГГ-ММ-ДД и не unknown › "
          + "запишите, например: validFrom: 2025-09-01"
      ])
    #expect(
      right.with("title", "title: [a]").problems == [
        "profiles/x.yaml:2 › title › ожидается текст, записано: список › запишите, например: title: \"СОШ № 1\""
      ])
  }

  @Test func repeatedKeysAreNamedTogetherWithAllOtherProblems() {
    let text = right.with("archive.retentionYears", value: "0")
      .adding("sealText: { value: Печать, source: default }")
      .adding("sealText: { value: Печать, source: default }")
      .adding("shortName:\n  value: Школа\n  source: default")
      .adding("phone: 1")
    #expect(
      text.problems == [
        "profiles/x.yaml:21 › archive.retentionYears › 0 вне пределов 1…100 › запишите, например: "
          + "archive.retentionYears: { value: 75, source: \"default\" }",
        "profiles/x.yaml:136 › sealText › ключ повторён, первый раз он в строке 22 › оставьте одну из двух строк",
        "profiles/x.yaml:137 › sealText › ключ повторён, первый раз он в строке 22 › оставьте одну из двух строк",
        "profiles/x.yaml:138 › shortName › ключ повторён, первый раз он в строке 5 › оставьте одну из двух строк",
        "profiles/x.yaml:141 › phone › неизвестный ключ › удалите его; все ключи названы в docs/profiles.md",
      ])
  }

  @Test func keyRepeatedInsideAnEntryIsNamed() {
    #expect(
      right.with("sealText", "sealText: { value: a, value: b, source: default }").problems == [
        "profiles/x.yaml:22 › value › ключ повторён внутри одной записи › оставьте один из них"
      ])
  }

  @Test func textThatIsNotYamlIsNamedByItsLine() {
    let advice = "проверьте в ней и в строке выше отступы, кавычки и скобки; отступ — пробелы, не табуляция"
    #expect(
      right.with("sealText", "sealText: { value: \"М.П.").problems.first?.hasSuffix(
        " › строка не читается как YAML › \(advice)") == true)
    #expect(
      right.with("pupilWord", "\tpupilWord: x").problems == [
        "profiles/x.yaml:9 › строка не читается как YAML › \(advice)"
      ])
    #expect(
      right.with("pupilWord", "pupilWord: \u{1}").problems == [
        "profiles/x.yaml:9 › строка не читается как YAML › \(advice)"
      ])
  }

  @Test(arguments: ["", "# только примечание\n"])
  func emptyFileIsNamed(text: String) {
    #expect(throws: ProfileProblems.self) { try SchoolProfile(yaml: text, file: "x.yaml") }
    let library = ProfileLibrary([("x.yaml", text)])
    #expect(
      library.problems?.description == "x.yaml:1 › файл пуст › возьмите за образец profiles/default.yaml")
  }

  @Test func listInPlaceOfKeysIsNamed() {
    let library = ProfileLibrary([("x.yaml", "\n- a\n- b\n")])
    #expect(
      library.problems?.description
        == "x.yaml:2 › в файле нет ключей › возьмите за образец profiles/default.yaml")
  }

  @Test func markOfByteOrderAndWindowsLineEndsAreAccepted() throws {
    let text = "\u{FEFF}" + right.text.split(separator: "\n").joined(separator: "\r\n")
    #expect(try SchoolProfile(yaml: text, file: "x.yaml") == SchoolProfile(yaml: right.text, file: "x.yaml"))
  }

  @Test func formOptionsAreKeptAsWrittenWithTheirPlace() throws {
    let text = right.adding("form.digest.days: { value: [пн, вт], source: п. 5 }").text
    let option = try SchoolProfile(yaml: text, file: "x.yaml").formOptions["digest"]?["days"]
    #expect(
      option
        == ProfileValue(
          content: .list(["пн", "вт"]), source: "п. 5", place: ProfilePlace(file: "x.yaml", line: 136)))
  }
}
