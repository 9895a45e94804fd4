/// Names of the days of the week, 1 = Monday.
enum WeekWords {
  private static let names = [
    "Понедельник", "Вторник", "Среда", "Четверг", "Пятница", "Суббота", "Воскресенье",
  ]
  private static let shortNames = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]

  /// «Понедельник».
  static func name(_ weekday: Int) -> String { names[(weekday - 1 + 7) % 7] }

  /// «пн».
  static func short(_ weekday: Int) -> String { shortNames[(weekday - 1 + 7) % 7] }
}
