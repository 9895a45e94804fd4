import JournalCore

/// The names of the made-up school that tests, pictures and documents rely on.
struct FixedNames {
  /// The director.
  let director: PersonName
  /// The deputy of the director.
  let deputy: PersonName
  /// The class teacher of 7А.
  let classTeacher: PersonName
  /// The pupils whose case is in the name.
  let pupils: [SampleSchool.EdgeCase: (name: PersonName, sex: Sex)]

  /// Reserves the names, so that nobody else gets them.
  init(reservedIn names: inout NameMaker) {
    director = names.reserve(NameMaker.name("Соколов", "Андрей", father: "Юрий", .male))
    deputy = names.reserve(NameMaker.name("Смирнов", "Наталья", father: "Андрей", .female))
    classTeacher = names.reserve(NameMaker.name("Петров", "Мария", father: "Сергей", .female))
    let pupils: [SampleSchool.EdgeCase: (name: PersonName, sex: Sex)] = [
      .yoSurname: (NameMaker.name("Ёлкин", "Фёдор", father: "Артём", .male), .male),
      .hyphenatedSurname: (NameMaker.name("Ковалёв-Берёзкин", "Алёна", father: "Пётр", .female), .female),
      .komiLetters: (NameMaker.exact("Кӧдзов", "Ӧндрей", "Іванович"), .male),
      .longName: (
        NameMaker.name(
          "Константинопольский-Крестовоздвиженский", "Константин", father: "Константин", .male), .male
      ),
    ]
    for pupil in pupils.values { _ = names.reserve(pupil.name) }
    self.pupils = pupils
  }
}
