/// Reads the cells and the merged ranges of one sheet.
final class SheetReader: XMLHandler {
  private let name: String
  private let part: String
  private let shared: [String]
  private var cells: [CellAddress: CellValue] = [:]
  private var merged: [CellRange] = []
  private var row = 0
  private var column = 0
  private var address: CellAddress?
  private var type = "n"
  private var value: String?
  private var inline: RichText?
  private var isInValue = false

  private(set) var fault: WorkbookFault?

  /// A reader of the sheet that lies in the part; cells point at the shared texts by number.
  init(name: String, part: String, shared: [String]) {
    self.name = name
    self.part = part
    self.shared = shared
  }

  /// The sheet as read, with its place among the sheets.
  func sheet(number: Int) -> Sheet { Sheet(name: name, number: number, cells: cells, merged: merged) }

  func start(_ element: String, _ attributes: [String: String], line: Int) {
    inline?.start(element, attributes)
    switch element {
    case "row": beginRow(attributes["r"], line)
    case "c": beginCell(attributes, line)
    case "v": (isInValue, value) = (true, "")
    case "is": inline = RichText()
    case "mergeCell":
      guard let range = attributes["ref"].flatMap({ CellRange($0) }) else {
        fault = .badAddress(part: part, line: line)
        return
      }
      merged.append(range)
    default: break
    }
  }

  func end(_ element: String) {
    inline?.end(element)
    if element == "v" { isInValue = false }
    if element == "c" { endCell() }
  }

  func characters(_ text: String) {
    if isInValue { value?.append(text) }
    inline?.characters(text)
  }

  /// Rows and cells may leave their places out; they then follow the one before (ECMA-376 §18.3.1.73).
  private func beginRow(_ text: String?, _ line: Int) {
    let next = text.map { Int($0) ?? 0 } ?? row + 1
    guard (1...CellAddress.lastRow).contains(next) else {
      fault = .badAddress(part: part, line: line)
      return
    }
    (row, column) = (next, 0)
  }

  private func beginCell(_ attributes: [String: String], _ line: Int) {
    let next = attributes["r"].map { CellAddress($0) } ?? CellAddress(row: row, column: column + 1)
    guard let next, next.row == row else {
      fault = .badAddress(part: part, line: line)
      return
    }
    column = next.column
    (address, type, value, inline) = (next, attributes["t"] ?? "n", nil, nil)
  }

  private func endCell() {
    guard let address else { return }
    self.address = nil
    guard let cell = cell(at: address) else { return }
    guard cells.count < WorkbookLimits.cells else {
      fault = .tooManyCells(sheet: name, limit: WorkbookLimits.cells)
      return
    }
    guard cells.updateValue(cell, forKey: address) == nil else {
      fault = .repeatedCell(sheet: name, cell: address)
      return
    }
  }

  private func cell(at address: CellAddress) -> CellValue? {
    if type == "inlineStr" {
      let text = inline?.joined ?? ""
      return text.isEmpty ? nil : .text(text)
    }
    guard let value, !value.isEmpty else { return nil }
    switch type {
    case "s":
      guard let index = Int(value), shared.indices.contains(index) else { break }
      return shared[index].isEmpty ? nil : .text(shared[index])
    case "str", "d": return .text(RichText.unescaped(value))
    case "b":
      if value == "0" || value == "1" { return .boolean(value == "1") }
    case "e": return .error(value)
    case "n":
      if let number = ExactNumber(value) { return .number(number) }
    default: break
    }
    fault = .badValue(sheet: name, cell: address)
    return nil
  }
}
