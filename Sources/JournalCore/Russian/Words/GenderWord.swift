/// Words about a person that agree with the sex: «выбыл», «выбыла», «выбыл(а)» (FORMS §2.4, §23.2).
public enum GenderWord: String, Hashable, Sendable, CaseIterable {
  // Movement (FORMS §1.7).
  case enrolled, arrived, left, expelled
  // Decisions of the council (FORMS §2.4).
  case transferred, transferredConditionally, retained, finished, received, admitted
  // Marks and attendance (FORMS §0.3).
  case notAssessed, exempted, absent
  // Signatures (FORMS §13).
  case informed

  /// The form for the sex; «(а)» for an unknown one.
  public func form(_ sex: Sex) -> String {
    let (male, female) = forms
    return sex.form(male, female, "\(male)(а)")
  }

  private var forms: (male: String, female: String) {
    switch self {
    case .enrolled: ("зачислен", "зачислена")
    case .arrived: ("прибыл", "прибыла")
    case .left: ("выбыл", "выбыла")
    case .expelled: ("отчислен", "отчислена")
    case .transferred: ("переведён", "переведена")
    case .transferredConditionally: ("условно переведён", "условно переведена")
    case .retained: ("оставлен", "оставлена")
    case .finished: ("завершил", "завершила")
    case .received: ("получил", "получила")
    case .admitted: ("допущен", "допущена")
    case .notAssessed: ("не аттестован", "не аттестована")
    case .exempted: ("освобождён", "освобождена")
    case .absent: ("отсутствовал", "отсутствовала")
    case .informed: ("ознакомлен", "ознакомлена")
    }
  }
}
