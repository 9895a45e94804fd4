extension SubjectCatalogue {
  /// The catalogue written in the text of a file; `file` is how messages call it: `profiles/subjects/federal.yaml`.
  ///
  /// Throws all problems of the file at once: not YAML, an unknown field, a subject without a name, a name that means
  /// two subjects, hours or grades out of range.
  public init(yaml text: String, file: String) throws(ProfileProblems) {
    var reader = SubjectReader(text, file: file)
    let entries = reader.entries()
    guard reader.problems.isEmpty else { throw ProfileProblems(reader.problems) }
    self.init(entries: entries)
  }
}

/// The subjects of a file while they are read, with everything that is wrong about them.
private struct SubjectReader {
  private let file: String
  private let yaml: YAMLFile
  private var found: [ProfileProblem]
  private var linesByName: [String: Int] = [:]

  init(_ text: String, file: String) {
    self.file = file
    yaml = YAMLFile(text, file: file)
    found = yaml.problems
  }

  /// All problems so far, by line.
  var problems: [ProfileProblem] { found.sortedByLine }

  mutating func entries() -> [SubjectCatalogue.Entry] {
    guard let root = yaml.root else { return [] }
    guard case .mapping(let pairs) = root.content,
      let subjects = pairs.first(where: { $0.key == "subjects" }),
      case .list(let nodes) = subjects.value.content
    else {
      add(root.line, "subjects", "нет списка предметов", "возьмите за образец profiles/subjects/federal.yaml")
      return []
    }
    for pair in pairs where !["title", "subjects"].contains(pair.key) {
      add(pair.line, pair.key, "неизвестный ключ", "оставьте только title и subjects")
    }
    return nodes.compactMap { entry($0) }
  }

  private mutating func add(_ line: Int, _ key: String, _ what: String, _ advice: String) {
    found.append(
      ProfileProblem(place: ProfilePlace(file: file, line: line), key: key, what: what, advice: advice))
  }

  private mutating func entry(_ node: YAMLNode) -> SubjectCatalogue.Entry? {
    guard case .mapping(let pairs) = node.content,
      let name = pairs.first(where: { $0.key == "name" })?.value.text, !name.isEmpty
    else {
      add(node.line, "name", "нет названия предмета", "запишите, например: name: \"Русский язык\"")
      return nil
    }
    claim(name, at: node.line)
    var shortName: String?
    var aliases: [String] = []
    var hours: [Int: Int] = [:]
    var hasMarks = true
    for pair in pairs {
      switch pair.key {
      case "name": break
      case "short": shortName = text(pair)
      case "aliases": aliases = names(pair)
      case "hours": hours = hoursByGrade(pair)
      case "marks": hasMarks = truth(pair)
      default:
        let fields = ["name", "short", "aliases", "hours", "marks"]
        let near = NearestName.suggestion(for: pair.key, among: fields).map {
          "возможно, имелось в виду «\($0)»"
        }
        add(
          pair.line, pair.key, "неизвестное поле предмета",
          near ?? "оставьте только \(fields.joined(separator: ", "))")
      }
    }
    return SubjectCatalogue.Entry(
      name: name, shortName: shortName, aliases: aliases, hoursByGrade: hours, hasMarks: hasMarks)
  }

  /// Notes a name that already means another subject.
  private mutating func claim(_ name: String, at line: Int) {
    let key = SubjectCatalogue.folded(name)
    if let first = linesByName[key] {
      add(line, name, "название уже занято предметом в строке \(first)", "оставьте его у одного предмета")
    } else {
      linesByName[key] = line
    }
  }

  private mutating func text(_ pair: YAMLNode.Pair) -> String? {
    if let text = pair.value.text, !text.isEmpty { return text }
    add(
      pair.line, pair.key, "ожидается текст, записано: \(pair.value.quoted)",
      "запишите, например: \(pair.key): \"Рус. язык\"")
    return nil
  }

  private mutating func names(_ pair: YAMLNode.Pair) -> [String] {
    guard let names = pair.value.texts else {
      add(
        pair.line, pair.key, "ожидается список названий, записано: \(pair.value.quoted)",
        "запишите, например: aliases: [\"Английский язык\"]")
      return []
    }
    for name in names { claim(name, at: pair.line) }
    return names
  }

  private mutating func truth(_ pair: YAMLNode.Pair) -> Bool {
    switch pair.value.text {
    case "true": return true
    case "false": return false
    default:
      add(
        pair.line, pair.key, "ожидается true или false, записано: \(pair.value.quoted)",
        "запишите, например: marks: false")
      return true
    }
  }

  private mutating func hoursByGrade(_ pair: YAMLNode.Pair) -> [Int: Int] {
    let advice = "запишите, например: hours: { 5-6: 3, 7: 2 }"
    guard case .mapping(let pairs) = pair.value.content else {
      add(pair.line, pair.key, "ожидаются часы по классам, записано: \(pair.value.quoted)", advice)
      return [:]
    }
    var hours: [Int: Int] = [:]
    for item in pairs {
      guard let span = GradeSpan.parse(item.key) else {
        add(item.line, pair.key, "«\(item.key)» — не классы от 0 до 12", advice)
        continue
      }
      guard let count = item.value.text.flatMap({ Int($0) }), (1...20).contains(count) else {
        add(item.line, pair.key, "часы — целое число 1…20, записано: \(item.value.quoted)", advice)
        continue
      }
      if let twice = span.first(where: { hours[$0] != nil }) {
        add(item.line, pair.key, "класс \(twice) назван дважды", "оставьте каждый класс один раз")
      }
      for grade in span { hours[grade] = count }
    }
    return hours
  }
}
