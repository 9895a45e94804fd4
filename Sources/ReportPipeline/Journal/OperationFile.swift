import Foundation
import Importers
import JournalStore

/// A file of operations: a CSV with a head row, or a JSON array of objects; each row or object is one operation.
struct OperationFile {
  /// One operation as it stands in the file.
  struct Entry {
    /// Where it stands: «строка 5» or «запись 3».
    let place: String
    /// The texts of its fields.
    let fields: [String: String]
  }

  /// The names of all fields.
  let names: Set<String>
  /// The operations in order.
  let entries: [Entry]

  /// One operation with the fields, as a command line tells them.
  init(fields: [String: String]) {
    names = Set(fields.keys)
    entries = [Entry(place: "команда", fields: fields)]
  }

  /// Reads the file; JSON by its first character, everything else as CSV. Throws a problem of the whole file.
  init(_ path: String) throws(Problem) {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      throw Problem(.workspace, "\(path) › файл не читается › проверьте путь и права доступа")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw Problem(.workspace, "\(path) › файл не в кодировке UTF-8 › сохраните его в UTF-8")
    }
    let isJSON = text.first { !$0.isWhitespace && $0 != "\u{FEFF}" }.map { "[{".contains($0) } ?? false
    let entries = isJSON ? try OperationFile.objects(data, path) : try OperationFile.rows(text, path)
    guard !entries.isEmpty else {
      throw Problem(.workspace, "\(path) › в файле нет ни одной операции › добавьте строки под заголовком")
    }
    self.entries = entries
    names = Set(entries.flatMap(\.fields.keys))
  }

  private static func rows(_ text: String, _ path: String) throws(Problem) -> [Entry] {
    let table = SeparatedText(text)
    if let line = table.openQuoteLine {
      throw Problem(.workspace, "\(path), строка \(line) › кавычка не закрыта › закройте её")
    }
    guard let head = table.rows.first else { return [] }
    if let twice = Dictionary(grouping: head.fields, by: \.self).first(where: { $0.value.count > 1 }) {
      throw Problem(.workspace, "\(path) › столбец «\(twice.key)» стоит дважды › оставьте один")
    }
    var entries: [Entry] = []
    for row in table.rows.dropFirst() {
      guard row.fields.count <= head.fields.count else {
        throw Problem(
          .workspace,
          "\(path), строка \(row.line) › значений \(row.fields.count), столбцов \(head.fields.count) › проверьте разделители и кавычки"
        )
      }
      let pairs = zip(head.fields, row.fields).map { ($0, $1) }
      entries.append(
        Entry(place: "строка \(row.line)", fields: Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
      )
    }
    return entries
  }

  private static func objects(_ data: Data, _ path: String) throws(Problem) -> [Entry] {
    let decoder = JSONDecoder()
    let list =
      (try? decoder.decode([[String: OperationValue]].self, from: data))
      ?? (try? decoder.decode([String: OperationValue].self, from: data)).map { [$0] }
    guard let list else {
      throw Problem(
        .workspace,
        "\(path) › это не JSON из объектов с текстами, целыми числами и списками › запишите массив: [{…}, {…}]"
      )
    }
    return list.enumerated().map { index, object in
      Entry(place: "запись \(index + 1)", fields: object.mapValues(\.text))
    }
  }
}

/// A value of a JSON object as a CSV would have it.
private struct OperationValue: Decodable {
  let text: String

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      text = ""
    } else if let truth = try? value.decode(Bool.self) {
      text = truth ? "true" : "false"
    } else if let number = try? value.decode(Int64.self) {
      text = String(number)
    } else if let string = try? value.decode(String.self) {
      text = string
    } else {
      text = try value.decode([OperationValue].self).map(\.text).joined(separator: " ")
    }
  }
}
