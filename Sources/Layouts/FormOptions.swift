public import JournalCore

/// An option of a form: a choice among words, the first of which is the default (FORMS names them all).
public struct FormOption: Hashable, Sendable {
  /// The name after `form.<id>.` in a profile.
  public let name: String
  /// The words that may be chosen.
  public let choices: [String]
  /// What the option decides, for the documentation.
  public let meaning: String

  /// An option whose default is the first choice.
  public init(_ name: String, _ choices: [String], _ meaning: String) {
    precondition(!choices.isEmpty, "an option has at least one choice")
    self.name = name
    self.choices = choices
    self.meaning = meaning
  }
}

/// The options of a form with a value each.
public struct FormOptions: Hashable, Sendable {
  private let values: [String: String]
  /// The profile's smallest type size in points.
  public let minimumFontPoints: Double
  /// The left margin of papers kept for long, in millimetres.
  public let bindingMillimetres: Double
  /// The words of the profile that stand under papers: posts and the place of the seal.
  public let posts: SchoolProfile.Posts
  /// What is printed where the seal goes.
  public let sealText: String
  /// The grades that end with a final attestation.
  public let completionGrades: Set<Int>
  /// Whether the print is a draft: marked as preliminary and not refused for what is missing.
  public let isDraft: Bool

  /// The options that the profile sets for a form, defaults for the rest; `overrides` win over both.
  ///
  /// Throws all problems at once: an unknown option or a word that is no choice, with file and line.
  public init(
    of descriptor: FormDescriptor, profile: SchoolProfile, overrides: [String: String] = [:],
    isDraft: Bool = false
  ) throws(FormOptionError) {
    var values: [String: String] = [:]
    for option in descriptor.options { values[option.name] = option.choices[0] }
    var problems: [String] = []
    var overrideProblems: [String] = []
    let chosen = (profile.formOptions[descriptor.id] ?? [:]).sorted {
      $0.value.place.line < $1.value.place.line
    }
    for (name, value) in chosen {
      let key = "form.\(descriptor.id).\(name)"
      guard let option = descriptor.options.first(where: { $0.name == name }) else {
        let known = descriptor.options.map(\.name).joined(separator: ", ")
        problems.append("\(value.place) › \(key) › у формы нет такой настройки › есть: \(known)")
        continue
      }
      guard case .text(let word) = value.content, option.choices.contains(word) else {
        let choices = option.choices.joined(separator: ", ")
        problems.append("\(value.place) › \(key) › недопустимое значение › укажите одно из: \(choices)")
        continue
      }
      values[name] = word
    }
    for (name, word) in overrides.sorted(by: { $0.key < $1.key }) {
      guard descriptor.options.contains(where: { $0.name == name && $0.choices.contains(word) }) else {
        let choices = descriptor.options.first { $0.name == name }?.choices.joined(separator: ", ")
        let advice = choices.map { "допустимо: \($0)" } ?? "у формы нет такой настройки"
        overrideProblems.append(
          "\(descriptor.id) › --\(name) \(word) › недопустимо для этой формы › \(advice)")
        continue
      }
      values[name] = word
    }
    guard problems.isEmpty, overrideProblems.isEmpty else {
      throw FormOptionError(problems: problems + overrideProblems, isUsage: problems.isEmpty)
    }
    self.values = values
    minimumFontPoints = profile.print.minFontPt
    bindingMillimetres = profile.print.longTermLeftMarginMm
    posts = profile.posts
    sealText = profile.sealText
    completionGrades = profile.completionGrades
    self.isDraft = isDraft
  }

  /// The chosen word of an option; asking for an option that the descriptor lacks is a programmer's mistake.
  public subscript(_ name: String) -> String {
    guard let value = values[name] else {
      preconditionFailure("the form's descriptor lacks the option \(name)")
    }
    return value
  }

  /// All options with their values, in order of name.
  public var all: [(name: String, value: String)] {
    values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

/// Options of a profile that a form does not know, all at once.
public struct FormOptionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// File and line › key › what › what to do.
  public let problems: [String]
  /// Whether only what the user asked for is wrong, and not a profile.
  public let isUsage: Bool

  public var description: String { problems.joined(separator: "\n") }
}
