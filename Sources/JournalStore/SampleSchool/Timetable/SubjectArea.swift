/// What a teacher of the made-up school teaches.
enum SubjectArea: String, CaseIterable {
  case mathematics, russian, foreign, history, physics, biology, geography, chemistry, informatics, sport,
    arts
  case music, labour, safety, primary, general

  /// The area of a subject by its name; one that belongs nowhere is taught by the leader of the class.
  init(subject name: String) {
    self = SubjectArea.beginnings.first { $0.beginnings.contains(where: name.hasPrefix) }?.area ?? .general
  }

  /// The areas that leaders of classes above the fourth grade teach, in turn.
  static let ofLeaders: [SubjectArea] = [
    .mathematics, .russian, .foreign, .history, .biology, .physics, .russian, .mathematics, .geography,
    .foreign,
    .chemistry, .informatics, .history, .sport,
  ]

  private static let beginnings: [(area: SubjectArea, beginnings: [String])] = [
    (.mathematics, ["Математика", "Алгебра", "Геометрия", "Вероятность"]),
    (.foreign, ["Иностранный язык", "Второй иностранный"]),
    (.russian, ["Русский язык", "Литература", "Литературное", "Родн", "Риторика", "Чтение", "Речевая"]),
    (
      .history,
      ["История", "Обществознание", "Основы духовно", "Основы религиозных", "Финансовая", "Краеведение"]
    ),
    (.physics, ["Физика", "Астрономия"]), (.biology, ["Биология", "Экология"]), (.geography, ["География"]),
    (.chemistry, ["Химия"]), (.informatics, ["Информатика"]),
    (.sport, ["Физическая культура", "Адаптивная физ"]),
    (.arts, ["Изобразительное", "Черчение"]), (.music, ["Музыка"]),
    (.labour, ["Труд", "Технология", "Профильный"]),
    (.safety, ["Основы безопасности"]),
  ]

  /// Whether a special teacher takes the subject from the first grade on.
  var isSpecialInPrimary: Bool { self == .foreign || self == .sport || self == .music }
  /// Whether control works are written in it.
  var hasControlWorks: Bool {
    switch self {
    case .sport, .arts, .music, .labour, .safety, .general: false
    default: true
    }
  }
}
