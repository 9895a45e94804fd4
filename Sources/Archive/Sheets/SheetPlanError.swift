/// Why documents cannot be sewn into volumes; told as where › what › what to do.
public enum SheetPlanError: Error, Hashable, Sendable {
  /// There are no documents.
  case nothing
  /// A document without pages.
  case empty(String)
  /// Two documents are known by the same.
  case twice(String)
  /// A document with those that stay with it is thicker than a volume.
  case tooThick(String, sheets: Int, limit: Int)
  /// No sheet stands before the added ones, or there are more of them than letters.
  case noLetter(String, sheet: Int)
  /// The made file fills another count of sheets than was planned.
  case otherCount(String, planned: Int, found: Int)
}

extension SheetPlanError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .nothing: "том › в нём нет ни одного документа › проверьте выбор классов и форм"
    case .empty(let id): "\(id) › в документе нет страниц › напечатайте его заново"
    case .twice(let id): "\(id) › документ назван в томе дважды › оставьте один"
    case .tooThick(let id, let sheets, let limit):
      "\(id) › документ с приложениями занимает листов: \(sheets), а в томе их не больше \(limit) › увеличьте предел тома"
    case .noLetter(let id, let sheet):
      "\(id) › для листов после листа \(sheet) не хватает букв › перенумеруйте том"
    case .otherCount(let id, let planned, let found):
      "\(id) › в описи листов \(planned), в файле \(found) › том не сходится, соберите его заново"
    }
  }
}
