/// What is done under a right: a letter of REQUIREMENTS §8.
public enum AccessAction: String, Hashable, Sendable, CaseIterable {
  case view, write, approve, print, issue, execute

  /// «запись».
  public var printed: String {
    switch self {
    case .view: "просмотр"
    case .write: "запись"
    case .approve: "утверждение"
    case .print: "печать"
    case .issue: "выдача"
    case .execute: "исполнение"
    }
  }
}
