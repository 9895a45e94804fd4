extension PrivacyRefusal {
  /// One line in Russian: где › что (пункт) › что сделать; ids and numbers, never a name.
  public var description: String {
    let (place, what, advice) = words
    return "\(place) › \(what) (\(clauseWords)) › \(advice)"
  }

  /// «п. 11.3.1 (S0-11.3.1)» for a clause of a school's act, the bare id for a demand of REQUIREMENTS.
  private var clauseWords: String {
    guard !clause.hasPrefix("D-"), let dash = clause.firstIndex(of: "-") else { return clause }
    return "п. \(clause[clause.index(after: dash)...]), \(clause)"
  }

  private var words: (place: String, what: String, advice: String) {
    switch self {
    case .noConsent, .minimalData, .codedData, .impossibleChange, .laterState, .notAdmitted, .incompletePaper,
      .unregisteredRecipient, .disclosureWithoutConsent:
      wordsOfConsent
    case .diaryIsRefused, .diaryIsNotRefused, .diaryNeedsOrder, .noSuchApplication, .applicationIsDecided:
      wordsOfDiary
    default: wordsOfWithdrawal
    }
  }

  private var wordsOfConsent: (place: String, what: String, advice: String) {
    switch self {
    case .noConsent(let pupil, let field):
      ("ученик \(pupil)", "без согласия не хранится: \(field.printed)", "сначала запишите согласие")
    case .minimalData(let pupil, let field):
      (
        "ученик \(pupil)",
        "в согласии отказано, хранятся только ФИО, дата рождения и пол, а не \(field.printed)",
        "не вносите"
      )
    case .codedData(let pupil, let field):
      ("ученик \(pupil)", "под кодовым именем не хранится: \(field.printed)", "не вносите")
    case .impossibleChange(let pupil, let old, let new):
      (
        "ученик \(pupil)", "за «\(old?.printed ?? "согласия ещё нет")» не может следовать «\(new.printed)»",
        FamilyHistory.advice(from: old, to: new)
      )
    case .laterState(let pupil, let day):
      (
        "ученик \(pupil)", "с \(day.dotted) записано более позднее решение семьи",
        "укажите день не раньше него"
      )
    case .notAdmitted(let pupil):
      (
        "ученик \(pupil)", "в согласии не назван тот, кто открывает карточку",
        "получите согласие, где он назван"
      )
    case .incompletePaper(let pupil, _):
      ("ученик \(pupil)", "у документа нет номера или объёма", "укажите номер, дату и объём")
    case .unregisteredRecipient(let recipient, let day):
      (
        "получатель \(recipient)", "на \(day.dotted) не внесён в перечень третьих лиц",
        "внесите его с основанием"
      )
    case .disclosureWithoutConsent(let count):
      ("передача данных", "учеников без согласия: \(count)", "исключите их из передачи")
    default: ("", "", "")
    }
  }

  private var wordsOfDiary: (place: String, what: String, advice: String) {
    switch self {
    case .diaryIsRefused(let pupil, let day):
      (
        "ученик \(pupil)", "отказ от электронного дневника действует с \(day.dotted)",
        "ничего делать не нужно"
      )
    case .diaryIsNotRefused(let pupil):
      ("ученик \(pupil)", "отказа от электронного дневника нет", "ничего делать не нужно")
    case .diaryNeedsOrder(let pupil):
      (
        "ученик \(pupil)", "бумажный дневник ведётся по приказу, а приказа нет",
        "укажите номер и дату приказа"
      )
    case .noSuchApplication(let id):
      ("заявление \(id)", "такого заявления нет", "проверьте номер записи")
    case .applicationIsDecided(let id, let day):
      ("заявление \(id)", "решение принято \(day.dotted)", "для нового решения нужно новое заявление")
    default: ("", "", "")
    }
  }

  private var wordsOfWithdrawal: (place: String, what: String, advice: String) {
    switch self {
    case .caseIsOpen(let pupil, let id):
      ("ученик \(pupil)", "отзыв согласия уже ведётся в деле \(id)", "продолжите это дело")
    case .onlyByWithdrawal(let pupil):
      (
        "ученик \(pupil)", "кодовое имя даётся только по делу об отзыве согласия",
        "откройте дело: withdraw-consent"
      )
    case .noSuchCase(let id): ("дело \(id)", "такого дела об отзыве нет", "проверьте номер дела")
    case .stepTooEarly(let id, let step, let needed):
      ("дело \(id)", "шаг «\(step.printed)» невозможен без шага «\(needed.printed)»", "сначала выполните его")
    case .stepIsDone(let id, let step):
      ("дело \(id)", "шаг «\(step.printed)» уже выполнен", "переходите к следующему")
    case .stepDatedTooEarly(let id, let step, let since):
      (
        "дело \(id)", "шаг «\(step.printed)» не может быть раньше \(since.dotted)",
        "проверьте дату предыдущего шага"
      )
    case .emptyOrder: ("приказ о кодовых именах", "в нём никто не назван", "укажите дела об отзыве")
    case .orderNotInForce(let id, let day):
      ("дело \(id)", "приказ вступает в силу \(day.dotted)", "дождитесь этого дня")
    case .openTexts(let id, let count):
      ("дело \(id)", "имя ещё стоит в записях: \(count)", "замените его во всех или отметьте однофамильцев")
    case .textStillNamesPupil(let id, let table, let key):
      ("дело \(id), \(table) \(key)", "новый текст снова содержит имя", "уберите имя из текста")
    case .nothingToRedact(let id, let table, let key):
      ("дело \(id), \(table) \(key)", "имени в этой записи нет", "проверьте таблицу и ключ по списку")
    case .textCannotBeErased(let table, let key):
      (
        "\(table) \(key)", "имя стоит там, где личных данных быть не должно",
        "измените название обычным порядком"
      )
    case .notGuardian(let guardian, let pupil):
      ("родитель \(guardian)", "не представляет ученика \(pupil)", "проверьте номера записей")
    case .guardianOfAnother(let guardian, let pupil):
      (
        "родитель \(guardian)", "представляет и ученика \(pupil), чьё согласие действует",
        "не включайте его в приказ"
      )
    case .noVault: ("сейф", "в журнале ещё нет сейфа для связи кодов с людьми", "заведите его: create-vault")
    case .vaultExists: ("сейф", "сейф в журнале уже есть", "откройте его прежним паролем")
    case .noLink(let kind, let number):
      ("сейф", "нет связи для кода \(number) (\(kind.printed))", "проверьте номер по приказу")
    default: ("", "", "")
    }
  }
}
