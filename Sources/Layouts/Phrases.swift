import Yams

/// A key of the words of a form; the raw value is the key in the form's template.
public protocol PhraseKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The slots that the words must have: `{class}`; none by default.
  var slots: Set<String> { get }
}

extension PhraseKey {
  /// No slots.
  public var slots: Set<String> { [] }
}

/// The words of a form, one text a key; complete and with the right slots, or not made at all.
public struct Phrases<Key: PhraseKey>: Sendable {
  /// A text cut at its slots, so that filling it is joining.
  private enum Piece {
    case words(String)
    case slot(String)
  }

  private let texts: [Key: [Piece]]

  /// The words in the text of a template file.
  ///
  /// Throws all problems at once: a missing or unknown key, a missing or unknown slot, text that is no YAML.
  public init(template text: String, file: String) throws(PhraseError) {
    let found = try Phrases.read(text, file)
    var problems: [String] = []
    var texts: [Key: [Piece]] = [:]
    for key in Key.allCases {
      guard let words = found[key.rawValue] else {
        problems.append("\(file) › \(key.rawValue) › the phrase is missing. Add it.")
        continue
      }
      let slots = Phrases.slots(in: words)
      for slot in key.slots.subtracting(slots).sorted() {
        problems.append("\(file) › \(key.rawValue) › the slot {\(slot)} is missing. Put it into the phrase.")
      }
      for slot in slots.subtracting(key.slots).sorted() {
        let known = key.slots.sorted().map { "{\($0)}" }.joined(separator: ", ")
        problems.append(
          "\(file) › \(key.rawValue) › the slot {\(slot)} is unknown. Use \(known.isEmpty ? "no slot" : known)."
        )
      }
      texts[key] = Phrases.pieces(of: words)
    }
    let known = Set(Key.allCases.map(\.rawValue))
    for name in found.keys.filter({ !known.contains($0) }).sorted() {
      problems.append("\(file) › \(name) › the form does not know this phrase. Remove it.")
    }
    guard problems.isEmpty else { throw PhraseError(problems: problems) }
    self.texts = texts
  }

  /// The words of a key without slots.
  public subscript(_ key: Key) -> String { self[key, [:]] }

  /// The words of a key with its slots filled; a slot without a value is a programmer's mistake.
  public subscript(_ key: Key, _ values: KeyValuePairs<String, String>) -> String {
    guard let pieces = texts[key] else { preconditionFailure("phrases are complete") }
    var text = ""
    for piece in pieces {
      switch piece {
      case .words(let words): text += words
      case .slot(let slot):
        guard let value = values.first(where: { $0.key == slot })?.value else {
          preconditionFailure("the phrase \(key.rawValue) takes the slots \(key.slots.sorted())")
        }
        text += value
      }
    }
    return text
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let match = rest.firstMatch(of: /\{([a-zA-Z]+)\}/) {
      if match.range.lowerBound > rest.startIndex {
        pieces.append(.words(String(rest[..<match.range.lowerBound])))
      }
      pieces.append(.slot(String(match.output.1)))
      rest = rest[match.range.upperBound...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    return pieces
  }

  private static func read(_ text: String, _ file: String) throws(PhraseError) -> [String: String] {
    let loaded: Any?
    do {
      loaded = try Yams.load(yaml: text)
    } catch {
      throw PhraseError(problems: ["\(file) › the file is no YAML. Correct it: \(error)"])
    }
    guard let words = loaded as? [String: String] else {
      throw PhraseError(problems: ["\(file) › the file must be a list of `key: \"text\"` lines. Correct it."])
    }
    return words
  }

  private static func slots(in text: String) -> Set<String> {
    Set(text.matches(of: /\{([a-zA-Z]+)\}/).map { String($0.output.1) })
  }
}

/// What is wrong with a template, all at once.
public struct PhraseError: Error, Hashable, Sendable, CustomStringConvertible {
  /// File › key › what › what to do.
  public let problems: [String]

  public var description: String { problems.joined(separator: "\n") }
}
