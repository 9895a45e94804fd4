/// Why an operation on checks, remarks, error reports and revisions of the rules is refused.
public enum ControlRefusal: Error, Hashable, Sendable {
  /// There is no such record: an act, a finding, a remark, a report.
  case noSuchRecord(ControlRecord, Int64)
  /// It is closed already.
  case closedAlready(ControlRecord, Int64)
  /// It is not addressed to anybody who could acknowledge it, or it was acknowledged.
  case acknowledgedAlready(Int64)
  /// A check covers days that have not come.
  case checkOfFuture(Day)
  /// A duty was done on a day that has not come.
  case doneInFuture(DutyKind, Day)
  /// A duty was done on an earlier day, which only an initial load may say.
  case backdated(DutyKind, Day)
  /// The record is addressed to somebody else.
  case notAddressee(ControlRecord, Int64)
  /// The text is empty.
  case emptyText(ControlRecord)
  /// The one who acts may not make a remark in the name of another.
  case foreignSource(Remark.Source)

  /// The digest is no SHA-256.
  case brokenDigest(Day)
  /// There is a revision from the day.
  case revisionExists(Day)
  /// There is a later revision.
  case revisionBeforeLatest(Day, latest: Day)
  /// The day is past.
  case revisionBackdated(Day, today: Day)
  /// The agreement or the approval with its date is missing.
  case revisionNotAgreed(Day)
  /// The act that the revision rests on is missing.
  case revisionWithoutBasis(Day)
}

/// A kind of record of the control of a journal.
public enum ControlRecord: String, Hashable, Sendable, CaseIterable {
  case checkAct, finding, remark, errorReport

  /// «справка о проверке».
  public var printed: String {
    switch self {
    case .checkAct: "справка о проверке"
    case .finding: "нарушение"
    case .remark: "замечание"
    case .errorReport: "сообщение об ошибке"
    }
  }

  var clause: String {
    switch self {
    case .checkAct, .finding: ClauseText.printed("S0-7.4")
    case .remark: ClauseText.printed("S0-5.4.12, S0-5.4.13")
    case .errorReport: ClauseText.printed("S3-3.8.e")
    }
  }
}

extension ControlRefusal: RuleRefusal {
  public var clause: String {
    switch self {
    case .noSuchRecord(let record, _), .closedAlready(let record, _), .notAddressee(let record, _),
      .emptyText(let record):
      record.clause
    case .acknowledgedAlready: ClauseText.printed("S2-8.e")
    case .checkOfFuture: ClauseText.printed("S0-7.2")
    case .doneInFuture: ClauseText.printed("S0-8")
    case .backdated: ClauseText.printed("S2-A1.7")
    case .foreignSource: ControlRecord.remark.clause
    case .brokenDigest, .revisionExists, .revisionBeforeLatest, .revisionBackdated:
      ClauseText.printed("S3-6.2")
    case .revisionNotAgreed: ClauseText.printed("S3-6.1")
    case .revisionWithoutBasis: ClauseText.printed("S2-11.2")
    }
  }

  /// One line: where › what (clause) › what to do.
  public var description: String {
    let (place, what, advice) = parts
    return "\(place) › \(what) (\(clause)) › \(advice)"
  }

  private var parts: (place: String, what: String, advice: String) {
    switch self {
    case .noSuchRecord(let record, let id): ("\(record.printed) \(id)", "такой записи нет", "проверьте номер")
    case .closedAlready(let record, let id):
      ("\(record.printed) \(id)", "уже закрыто", "ничего делать не нужно")
    case .acknowledgedAlready(let id):
      ("\(ControlRecord.finding.printed) \(id)", "ознакомление уже отмечено", "ничего делать не нужно")
    case .checkOfFuture(let day):
      ("\(ControlRecord.checkAct.printed)", "\(day.dotted) ещё не наступило", "проверьте даты")
    case .doneInFuture(let kind, let day):
      ("\(kind.printed)", "\(day.dotted) ещё не наступило", "отметьте после исполнения")
    case .backdated(let kind, let day):
      (
        "\(kind.printed)", "\(day.dotted) прошло, день исполнения ставит программа",
        "отметьте исполнение сегодня"
      )
    case .notAddressee(let record, let id):
      ("\(record.printed) \(id)", "адресовано другому лицу", "отвечает тот, кому оно адресовано")
    case .emptyText(let record): ("\(record.printed)", "нет текста", "изложите содержание")
    case .foreignSource(let source): ("\(source.printed)", "вносит другое лицо", "укажите себя")
    default: ofRevision
    }
  }

  private var ofRevision: (String, String, String) {
    switch self {
    case .brokenDigest(let day):
      ("правила с \(day.dotted)", "нет контрольной суммы текста", "передайте SHA-256 из 64 знаков")
    case .revisionExists(let day):
      ("правила с \(day.dotted)", "редакция с этого дня уже есть", "назовите другой день")
    case .revisionBeforeLatest(let day, let latest):
      (
        "правила с \(day.dotted)", "есть редакция с \(latest.dotted)",
        "прежние правила не изменяются, назовите более поздний день"
      )
    case .revisionBackdated(let day, let today):
      (
        "правила с \(day.dotted)", "сегодня \(today.dotted), прошлое уже судится по прежним правилам",
        "назовите сегодняшний или более поздний день"
      )
    case .revisionNotAgreed(let day):
      ("правила с \(day.dotted)", "нет согласования или утверждения", "укажите орган и обе даты")
    case .revisionWithoutBasis(let day):
      ("правила с \(day.dotted)", "нет основания", "укажите номер и дату акта")
    default: preconditionFailure("each refusal has its text")
    }
  }
}
