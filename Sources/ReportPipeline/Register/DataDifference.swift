import Importers

/// Where the data of two prints differ, cell by cell, in Russian sentences without the values, which may be personal.
enum DataDifference {
  /// The differences of the attached tables, at most twenty of each; none when both are the same.
  static func between(_ print: [(name: String, bytes: [UInt8])], _ archived: [(name: String, bytes: [UInt8])])
    -> [String]
  {
    let kept = Dictionary(archived.map { ($0.name, $0.bytes) }) { first, _ in first }
    var told: [String] = []
    for (name, bytes) in print {
      guard let other = kept[name] else {
        told.append("\(name): в архивном экземпляре такой таблицы нет")
        continue
      }
      guard bytes != other else { continue }
      let differences = cells(rows(bytes), rows(other))
      told += differences.prefix(20).map { "\(name): \($0)" }
      if differences.count > 20 { told.append("\(name): и ещё отличий: \(differences.count - 20)") }
    }
    let printed = Set(print.map(\.name))
    told += archived.map(\.name).filter { !printed.contains($0) }.map {
      "\($0): есть только в архивном экземпляре"
    }
    return told
  }

  private static func cells(_ left: [[String]], _ right: [[String]]) -> [String] {
    var told: [String] = []
    if left.count != right.count { told.append("строк \(left.count), в архивном экземпляре \(right.count)") }
    for (index, (row, other)) in zip(left, right).enumerated() {
      for column in 0..<max(row.count, other.count) where row[at: column] != other[at: column] {
        let heading = right.first?[at: column] ?? left.first?[at: column] ?? String(column + 1)
        told.append("строка \(index + 1), графа «\(heading)»")
      }
    }
    return told
  }

  private static func rows(_ bytes: [UInt8]) -> [[String]] {
    SeparatedText(String(decoding: bytes, as: UTF8.self)).rows.map(\.fields)
  }
}

extension [String] {
  /// The element, or nil beyond the end.
  fileprivate subscript(at index: Int) -> String? { indices.contains(index) ? self[index] : nil }
}
