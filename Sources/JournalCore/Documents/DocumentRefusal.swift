/// Why the register of issued documents refuses an entry (D-11, D-12).
public enum DocumentRefusal: RuleRefusal {
  /// Numbers were given meanwhile.
  case numbersTaken(expected: Int, found: Int)
  /// There is no such number.
  case noSuchNumber(Int)
  /// The document of the number does not count any more, or never did.
  case notCurrent(Int, DocumentStatus)

  public var clause: String {
    switch self {
    case .numbersTaken: "D-11"
    case .noSuchNumber, .notCurrent: "D-12"
    }
  }

  public var description: String {
    switch self {
    case .numbersTaken(let expected, let found):
      "реестр документов › последний номер уже № \(found), а при начале печати был № \(expected) (D-11) › запустите печать ещё раз: готовые документы не переделываются"
    case .noSuchNumber(let number):
      "документ № \(number) › такого номера в реестре нет (D-12) › список: reportgen register show"
    case .notCurrent(let number, let status):
      "документ № \(number) › его состояние: \(status.printed), аннулировать нечего (D-12) › проверьте номер: reportgen register show"
    }
  }
}
