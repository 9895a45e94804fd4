/// A type of work that a mark is given for (FORMS §22.5).
public struct WorkType: Hashable, Sendable {
  /// The name: «Контрольная работа»; the only one of its list.
  public let name: String
  /// The code on paper: «К»; variants of one type share it.
  public let code: String
  /// The weight in an average, 1…5.
  public let weight: Int
  /// Whether a pupil who missed it owes it.
  public let isObligatory: Bool
  /// The form of the work; the rules of requiring forms and of terms go by it.
  public let form: WorkForm

  /// The same type with another weight.
  func weighing(_ weight: Int) -> WorkType {
    WorkType(name: name, code: code, weight: weight, isObligatory: isObligatory, form: form)
  }

  var printed: String {
    "\(name) (\(code)): вес \(weight), \(form.printed), \(isObligatory ? "обязательная" : "необязательная")"
  }
}

/// The form of a work.
public enum WorkForm: String, ProfileWord {
  case written, laboratory, practical, oral

  /// «письменная».
  public var printed: String {
    switch self {
    case .written: "письменная"
    case .laboratory: "лабораторная"
    case .practical: "практическая"
    case .oral: "устная"
    }
  }
}

/// The types of work of a school with their weights (§9.3, DECISIONS 16).
public struct WorkTypes: Hashable, Sendable {
  /// The types, each name once, in the order of the list.
  public let all: [WorkType]

  init(_ all: [WorkType]) { self.all = all }

  /// The type of the name; nil when the school has none such.
  public func named(_ name: String) -> WorkType? { all.first { $0.name == name } }

  /// The types of the code; several when variants share it.
  public func coded(_ code: String) -> [WorkType] { all.filter { $0.code == code } }

  /// The list of FORMS §22.5 with its weights; the form of each type is a reading of its name.
  public static let standard = WorkTypes([
    row("Контрольная работа", "К", 5, .written, true),
    row("Административная контрольная работа", "АК", 5, .written, true),
    row("Контрольный диктант", "Н", 5, .written, true),
    row("Сочинение (классное)", "Ч", 5, .written, true),
    row("Сочинение (домашнее)", "Ч", 4, .written, true),
    row("Изложение", "И", 4, .written, true),
    row("Зачёт", "З", 5, .written, true),
    row("Срезовая работа", "В", 4, .written, true),
    row("Практическая работа", "А", 3, .practical, true),
    row("Лабораторная работа", "Л", 3, .laboratory, true),
    row("Проверочная работа", "ПР", 3, .written, true),
    row("Словарный диктант", "СД", 3, .written, false),
    row("Самостоятельная работа", "С", 3, .written, false),
    row("Тестирование", "Т", 2, .written, false),
    row("Проект", "П", 4, .practical, false),
    row("Реферат", "Р", 2, .written, false),
    row("Аудирование", "АУ", 3, .written, false),
    row("Ответ на уроке", "О", 3, .oral, false),
    row("Чтение наизусть", "ЧН", 2, .oral, false),
    row("Домашняя работа", "Д", 1, .written, false),
    row("Ведение тетради", "ВТ", 1, .written, false),
    row("Работа над ошибками", "РО", 1, .written, false),
  ])

  /// The standard list with weight 1 for all.
  public static let equal = WorkTypes(standard.all.map { $0.weighing(1) })

  private static func row(
    _ name: String, _ code: String, _ weight: Int, _ form: WorkForm, _ isObligatory: Bool
  ) -> WorkType {
    WorkType(name: name, code: code, weight: weight, isObligatory: isObligatory, form: form)
  }
}
