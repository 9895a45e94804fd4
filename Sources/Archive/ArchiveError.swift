/// Why a bag cannot be written or read; told as where › what › what to do.
public enum ArchiveError: Error, Hashable, Sendable {
  /// A name that a bag cannot hold, and why.
  case badName(String, String)
  /// Two names that some media take for one.
  case sameName(String, String)
  /// A line of bag-info that is no label and value.
  case badField(String)
  /// The place of the new folder is taken.
  case taken(String)
  /// Another run writes to the same place.
  case busy(String)
  /// The system refused; with its error number.
  case system(String, code: Int32)
  /// The copy that was read back is not the bag that was copied.
  case copyDiffers(String, [BagFinding])
}

extension ArchiveError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .badName(let name, let reason):
      "\(name) › имя файла не годится для архива: \(reason) › измените имя"
    case .sameName(let name, let other):
      "\(name) › на некоторых носителях это то же имя, что и \(other) › измените имя"
    case .badField(let label): "bag-info.txt › \(label) › поле не записать одной строкой › исправьте его"
    case .taken(let path): "\(path) › здесь уже что-то есть › укажите новую папку"
    case .busy(let path): "\(path) › сюда уже пишет другой запуск программы › дождитесь его конца"
    case .system(let path, let code):
      "\(path) › \(SystemError.words(code)) › проверьте место, права доступа и носитель"
    case .copyDiffers(let path, let findings):
      "\(path) › копия прочитана и не равна архиву: "
        + findings.map(\.description).joined(separator: "; ") + " › замените носитель и повторите"
    }
  }
}

/// Words for error numbers of Linux that a keeper of archives meets.
enum SystemError {
  static func words(_ code: Int32) -> String {
    switch code {
    case 1, 13: "доступ запрещён"
    case 2: "файл или папка не найдены"
    case 5: "носитель не читается или не пишется"
    case 17, 39: "здесь уже что-то есть"
    case 20: "это не папка"
    case 28, 122: "на носителе нет места"
    case 30: "носитель доступен только для чтения"
    default: "система отказала (код \(code))"
    }
  }
}
