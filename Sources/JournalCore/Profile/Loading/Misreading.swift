/// Why a value of a profile cannot be taken as written.
struct Misreading: Error {
  /// What is wrong, in Russian.
  let what: String
  /// What to do, in Russian; nil means that the key's example says it.
  var advice: String?
  /// The line of the part that is wrong; nil means the key's own line.
  var line: Int?

  /// Something else was expected at the node.
  init(expected: String, at node: YAMLNode) {
    self.init("ожидается \(expected), записано: \(node.quoted)", at: node)
  }

  /// Something is wrong at the node.
  init(_ what: String, advice: String? = nil, at node: YAMLNode? = nil) {
    self.what = what
    self.advice = advice
    line = node?.line
  }
}
