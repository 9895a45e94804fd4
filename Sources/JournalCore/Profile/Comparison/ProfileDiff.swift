/// What differs between two profiles or two revisions of one, key by key in the order of the keys.
///
/// Values are compared, not sources: a rule confirmed by a clause where it was a default before is no difference.
public struct ProfileDiff: Hashable, Sendable, CustomStringConvertible {
  /// A key with both values; nil where the option of a form is not set.
  public struct Difference: Hashable, Sendable {
    /// The key as written in profiles.
    public let key: String
    /// What the key is about, in Russian.
    public let title: String
    /// The first profile's value with its source.
    public let first: ProfileSetting?
    /// The second profile's value with its source.
    public let second: ProfileSetting?
  }

  /// How the first profile is called: `gymnasium2Vorkuta, с 15.01.2024`.
  public let first: String
  /// How the second profile is called.
  public let second: String
  /// What differs; empty when all values are equal.
  public let differences: [Difference]

  /// The differences of the two profiles.
  public init(_ first: SchoolProfile, _ second: SchoolProfile) {
    self.first = first.nameWithDate
    self.second = second.nameWithDate
    let keys = ProfileKey.allCases.map {
      Difference(key: $0.rawValue, title: $0.title, first: first.settings[$0], second: second.settings[$0])
    }
    let (mine, theirs) = (first.optionSettings, second.optionSettings)
    let options = Set(mine.keys).union(theirs.keys).sorted().map {
      Difference(key: $0, title: "настройка формы", first: mine[$0], second: theirs[$0])
    }
    differences = (keys + options).filter { $0.first?.printed != $0.second?.printed }
  }

  /// The differences as lines of text; one line says so when there are none.
  public var description: String {
    guard !differences.isEmpty else { return "\(first) и \(second): различий нет" }
    let count = differences.count
    let word = Plural.form(count, "различие", "различия", "различий")
    let blocks = differences.map { difference in
      """
      \(difference.key) — \(difference.title)
        1: \(difference.first?.withSource ?? "не задано")
        2: \(difference.second?.withSource ?? "не задано")
      """
    }
    return (["1: \(first)\n2: \(second)\n\(count) \(word)"] + blocks).joined(separator: "\n\n")
  }
}

extension SchoolProfile {
  /// `gymnasium2Vorkuta, с 15.01.2024`.
  var nameWithDate: String { "\(id), \(validFrom.map { "с \($0.dotted)" } ?? "дата не указана")" }

  /// Options of forms in words by their keys.
  var optionSettings: [String: ProfileSetting] {
    var settings: [String: ProfileSetting] = [:]
    for (form, options) in formOptions {
      for (name, value) in options {
        let words =
          switch value.content {
          case .text(let text): text
          case .list(let texts): texts.isEmpty ? "нет" : texts.joined(separator: ", ")
          }
        settings["form.\(form).\(name)"] = ProfileSetting(printed: words, source: value.source)
      }
    }
    return settings
  }
}

extension ProfileSetting {
  /// «75 лет [S0-7.5.3.b]».
  var withSource: String { "\(printed) [\(source)]" }
}
