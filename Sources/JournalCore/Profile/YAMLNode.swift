/// A node of a YAML file with its line: the little of YAML that profiles are written in.
struct YAMLNode {
  /// What the node is.
  enum Content {
    /// Nothing was written.
    case empty
    /// A single value as text.
    case scalar(String)
    /// A list.
    case list([YAMLNode])
    /// Keys with values.
    case mapping([Pair])
  }

  /// A key with its line and its value.
  struct Pair {
    let key: String
    let line: Int
    let value: YAMLNode
  }

  let content: Content
  /// The line where the node begins, from 1.
  let line: Int

  /// The text of a single value, tidied: letters joined with their marks, no space around.
  var text: String? {
    guard case .scalar(let text) = content else { return nil }
    return text
  }

  /// The texts of a list of single values; nil for anything else.
  var texts: [String]? {
    guard case .list(let nodes) = content else { return nil }
    let texts = nodes.compactMap(\.text)
    return texts.count == nodes.count ? texts : nil
  }

  /// The node as messages quote it, at most 40 characters.
  var quoted: String {
    switch content {
    case .empty: return "ничего"
    case .scalar(let text): return text.count > 40 ? "«\(text.prefix(40))…»" : "«\(text)»"
    case .list: return "список"
    case .mapping: return "набор ключей"
    }
  }
}
