import JournalCore

/// A pupil of the running example with the marks of the II quarter in curriculum order (FORMS §0.4).
struct RunningPupil {
  let name: String
  let sex: Sex
  /// Русский язык, литература, алгебра, геометрия, история, физика; empty for who left.
  let results: [String]

  /// The marks as `classOf` reads them.
  var marks: [String: String] {
    Dictionary(
      uniqueKeysWithValues: zip(RunningExample.subjects, results).map { subject, mark in
        (subject, "2:\(mark)")
      })
  }

  /// Everybody who was in the class in the quarter.
  static let all: [RunningPupil] =
    excellent + good + oneThree + passing + failing + [
      pupil("Ткачёв Глеб Романович", .male, "4 4 н/а 4 5 4"),
      pupil(RunningExample.departed, .male, ""),
    ]

  private static let excellent = [
    pupil("Абрамова Вера Павловна", .female, "5 5 5 5 5 5"),
    pupil("Борисов Илья Денисович", .male, "5 5 5 5 5 5"),
    pupil("Воронина Алла Петровна", .female, "5 5 5 5 5 5"),
  ]

  /// Eleven, the first two with one «4» each.
  private static let good = [
    pupil("Гаврилов Антон Львович", .male, "4 5 5 5 5 5"),
    pupil("Демидова Инна Олеговна", .female, "5 5 5 5 5 4"),
    pupil("Ершов Макар Кириллович", .male, "4 4 5 5 5 5"),
    pupil("Жукова Лидия Максимовна", .female, "4 5 4 4 5 5"),
    pupil("Зимин Тимур Алексеевич", .male, "4 4 4 4 4 4"),
    pupil("Игнатова Рита Викторовна", .female, "5 5 4 4 5 4"),
    pupil("Карпов Семён Фёдорович", .male, "4 5 4 4 4 4"),
    pupil("Лаврова Нина Артёмовна", .female, "5 5 4 5 5 4"),
    pupil("Мельник Олег Борисович", .male, "4 4 4 4 5 4"),
    pupil("Носова Полина Глебовна", .female, "4 5 4 5 4 5"),
    pupil("Орехов Данил Юрьевич", .male, "4 4 4 5 4 5"),
  ]

  private static let oneThree = [
    pupil("Панова Кира Егоровна", .female, "4 4 3 4 4 4"),
    pupil("Рябов Захар Игоревич", .male, "4 5 3 4 5 4"),
    pupil("Савина Эмма Руслановна", .female, "5 5 3 4 5 4"),
    pupil("Титов Матвей Ильич", .male, "4 4 3 4 4 5"),
  ]

  private static let passing = [
    pupil("Уварова Майя Денисовна", .female, "3 4 3 3 4 4"),
    pupil("Фомин Родион Андреевич", .male, "3 3 3 3 4 3"),
    pupil("Хохлова Злата Семёновна", .female, "4 4 3 3 4 3"),
    pupil(RunningExample.arrived, .female, "3 4 3 4 3 4"),
  ]

  /// One in one subject, one in two.
  private static let failing = [
    pupil("Шубин Лев Вадимович", .male, "3 4 4 4 2 4"),
    pupil("Сидоров Пётр Ильич", .male, "3 3 2 3 4 2"),
  ]

  private static func pupil(_ name: String, _ sex: Sex, _ results: String) -> RunningPupil {
    RunningPupil(name: name, sex: sex, results: results.split(separator: " ").map(String.init))
  }
}
