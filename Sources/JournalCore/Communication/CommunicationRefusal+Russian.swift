extension CommunicationRefusal {
  /// The clause that refuses, as the school's regulation numbers it.
  public var clause: String {
    switch self {
    case .emptyText, .inFuture, .withdrawnAlready, .noSuchRecord: "п. 3.1.2 (S2-3.1.2.c)"
    case .noReaders, .notAuthor, .noAuthor, .notParticipant, .notInThread: "п. 1.2 (S2-1.2.h, S3-3.8.d)"
    case .noAcknowledgement, .acknowledgedAlready: "регламент, п. 6 (S2-A2.6.b)"
    case .channelNotOffered, .contactWithoutSource, .noContact, .agreementAlready:
      "регламент, п. 5 (S2-A2.5.a, S1-1.6)"
    case .channelNotPermitted: "п. 11.2.1 (S0-11.2.1, S0-11.4)"
    case .tooRare, .digestGap, .digestOverlap, .digestTooEarly: "регламент, п. 2 (S2-A2.2, S0-11.4.3)"
    case .handedOverAlready, .handedOverEarly: "п. 11.4.3 (S0-11.4.3)"
    case .outboxClosed: "п. 5.4.4 (S0-5.4.4)"
    }
  }

  /// One line: where › what, by which clause › what to do.
  public var description: String {
    let (place, fact, advice) = parts
    return "\(place) › \(fact): \(clause) › \(advice)"
  }

  private var parts: (place: String, fact: String, advice: String) {
    switch self {
    case .emptyText: ("текст", "пустой", "напишите текст")
    case .inFuture(let day, let today):
      ("дата", "\(day.dotted) позже сегодняшней, \(today.dotted)", "проверьте дату")
    case .withdrawnAlready(let note, let day):
      ("запись \(note)", "отозвана \(day.dotted)", "ничего делать не нужно")
    case .noSuchRecord(let kind, let id): ("\(kind) \(id)", "такой записи нет", "проверьте номер")
    case .notAuthor(let person):
      ("автор \(person)", "писать можно только от своего имени", "уберите автора или войдите под его логином")
    case .noAuthor: ("сообщение", "нет автора", "укажите автора")
    case .noReaders: ("сообщение", "нет получателей", "укажите получателей")
    case .notParticipant(let writer, let reader):
      (
        "сообщение", "лица \(writer) и \(reader) не связаны обучением одного ученика",
        "уберите получателя \(reader)"
      )
    case .notInThread(let thread, let person):
      ("переписка \(thread)", "лицо \(person) в ней не участвует", "начните новую переписку")
    case .noAcknowledgement:
      (
        "ознакомление", "школа не ведёт его в журнале (parentPeriodAcknowledgement)",
        "соберите подписи на бумаге или измените профиль"
      )
    case .acknowledgedAlready(let guardian, let period):
      ("представитель \(guardian), \(period.code)", "уже ознакомлен", "ничего делать не нужно")
    case .channelNotOffered(let channel):
      (
        "доставка \(channel.printed)", "школа так не доставляет (digest.channels)",
        "выберите другой способ"
      )
    case .channelNotPermitted(let channel, let family):
      (
        "доставка \(channel.printed)", "запрещена: \(CommunicationRefusal.words(family))",
        "выдайте на бумаге"
      )
    case .tooRare(let days, let limit):
      (
        "доставка", "раз в \(days) дн. реже, чем раз в \(limit) дн. (digest.intervalDays)",
        "укажите не больше \(limit)"
      )
    case .contactWithoutSource(let channel):
      ("доставка \(channel.printed)", "нет источника сведений", "укажите заявление и дату")
    case .noContact(let channel):
      ("доставка \(channel.printed)", "нет номера или адреса", "укажите контакт")
    case .agreementAlready(let channel, let validity):
      ("доставка \(channel.printed)", "уже согласована \(validity.printed)", "сначала завершите её")
    case .digestGap(let first, let expected):
      (
        "распечатка с \(first.dotted)", "пропущены дни с \(expected.dotted)",
        "начните с \(expected.dotted)"
      )
    case .digestOverlap(let first, let expected):
      (
        "распечатка с \(first.dotted)", "дни до \(expected.adding(days: -1).dotted) уже выданы",
        "начните с \(expected.dotted)"
      )
    case .digestTooEarly(let last, let today):
      ("распечатка по \(last.dotted)", "этот день ещё не наступил", "закончите \(today.dotted)")
    case .handedOverAlready(let digest, let day):
      ("распечатка \(digest)", "выдана \(day.dotted)", "ничего делать не нужно")
    case .handedOverEarly(let digest, let last):
      ("распечатка \(digest)", "охватывает дни по \(last.dotted)", "укажите день не раньше")
    case .outboxClosed(let item, let state):
      ("отправление \(item)", "уже закрыто (\(state.rawValue))", "поставьте новое")
    }
  }

  private static func words(_ family: FamilyState) -> String {
    switch family {
    case .consented: "согласие есть"
    case .consentRefused: "в согласии отказано"
    case .consentWithdrawn: "согласие отозвано"
    case .diaryRefused: "семья отказалась от электронного дневника"
    case .paperOnly: "семья просит сведения на бумаге"
    }
  }
}
