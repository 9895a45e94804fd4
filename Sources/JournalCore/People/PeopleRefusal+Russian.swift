extension PeopleRefusal {
  /// The clause that refuses, as the school's regulation numbers it.
  public var clause: String {
    switch self {
    case .coded: "п. 11.3.4 (S0-11.3.4)"
    case .ownGuardian, .noGuardianDocument, .notLawful, .notGuardian, .guardianAlready: "п. 1.9 (S4-1.9)"
    case .minorWithoutGuardian: "п. 1.13 (S4-1.13)"
    case .sameName, .bornLater, .contactWithoutSource, .badContact, .inFuture, .emptyText:
      "п. 9.9 (S0-9.9.b)"
    case .appointmentWithoutOrder: "п. 4 (S2-4.a, S4-1.5)"
    case .secondDirector: "п. 3.1 (S4-3.1)"
    case .notEmployed: "п. 9.7 (S0-9.7.c)"
    case .classWithoutLeader, .standInIsLeader, .secondStandIn: "п. 5.2.5 (S0-5.2.5.b)"
    case .noCertificate, .exemptAlready: "п. 4.13.3 (S0-4.13.3)"
    case .atHomeAlready, .nothingToEnd: "п. 4.12.10 (S0-4.12.10)"
    case .noIndividualPlans, .subjectTwice, .emptyPlan, .planAlready: "п. 2.3 (S1-2.3.d)"
    case .notOfClass: "п. 5.3.6 (S0-5.3.6)"
    case .laterSubjectName: "п. 3.3 (S3-3.3.e)"
    case .requestClosed, .noSuchRequest: "п. 3.2.1 (S2-3.2.1.b)"
    }
  }

  /// One line: where › what, by which clause › what to do.
  public var description: String {
    let (place, fact, advice) = parts
    return "\(place) › \(fact): \(clause) › \(advice)"
  }

  private var parts: (place: String, fact: String, advice: String) {
    switch self {
    case .coded(let person):
      ("лицо \(person)", "обезличено, личные данные не хранятся", "не вносите имя, дату рождения и контакты")
    case .sameName(let person, let day):
      ("лицо \(person)", "это имя уже действует на \(day.dotted)", "ничего менять не нужно")
    case .bornLater(let day):
      ("дата рождения", "\(day.dotted) ещё не наступила", "проверьте дату")
    case .ownGuardian(let pupil):
      ("ученик \(pupil)", "не может представлять сам себя", "выберите представителя")
    case .noGuardianDocument(let relation):
      ("представитель, \(relation.printed)", "нет документа", "укажите документ о назначении")
    case .notLawful(let relation):
      (
        "представитель, \(relation.printed)", "не является законным представителем",
        "снимите отметку «законный» или укажите другое родство"
      )
    case .minorWithoutGuardian(let pupil, let day):
      (
        "ученик \(pupil)", "на \(day.dotted) несовершеннолетний остаётся без законного представителя",
        "сначала добавьте другого представителя или отметьте это особо"
      )
    case .guardianAlready(let guardian, let pupil, let validity):
      (
        "ученик \(pupil)", "представитель \(guardian) уже записан \(validity.printed)",
        "сначала завершите прежнюю запись"
      )
    case .notGuardian(let guardian, let pupil, let day):
      (
        "ученик \(pupil)", "лицо \(guardian) не представляет его на \(day.dotted)",
        "проверьте представителя и дату"
      )
    case .contactWithoutSource(let kind):
      ("контакт, \(kind.printed)", "нет источника", "укажите, откуда сведения: заявление и дату")
    case .badContact(let kind):
      ("контакт, \(kind.printed)", "записан неверно", "проверьте написание")
    case .appointmentWithoutOrder(let post):
      (
        "должность \(post.rawValue)", "ответственное лицо назначают приказом",
        "укажите номер и дату приказа"
      )
    case .secondDirector(let member, let validity):
      (
        "должность director", "директором \(validity.printed) назначен сотрудник \(member)",
        "сначала завершите его назначение"
      )
    case .notEmployed(let member, let day):
      ("сотрудник \(member)", "не занимает должности на \(day.dotted)", "проверьте сотрудника и дату")
    case .classWithoutLeader(let schoolClass, let day):
      (
        "класс \(schoolClass)", "на \(day.dotted) нет классного руководителя",
        "сначала назначьте классного руководителя"
      )
    case .standInIsLeader(let schoolClass):
      ("класс \(schoolClass)", "классный руководитель не замещает сам себя", "выберите другого сотрудника")
    case .secondStandIn(let schoolClass, let validity):
      ("класс \(schoolClass)", "замещающий уже назначен \(validity.printed)", "выберите другие даты")
    case .noCertificate(let pupil):
      ("ученик \(pupil)", "нет номера медицинской справки", "укажите номер справки")
    case .exemptAlready(let pupil, let subject, let validity):
      (
        "ученик \(pupil), предмет \(subject)", "освобождение уже действует \(validity.printed)",
        "выберите другие даты"
      )
    case .atHomeAlready(let pupil, let validity):
      ("ученик \(pupil)", "обучение на дому уже действует \(validity.printed)", "выберите другие даты")
    case .noIndividualPlans(let pupil):
      (
        "ученик \(pupil)", "школа не ведёт индивидуальных учебных планов (individualPlans)",
        "измените профиль школы"
      )
    case .subjectTwice(let pupil, let subject):
      ("ученик \(pupil), предмет \(subject)", "назван в плане дважды", "оставьте одну строку")
    case .emptyPlan(let pupil): ("ученик \(pupil)", "в плане нет предметов", "перечислите предметы")
    case .planAlready(let pupil, let validity):
      ("ученик \(pupil)", "другой план действует \(validity.printed)", "выберите другие даты")
    case .notOfClass(let pupil, let schoolClass, let day):
      ("ученик \(pupil)", "не числится в классе \(schoolClass) на \(day.dotted)", "проверьте класс и дату")
    case .nothingToEnd(let pupil, let day):
      ("ученик \(pupil)", "на \(day.dotted) нечего завершать", "проверьте ученика и дату")
    case .noSuchRequest(let request): ("заявка \(request)", "такой заявки нет", "проверьте номер")
    case .requestClosed(let request): ("заявка \(request)", "уже закрыта", "ничего делать не нужно")
    case .laterSubjectName(let subject, let day):
      ("предмет \(subject)", "название с \(day.dotted) уже записано", "укажите более позднюю дату")
    case .inFuture(let day, let today):
      ("дата", "\(day.dotted) позже сегодняшней, \(today.dotted)", "проверьте дату")
    case .emptyText(let field): ("поле \(field)", "не заполнено", "заполните поле")
    }
  }
}
