import JournalCore

/// Which works are marked at a lesson of the made-up school.
struct WorkChoice {
  /// A work and how many of a hundred pupils get a mark for it.
  struct Work {
    let type: WorkType?
    let share: Int
    let isControl: Bool
    let isMonitoring: Bool
  }

  private let types: WorkTypes

  init(_ profile: SchoolProfile) { types = profile.workTypes }

  /// The works of a lesson with the row.
  func works(_ row: DailyPlan.Row?, _ area: SubjectArea, _ random: inout SeededGenerator) -> [Work] {
    if let type = row?.workType {
      return [Work(type: type, share: 100, isControl: true, isMonitoring: row?.isMonitoring ?? false)]
    }
    var works: [Work] = []
    switch random.below(100) {
    case 0..<3: break
    case 3..<55: works.append(work(WorkChoice.written(area), share: 97, &random))
    default: works.append(work(["Ответ на уроке", "Практическая работа"], share: 82, &random))
    }
    if random.below(100) < 14 {
      works.append(work(["Домашняя работа", "Ведение тетради"], share: 70, &random))
    }
    return works
  }

  private func work(_ names: [String], share: Int, _ random: inout SeededGenerator) -> Work {
    let known = names.compactMap(types.named)
    let other = types.all.filter { !$0.isControlWork }
    let choice = known.isEmpty ? other : known
    return Work(
      type: choice.isEmpty ? nil : random.pick(choice), share: share, isControl: false, isMonitoring: false)
  }

  private static func written(_ area: SubjectArea) -> [String] {
    switch area {
    case .russian:
      ["Самостоятельная работа", "Словарный диктант", "Изложение", "Сочинение (классное)", "Чтение наизусть"]
    case .foreign: ["Аудирование", "Тестирование", "Самостоятельная работа"]
    case .physics, .chemistry, .biology: ["Лабораторная работа", "Тестирование", "Проверочная работа"]
    case .informatics, .labour, .arts: ["Практическая работа", "Проект", "Тестирование"]
    case .sport, .music, .safety, .general: ["Зачёт", "Ответ на уроке", "Практическая работа"]
    default: ["Самостоятельная работа", "Проверочная работа", "Тестирование", "Работа над ошибками"]
    }
  }
}
