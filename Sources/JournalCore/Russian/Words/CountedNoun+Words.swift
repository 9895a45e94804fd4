extension CountedNoun {
  /// Лист.
  public static let sheet = CountedNoun(
    .masculine, .init("лист", stem: "лист", "а у - ом е"), .init("листы", stem: "лист", "ов ам ы ами ах"))
  /// Документ.
  public static let document = CountedNoun(
    .masculine, .init("документ", stem: "документ", "а у - ом е"),
    .init("документы", stem: "документ", "ов ам ы ами ах"))
  /// Экземпляр.
  public static let copy = CountedNoun(
    .masculine, .init("экземпляр", stem: "экземпляр", "а у - ом е"),
    .init("экземпляры", stem: "экземпляр", "ов ам ы ами ах"))
  /// Приказ.
  public static let order = CountedNoun(
    .masculine, .init("приказ", stem: "приказ", "а у - ом е"),
    .init("приказы", stem: "приказ", "ов ам ы ами ах"))
  /// Том.
  public static let volume = CountedNoun(
    .masculine, .init("том", stem: "том", "а у - ом е"), .init("тома", stem: "том", "ов ам а ами ах"))
  /// Страница.
  public static let page = CountedNoun(
    .feminine, .init("страница", stem: "страниц", "ы е у ей е"),
    .init("страницы", stem: "страниц", "- ам ы ами ах"))
  /// Дело.
  public static let file = CountedNoun(
    .neuter, .init("дело", stem: "дел", "а у о ом е"), .init("дела", stem: "дел", "- ам а ами ах"))
  /// Приложение.
  public static let annex = CountedNoun(
    .neuter, .init("приложение", stem: "приложени", "я ю е ем и"),
    .init("приложения", stem: "приложени", "й ям я ями ях"))

  /// Обучающийся.
  public static let learner = CountedNoun(
    .masculine, isAnimate: true, PupilNoun.learner.forms(.male), PupilNoun.learner.plural,
    few: PupilNoun.learner.plural[.genitive])
  /// Ученик.
  public static let pupil = CountedNoun(
    .masculine, isAnimate: true, PupilNoun.pupil.forms(.male), PupilNoun.pupil.plural)
  /// Человек.
  public static let person = CountedNoun(
    .masculine, isAnimate: true, .init("человек", stem: "человек", "а у а ом е"),
    .init("люди", stem: "люд", "ей ям ей ьми ях"), many: "человек")

  /// Класс.
  public static let schoolClass = CountedNoun(
    .masculine, .init("класс", stem: "класс", "а у - ом е"), .init("классы", stem: "класс", "ов ам ы ами ах"))
  /// Урок.
  public static let lesson = CountedNoun(
    .masculine, .init("урок", stem: "урок", "а у - ом е"), .init("уроки", stem: "урок", "ов ам и ами ах"))
  /// Предмет.
  public static let subject = CountedNoun(
    .masculine, .init("предмет", stem: "предмет", "а у - ом е"),
    .init("предметы", stem: "предмет", "ов ам ы ами ах"))
  /// Отметка.
  public static let mark = CountedNoun(
    .feminine, .init("отметка", stem: "отметк", "и е у ой е"),
    .init("отметки", "отметок", "отметкам", "отметки", "отметками", "отметках"))
  /// Замечание.
  public static let remark = CountedNoun(
    .neuter, .init("замечание", stem: "замечани", "я ю е ем и"),
    .init("замечания", stem: "замечани", "й ям я ями ях"))

  /// День.
  public static let day = CountedNoun(
    .masculine, .init("день", "дня", "дню", "день", "днём", "дне"), .init("дни", stem: "дн", "ей ям и ями ях")
  )
  /// Час.
  public static let hour = CountedNoun(
    .masculine, .init("час", stem: "час", "а у - ом е"), .init("часы", stem: "час", "ов ам ы ами ах"))
  /// Год: 21 год, 2 года, 75 лет.
  public static let year = CountedNoun(
    .masculine, .init("год", stem: "год", "а у - ом е"),
    .init("годы", "лет", "годам", "годы", "годами", "годах"))
  /// Тысяча, of which numbers themselves are made.
  static let thousand = CountedNoun(
    .feminine, .init("тысяча", stem: "тысяч", "и е у ей е"), .init("тысячи", stem: "тысяч", "- ам и ами ах"))
}
