extension PeriodRefusal {
  /// One line: where › what (clause) › what to do.
  public var description: String {
    let (place, what, advice) = parts
    return "\(place) › \(what) (\(clause)) › \(advice)"
  }

  private var parts: (place: String, what: String, advice: String) {
    switch self {
    case .periodBlocked, .periodRunning, .periodClosedAlready, .periodNotClosed, .reopeningNeedsReason,
      .orderDateOutsideYear:
      ofPeriod
    case .yearBlocked, .yearClosedAlready, .yearArchived, .wholeYearArchived: ofYear
    case .completionOutsideGrade, .wrongTargetGrade, .awaitsAttestation, .attestationFailed: ofDecision
    default: ofMark
    }
  }

  private var ofMark: (String, String, String) {
    switch self {
    case .notStudied(let place):
      ("\(place)", "предмет не изучается", "проверьте предмет или учебный план")
    case .valueNotAllowed(let place, let value, _, let isExtended):
      (
        "\(place)", "«\(value.printed)» не ставится",
        isExtended ? "оформите продление срока обучения" : "выберите знак из разрешённых школой"
      )
    case .failingForMedicalGroup(let place, let value):
      (
        "\(place)", "«\(value.printed)» при медицинской справке за период",
        "оцените теорию положительной отметкой"
      )
    case .missingParts(let place, let parts):
      (
        "\(place)", "нет отметок: \(parts.map(\.title).joined(separator: ", "))",
        "сначала выставите их"
      )
    case .needsReason(let place, let value, let average, let proposed, _):
      (
        "\(place)",
        "\(value.printed) при среднем \(average.printed(digits: 2)), по которому выходит \(proposed)",
        "укажите письменное обоснование"
      )
    case .fewMarks(let place, let count, let least):
      ("\(place)", "отметок \(count), нужно не менее \(least)", "укажите письменное обоснование")
    case .locked(let place, let cause, _): ("\(place)", cause.printed, "оформите заявку на изменение")
    case .noSuchPeriod(let label, let slot):
      ("класс \(label.compact)", "нет такого: \(slot.title)", "проверьте деление года")
    case .notInClass(let pupil, let year):
      ("обучающийся \(pupil)", "нет в классах \(year.label) учебного года", "проверьте номер и год")
    case .examNeedsResult(let place):
      ("\(place)", "нужны дата и форма экзамена", "внесите результат экзамена")
    default: ofExtension
    }
  }

  private var ofExtension: (String, String, String) {
    switch self {
    case .extensionNotUsed(let place, _):
      ("\(place)", "срок обучения не продлевается", "поставьте «н/а» или отметку")
    case .extensionNeedsPeriod(let place):
      ("\(place)", "продлевается только учебный период", "укажите период")
    case .extensionHasMark(let place, let mark):
      ("\(place)", "стоит «\(mark.printed)»", "продление не нужно")
    case .extensionTooShort(let place, let until, let end):
      (
        "\(place)", "срок \(until.dotted) не позже конца периода \(end.dotted)",
        "назовите день после периода"
      )
    case .noOpenExtension(let place): ("\(place)", "нет открытого продления", "проверьте место")
    case .extensionOpen(let place):
      ("\(place)", "срок обучения продлён", "внесите результат продления")
    default: preconditionFailure("each refusal has its text")
    }
  }
}

extension PeriodRefusal {
  private var ofPeriod: (String, String, String) {
    switch self {
    case .periodBlocked(let scope, let blockers):
      ("\(scope)", PeriodBlocker.summary(blockers), "устраните или закройте с письменным разрешением")
    case .periodRunning(let scope, let end):
      ("\(scope)", "период заканчивается \(end.dotted)", "закройте его после этого дня")
    case .periodClosedAlready(let scope): ("\(scope)", "уже закрыт", "ничего делать не нужно")
    case .periodNotClosed(let scope): ("\(scope)", "не закрыт", "открывать нечего")
    case .reopeningNeedsReason(let scope): ("\(scope)", "нет причины", "укажите, зачем открывается период")
    case .orderDateOutsideYear(let day, let year):
      ("приказ", "\(day.dotted) не в \(year.label) учебном году", "проверьте дату")
    default: preconditionFailure("each refusal has its text")
    }
  }

  private var ofYear: (String, String, String) {
    switch self {
    case .yearBlocked(let label, let blockers):
      (
        "класс \(label.compact), год",
        blockers.prefix(5).map(\.title).joined(separator: "; ")
          + (blockers.count > 5 ? " и ещё \(blockers.count - 5)" : ""),
        "устраните и повторите"
      )
    case .yearClosedAlready(let label, let year):
      ("класс \(label.compact), \(year.label)", "год уже закрыт", "ничего делать не нужно")
    case .yearArchived(let label, let year):
      ("класс \(label.compact), \(year.label)", "журнал в архиве", "архивные записи не изменяются")
    case .wholeYearArchived(let year):
      ("\(year.label)", "учебный год в архиве", "архивные записи не изменяются")
    default: preconditionFailure("each refusal has its text")
    }
  }

  private var ofDecision: (String, String, String) {
    switch self {
    case .completionOutsideGrade(let pupil, let grade, _):
      ("обучающийся \(pupil)", "\(grade) класс не завершает уровень образования", "выберите другое решение")
    case .wrongTargetGrade(let pupil, let grade, let target):
      (
        "обучающийся \(pupil)", "перевод из \(grade) класса в \(target.map(String.init) ?? "—")",
        "назовите \(grade + 1) класс"
      )
    case .awaitsAttestation(let pupil, let missing, _):
      (
        "обучающийся \(pupil)",
        missing == 0
          ? "нет результатов итоговой аттестации" : "результатов итоговой аттестации не хватает: \(missing)",
        "дождитесь результатов и внесите их"
      )
    case .attestationFailed(let pupil, let count):
      ("обучающийся \(pupil)", "итоговая аттестация не пройдена: \(count)", "выберите другое решение")
    default: preconditionFailure("each refusal has its text")
    }
  }
}

extension PeriodLock.Cause {
  /// «окно изменений закрылось 01.11.2024».
  public var printed: String {
    switch self {
    case .windowEnded(let day): "окно изменений закрылось \(day.dotted)"
    case .periodClosed: "учебный период закрыт"
    case .yearClosed: "учебный год закрыт"
    }
  }
}
