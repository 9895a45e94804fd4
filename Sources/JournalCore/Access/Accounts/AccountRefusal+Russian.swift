extension AccountRefusal: CustomStringConvertible {
  /// One line: где › что (пункт) › что сделать.
  public var description: String {
    let (place, what, advice) = words
    return "\(place) › \(what) (\(point)) › \(advice)"
  }

  /// «п. 3.9 (S0-3.9)».
  private var point: String { "п. \(clause.drop { $0 != "-" }.dropFirst()) (\(clause))" }

  private var words: (String, String, String) {
    switch self {
    case .badLogin, .loginTaken, .personHasUser, .userHasPerson, .noSuchUser, .closedUser, .subjectTaken,
      .unknownSubject:
      accountWords
    case .administratorWithoutOrder, .roleKnowsNoClass, .roleOfNobody, .roleOfAnotherGroup, .roleHeld,
      .roleNotHeld:
      roleWords
    case .wrongCredentials, .locked, .breached, .blocked, .mustChange, .notReceived, .secretTooShort,
      .sameSecret:
      signInWords
    default: paperWords
    }
  }

  private var accountWords: (String, String, String) {
    switch self {
    case .badLogin: ("логин", "пуст, длиннее 100 знаков или с пробелом", "задайте другой")
    case .loginTaken: ("логин", "занят другим пользователем", "задайте другой")
    case .personHasUser(let person, let user):
      ("лицо \(person)", "уже есть учётная запись \(user), вторая не заводится", "используйте её")
    case .userHasPerson(let user):
      ("пользователь \(user)", "запись закреплена за другим лицом", "заведите другому лицу его запись")
    case .noSuchUser(let user): ("пользователь \(user)", "такой записи нет", "проверьте номер")
    case .closedUser(let user):
      ("пользователь \(user)", "запись закрыта, доступа нет", "заведите новую запись, если доступ нужен")
    case .subjectTaken:
      ("внешняя служба входа", "этот вход закреплён за другой записью", "проверьте идентификатор")
    default:
      ("внешняя служба входа", "школа не знает этого пользователя", "обратитесь к администратору журнала")
    }
  }

  private var roleWords: (String, String, String) {
    switch self {
    case .administratorWithoutOrder:
      ("роль «администратор»", "ответственный назначается приказом", "укажите номер и дату приказа")
    case .roleKnowsNoClass(let role):
      ("роль «\(role.printed)»", "класс указывают только классному руководителю", "уберите класс")
    case .roleOfNobody(let role):
      ("роль «\(role.printed)»", "учётная запись ни за кем не закреплена", "укажите лицо")
    case .roleOfAnotherGroup(let role):
      (
        "роль «\(role.printed)»", "лицо не относится к этой группе пользователей",
        "выберите роль его группы: сотрудник, ученик или родитель ученика школы"
      )
    case .roleHeld(let role, let user):
      ("пользователь \(user)", "роль «\(role.printed)» уже есть", "ничего делать не нужно")
    case .roleNotHeld(let role, let user):
      ("пользователь \(user)", "роли «\(role.printed)» нет", "проверьте роль")
    default: paperWords
    }
  }

  private var signInWords: (String, String, String) {
    switch self {
    case .wrongCredentials:
      ("вход", "логин или пароль не подходят", "проверьте раскладку и регистр букв или получите новый код")
    case .locked(let until):
      ("вход", "закрыт до \(until.printed) после \(SignInRules.tries) неверных попыток", "повторите позже")
    case .breached:
      ("вход", "данные доступа раскрыты, старый код недействителен", "получите новый код под подпись")
    case .blocked: ("вход", "учётная запись заблокирована", "обратитесь к администратору журнала")
    case .mustChange: ("вход", "код одноразовый, им можно только задать свой пароль", "задайте пароль")
    case .notReceived: ("вход", "за код не расписались в ведомости", "отметьте получение в ведомости")
    case .secretTooShort(let least): ("пароль", "короче \(least) знаков", "задайте более длинный")
    default: ("пароль", "совпадает с прежним", "задайте другой")
    }
  }

  private var paperWords: (String, String, String) {
    switch self {
    case .noLocalSecret(let user):
      (
        "пользователь \(user)", "семьи входят через РСАА, пароля в школе у них нет",
        "пусть войдут через РСАА"
      )
    case .noConsent(let user):
      (
        "пользователь \(user)", "нет согласия на обработку данных, учётная запись родителя не ведётся",
        "зарегистрируйте согласие"
      )
    case .noSuchCredential(let id): ("код доступа \(id)", "такого действующего кода нет", "проверьте номер")
    case .receiptSigned(let id): ("код доступа \(id)", "получение уже отмечено", "ничего делать не нужно")
    case .breachTime: ("раскрытие доступа", "моменты в будущем или не по порядку", "проверьте даты и время")
    case .noSuchBreach(let id): ("раскрытие доступа \(id)", "такой записи нет", "проверьте номер")
    case .noticeRecorded(let id):
      ("раскрытие доступа \(id)", "это уведомление уже записано", "ничего делать не нужно")
    case .memberWithoutOrder(let person):
      (
        "рабочая группа, лицо \(person)", "состав утверждается приказом",
        "укажите номер и дату приказа"
      )
    case .secondLeader(let person):
      (
        "рабочая группа, лицо \(person)", "в эти дни у группы уже есть руководитель",
        "завершите срок прежнего руководителя"
      )
    case .memberTwice(let person):
      ("рабочая группа, лицо \(person)", "в эти дни лицо уже в группе", "завершите прежний срок")
    case .powerWithoutOrder(let person):
      (
        "доступ к персональным данным, лицо \(person)", "перечень устанавливает директор",
        "укажите номер и дату приказа"
      )
    default: ("срок", "последний день раньше первого", "проверьте даты")
    }
  }
}
