/// The lines of a profile file sorted by key, with everything that is wrong about their shape.
struct ProfileReader {
  /// A key's value and source as written.
  struct Entry {
    let value: YAMLNode
    let source: String
    let line: Int
  }

  /// The keys that stand at the top without a source.
  enum Header: String, CaseIterable { case id, title, validFrom }

  private let file: String
  private let lastLine: Int
  private var headers: [Header: YAMLNode.Pair] = [:]
  private var entries: [ProfileKey: Entry] = [:]
  private var present: Set<String> = []
  /// Options of forms as written.
  private(set) var formOptions: [String: [String: ProfileValue]] = [:]
  /// The values that could be read, in words.
  private(set) var printed: [ProfileKey: String] = [:]
  private var found: [ProfileProblem] = []

  /// Reads the text of the file that messages call by the name.
  init(_ text: String, file: String) {
    self.file = file
    let end = text.lastIndex(where: { !$0.isWhitespace }) ?? text.startIndex
    lastLine = text[..<end].count(where: { $0.isNewline }) + 1
    let yaml = YAMLFile(text, file: file)
    found = yaml.problems
    guard let root = yaml.root else { return }
    guard case .mapping(let pairs) = root.content else {
      add(root.line, "", "в файле нет ключей", "возьмите за образец profiles/default.yaml")
      return
    }
    for pair in pairs { sort(pair) }
    for header in Header.allCases where headers[header] == nil {
      add(lastLine, header.rawValue, "нет обязательного ключа", "добавьте строку «\(header.example)»")
    }
    for key in ProfileKey.allCases where !present.contains(key.rawValue) {
      add(lastLine, key.rawValue, "нет обязательного ключа", "добавьте строку «\(key.example)»")
    }
  }

  /// All problems so far, by line.
  var problems: [ProfileProblem] { found.sortedByLine }

  /// Every key's value in words with its source, of the keys that could be read.
  var settings: [ProfileKey: ProfileSetting] {
    printed.reduce(into: [:]) { settings, value in
      settings[value.key] = entries[value.key].map {
        ProfileSetting(printed: value.value, source: $0.source)
      }
    }
  }

  /// The key's entry; nil when it is missing or misshapen, which was noted.
  func entry(_ key: ProfileKey) -> Entry? { entries[key] }

  /// Whether the key's value could be read.
  func isRight(_ key: ProfileKey) -> Bool { printed[key] != nil }

  /// Keeps the words of a value that was read.
  mutating func keep(_ key: ProfileKey, _ words: String) { printed[key] = words }

  /// Takes back a value that turned out to be wrong.
  mutating func withdraw(_ key: ProfileKey) { printed[key] = nil }

  /// The value of a key without a source, if it is a single one; notes what is wrong otherwise.
  mutating func header(_ header: Header) -> String? {
    guard let pair = headers[header] else { return nil }
    guard let text = pair.value.text, !text.isEmpty else {
      add(
        pair.line, header.rawValue, "ожидается текст, записано: \(pair.value.quoted)",
        "запишите, например: \(header.example)")
      return nil
    }
    return text
  }

  /// Notes that the value of a header is wrong.
  mutating func refuse(_ header: Header, _ what: String) {
    let line = headers[header]?.line ?? lastLine
    add(line, header.rawValue, what, "запишите, например: \(header.example)")
  }

  /// Notes that the value of the key is wrong; the line is the key's own when none is given.
  mutating func refuse(_ key: ProfileKey, _ what: String, _ advice: String? = nil, line: Int? = nil) {
    withdraw(key)
    let line = line ?? entries[key]?.line ?? lastLine
    add(line, key.rawValue, what, advice ?? "запишите, например: \(key.example)")
  }

  /// Notes that two values, both right by themselves, cannot hold together.
  mutating func contradict(_ key: ProfileKey, _ other: ProfileKey, _ what: String, _ advice: String) {
    guard isRight(key), isRight(other) else { return }
    let line = entries[key]?.line ?? lastLine
    let place = other == key ? "" : " (\(other.rawValue), строка \(entries[other]?.line ?? lastLine))"
    add(line, key.rawValue, "\(what)\(place)", advice)
  }

  private mutating func add(_ line: Int, _ key: String, _ what: String, _ advice: String) {
    found.append(
      ProfileProblem(place: ProfilePlace(file: file, line: line), key: key, what: what, advice: advice))
  }

  private mutating func sort(_ pair: YAMLNode.Pair) {
    present.insert(pair.key)
    if let header = Header(rawValue: pair.key) {
      headers[header] = pair
    } else if let key = ProfileKey(rawValue: pair.key) {
      entries[key] = entry(of: pair, example: key.example)
    } else if pair.key.hasPrefix("form.") {
      sortOption(pair)
    } else {
      let known = Header.allCases.map(\.rawValue) + ProfileKey.allCases.map(\.rawValue)
      if let name = NearestName.suggestion(for: pair.key, among: known) {
        add(pair.line, pair.key, "неизвестный ключ", "возможно, имелся в виду «\(name)»")
      } else {
        add(pair.line, pair.key, "неизвестный ключ", "удалите его; все ключи названы в docs/profiles.md")
      }
    }
  }

  private mutating func sortOption(_ pair: YAMLNode.Pair) {
    let example = "form.progress-summary.letterYo: { value: true, source: \"default\" }"
    let parts = pair.key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, !parts.contains("") else {
      add(
        pair.line, pair.key, "ключ формы не вида form.<форма>.<настройка>", "запишите, например: \(example)")
      return
    }
    guard let entry = entry(of: pair, example: example) else { return }
    let content: ProfileValue.Content
    if let text = entry.value.text {
      content = .text(text)
    } else if let texts = entry.value.texts {
      content = .list(texts)
    } else {
      add(
        pair.line, pair.key, "ожидается значение или список значений, записано: \(entry.value.quoted)",
        "запишите, например: \(example)")
      return
    }
    formOptions[parts[1], default: [:]][parts[2]] = ProfileValue(
      content: content, source: entry.source, place: ProfilePlace(file: file, line: pair.line))
  }

  private mutating func entry(of pair: YAMLNode.Pair, example: String) -> Entry? {
    let advice = "запишите, например: \(example)"
    guard case .mapping(let fields) = pair.value.content else {
      add(pair.line, pair.key, "ожидаются value и source, записано: \(pair.value.quoted)", advice)
      return nil
    }
    for field in fields where field.key != "value" && field.key != "source" {
      add(pair.line, pair.key, "лишнее поле «\(field.key)»", "оставьте только value и source")
    }
    guard let value = fields.first(where: { $0.key == "value" })?.value else {
      add(pair.line, pair.key, "нет значения (value)", advice)
      return nil
    }
    guard let source = fields.first(where: { $0.key == "source" })?.value.text, !source.isEmpty else {
      add(
        pair.line, pair.key, "не указано, откуда значение (source)",
        "укажите пункт положения школы или \"default\"")
      return nil
    }
    return Entry(value: value, source: source, line: pair.line)
  }
}

extension ProfileReader.Header {
  /// A right line for the key, as messages show it.
  var example: String {
    switch self {
    case .id: "id: school1"
    case .title: "title: \"СОШ № 1\""
    case .validFrom: "validFrom: 2025-09-01"
    }
  }
}
