/// A page's drawing as operations, to tell what is marked from what is not (ISO 32000-1, 7.8.2 and 14.6).
struct ContentStream {
  /// An operator with its operands: the bytes from the first operand to the end of the operator.
  struct Operation: Equatable {
    let range: Range<Int>
    let name: String
  }

  let bytes: [UInt8]
  let operations: [Operation]

  /// The operations of the decoded bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var scanner = Scanner(bytes: bytes)
    var operations: [Operation] = []
    while let operation = scanner.next() { operations.append(operation) }
    self.operations = operations
  }

  /// Operators that begin a drawing: text, path, form, shading, image.
  private static let drawing: Set<String> = ["BT", "m", "re", "Do", "sh", "BI"]
  /// Operators between drawings, before which an artifact is closed.
  private static let borders: Set<String> = ["BDC", "BMC", "q", "Q"]

  /// The bytes with every drawing outside of marks marked as an artifact (14.8.2.2): grids, running heads, watermarks.
  func markingArtifacts() -> [UInt8] {
    var marked: [UInt8] = []
    marked.reserveCapacity(bytes.count + 64)
    var (copied, depth, isOpen) = (0, 0, false)
    func close() {
      if isOpen { marked += Array("EMC\n".utf8) }
      isOpen = false
    }
    for operation in operations {
      let isDrawing = depth == 0 && !isOpen && ContentStream.drawing.contains(operation.name)
      let isBorder = isOpen && ContentStream.borders.contains(operation.name)
      if isDrawing || isBorder {
        marked += bytes[copied..<operation.range.lowerBound]
        copied = operation.range.lowerBound
        if isBorder { close() }
        if isDrawing {
          marked += Array("/Artifact BMC\n".utf8)
          isOpen = true
        }
      }
      depth += ContentStream.change(operation.name)
    }
    marked += bytes[copied...]
    if isOpen { marked += Array("\n".utf8) }
    close()
    return marked
  }

  /// Whether every drawing lies in marks, and marks are closed as often as opened.
  var isMarked: Bool {
    var depth = 0
    for operation in operations {
      if depth == 0, ContentStream.drawing.contains(operation.name) { return false }
      depth += ContentStream.change(operation.name)
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// The numbers of the marks that belong to the structure tree.
  var markNumbers: [Int] {
    operations.compactMap { operation in
      guard operation.name == "BDC" else { return nil }
      let text = String(decoding: bytes[operation.range], as: UTF8.self)
      guard let found = text.firstMatch(of: #//MCID (\d+)/#) else { return nil }
      return Int(found.1)
    }
  }

  private static func change(_ name: String) -> Int {
    switch name {
    case "BDC", "BMC": 1
    case "EMC": -1
    default: 0
    }
  }
}

/// Walks over the tokens of a content stream.
private struct Scanner {
  let bytes: [UInt8]
  private var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The next operator with its operands; nil at the end.
  mutating func next() -> ContentStream.Operation? {
    var start: Int?
    while place < bytes.count {
      let byte = bytes[place]
      if Scanner.isSpace(byte) {
        place += 1
        continue
      }
      let first = start ?? place
      start = first
      switch byte {
      case UInt8(ascii: "("): skipString()
      case UInt8(ascii: "%"): skip { $0 != 0x0A && $0 != 0x0D }
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"): place += 1
      case UInt8(ascii: "/"):
        place += 1
        skip(Scanner.isRegular)
      default:
        let begin = place
        skip(Scanner.isRegular)
        if place == begin { place += 1 }
        let name = String(decoding: bytes[begin..<place], as: UTF8.self)
        guard Scanner.isOperator(name) else { continue }
        if name == "BI" { skipImage() }
        return ContentStream.Operation(range: first..<place, name: name)
      }
    }
    return nil
  }

  private static func isOperator(_ name: String) -> Bool {
    guard let first = name.utf8.first else { return false }
    let isWord = (0x41...0x5A).contains(first & 0xDF) || first == 0x27 || first == 0x22
    return isWord && name != "true" && name != "false" && name != "null"
  }

  private mutating func skip(_ holds: (UInt8) -> Bool) {
    while place < bytes.count, holds(bytes[place]) { place += 1 }
  }

  private mutating func skipString() {
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      place += 1
      if depth == 0 { return }
    }
  }

  private mutating func skipImage() {
    while place + 2 < bytes.count {
      if Scanner.isSpace(bytes[place]), bytes[place + 1] == UInt8(ascii: "E"),
        bytes[place + 2] == UInt8(ascii: "I")
      {
        place += 3
        return
      }
      place += 1
    }
    place = bytes.count
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0
  }

  private static func isRegular(_ byte: UInt8) -> Bool {
    !isSpace(byte) && !"()<>[]{}/%".utf8.contains(byte)
  }
}
