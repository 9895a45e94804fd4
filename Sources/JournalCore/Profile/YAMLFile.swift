import Yams

/// The text of a YAML file turned into nodes; everything that makes it unreadable becomes a problem with its line.
struct YAMLFile {
  /// The top of the file; nil when it could not be read.
  private(set) var root: YAMLNode?
  /// What is wrong with the file as YAML.
  private(set) var problems: [ProfileProblem] = []
  private let file: String

  /// Reads the text of the file that messages call by the name.
  init(_ text: String, file: String) {
    self.file = file
    var text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    while true {
      do {
        root = try Yams.compose(yaml: text, .default, .default, .utf8).map { YAMLFile.node($0, line: 1) }
        if root == nil { add(1, "", "файл пуст", "возьмите за образец profiles/default.yaml") }
        return
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        // Yams stops at repeated keys; without their later lines the rest of the file can be checked too.
        guard let rest = withoutRepeats(of: Set(keys), in: text) else {
          add(
            context.mark.line, keys.sorted().first ?? "", "ключ повторён внутри одной записи",
            "оставьте один из них")
          return
        }
        text = rest
      } catch {
        add(
          YAMLFile.line(of: error, in: text), "", "строка не читается как YAML",
          "проверьте в ней и в строке выше отступы, кавычки и скобки; отступ — пробелы, не табуляция")
        return
      }
    }
  }

  private mutating func add(_ line: Int, _ key: String, _ what: String, _ advice: String) {
    problems.append(
      ProfileProblem(place: ProfilePlace(file: file, line: line), key: key, what: what, advice: advice))
  }

  /// The text with later lines of repeated top-level keys emptied, each noted; nil when none is at the top level.
  private mutating func withoutRepeats(of keys: Set<String>, in text: String) -> String? {
    var firstLines: [String: Int] = [:]
    var isDropping = false
    var dropped = false
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in lines.indices {
      if let key = YAMLFile.topLevelKey(lines[index]) {
        isDropping = keys.contains(key) && firstLines[key] != nil
        if isDropping, let first = firstLines[key] {
          add(index + 1, key, "ключ повторён, первый раз он в строке \(first)", "оставьте одну из двух строк")
          dropped = true
        }
        if firstLines[key] == nil { firstLines[key] = index + 1 }
      }
      if isDropping { lines[index] = "" }
    }
    return dropped ? lines.joined(separator: "\n") : nil
  }

  private static func topLevelKey(_ line: String) -> String? {
    guard let first = line.first, first.isLetter || first.isNumber || "\"'".contains(first),
      let colon = line.firstIndex(of: ":")
    else { return nil }
    return String(line[..<colon].filter { !"\"' ".contains($0) })
  }

  private static func node(_ node: Yams.Node, line above: Int) -> YAMLNode {
    let line = node.mark?.line ?? above
    switch node {
    case .scalar(let scalar):
      let text = scalar.string.precomposed.trimmed
      let isEmpty = scalar.style == .plain && ["", "~", "null"].contains(text)
      return YAMLNode(content: isEmpty ? .empty : .scalar(text), line: line)
    case .sequence(let sequence):
      return YAMLNode(content: .list(sequence.map { YAMLFile.node($0, line: line) }), line: line)
    case .mapping(let mapping):
      let pairs = mapping.map { key, value in
        let keyLine = key.mark?.line ?? line
        return YAMLNode.Pair(
          key: key.scalar?.string ?? "", line: keyLine, value: YAMLFile.node(value, line: keyLine))
      }
      return YAMLNode(content: .mapping(pairs), line: line)
    case .alias:
      return YAMLNode(content: .empty, line: line)
    }
  }

  private static func line(of error: any Error, in text: String) -> Int {
    switch error {
    case YamlError.scanner(_, _, let mark, _), YamlError.parser(_, _, let mark, _),
      YamlError.composer(_, _, let mark, _):
      return mark.line
    case YamlError.reader(_, let offset?, _, _):
      return 1 + text.prefix(offset).count(where: { $0.isNewline })
    default:
      return 1
    }
  }
}

extension String {
  /// The text without white space at both ends.
  var trimmed: String {
    let front = drop(while: \.isWhitespace)
    guard let last = front.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(front[...last])
  }
}
