import JournalCore

/// REQUIREMENTS §9.3 and §9.4, with weights and least numbers of marks by DECISIONS 16.
extension ProfileRow {
  static let marks: [ProfileRow] = [
    .vorkuta(.currentMarkScale, "2, 3, 4, 5", others: "2, 3, 4, 5"),
    ProfileRow(.unmarkedGrades, "1", "1", "1 *", "0, 1", "1", "1 *"),
    ProfileRow(
      .unmarkedGradesKeep, "посещаемость, движение, темы уроков, общение с родителями",
      "посещаемость, движение, темы уроков, общение с родителями",
      "посещаемость, движение, темы уроков, общение с родителями *", "посещаемость, темы уроков",
      "планирование, посещаемость, движение, общение с родителями",
      "посещаемость, движение, темы уроков, общение с родителями *"),
    ProfileRow(.workTypeRequired, "да", "да", "да", "да *", "да *", "да"),
    .vorkuta(.markWeightRequired, "да", others: "нет"),
    .vorkuta(
      .workTypeWeights, "типовые виды работ (22), вес 1–5 *", others: "типовые виды работ (22), вес у всех 1"),
    ProfileRow(
      .homeworkKinds, "общее",
      "общее, творческое, индивидуальное, может не быть после контрольной работы, "
        + "может не быть перед каникулами", "общее, практическое, отмечается «не задано»", "общее *",
      "общее *", "общее *"),
    .vorkuta(.noFailingMarkAfterAbsence, "3", others: "нет"),
    .vorkuta(.noFailingMarkAfterHolidays, "да", others: "нет"),
    .all(.noFailingMarkGraceLessons, "1"),
    .vorkuta(.controlWorkAllPresentMarked, "да", others: "нет"),
    .vorkuta(.controlWorkScheduleRequired, "да", others: "нет"),
    ProfileRow(
      .missedWork, "не учитывается", "задолженность до сдачи, не позже конца периода",
      "зачёт по протоколу", "не учитывается *", "не учитывается *", "пересдача по заявке на изменение"),
    .vorkuta(.debtDays, "7 дней", others: "7 дней"),
    .vorkuta(.debtMarkSymbol, ".", others: "."),
    ProfileRow(.makeUpProtocolRequired, "нет", "нет *", "да", "нет *", "нет *", "нет *"),
    .vorkuta(.absenceCodes, "ОТ, УП, Б, НП, ОП", others: "ОТ, УП, Б, НП, ОП"),
    .vorkuta(.absenceReasonTargets, "УП, Б, НП, ОП", others: "УП, Б, НП, ОП"),
    ProfileRow(
      .classTeacherEditsAttendance, "не меняет", "меняет причины пропусков", "не меняет", "не меняет *",
      "не меняет", "только исполняет разрешённую заявку вместо администратора"),
    .vorkuta(.physicalEducationExemptNotAbsent, "да", others: "нет"),
    .vorkuta(.recordLanguage, "ru, с предупреждением", others: "ru, без проверки"),
  ]

  static let periodMarks: [ProfileRow] = [
    ProfileRow(
      .periodMarkValues, "2, 3, 4, 5, безотм, н/а, осв", "2, 3, 4, 5", "2, 3, 4, 5, безотм, н/а, осв",
      "2, 3, 4, 5, безотм, н/а, осв *", "2, 3, 4, 5, безотм, н/а, осв *",
      "2, 3, 4, 5, безотм, н/а, осв *"),
    .vorkuta(
      .periodMarkMethod,
      "по средневзвешенному баллу с учётом контрольных работ, отступление учитель обосновывает",
      others: "решает учитель, средний балл показывается"),
    .all(.periodMarkRounding, "0,5"),
    .all(
      .minMarksPerPeriod,
      "от 1 ч — 3, от 2 ч — 5, от 3 ч — 7; за полугодие: от 1 ч — 5, от 2 ч — 5, от 3 ч — 7"),
    .vorkuta(
      .requiredWorkForms,
      "письменная, лабораторная, практическая: Русский язык, Литература, Математика, Окружающий мир, "
        + "Физика, Химия", others: "не требуются"),
    .vorkuta(.naReplacedByExtension, "да", others: "нет"),
    ProfileRow(.everyPupilNeedsPeriodValue, "да", "да", "да", "да *", "да", "да *"),
    ProfileRow(.forecastShown, "нет", "да", "нет *", "да", "нет *", "нет *"),
  ]
}
