/// One thing that is wrong with a profile or the list of subjects: where › key › what › what to do.
public struct ProfileProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The place in the file.
  public let place: ProfilePlace
  /// The key that it is about; empty when it is about the whole file.
  public let key: String
  /// What is wrong, in Russian.
  public let what: String
  /// What to do, in Russian.
  public let advice: String

  /// A problem at the place.
  public init(place: ProfilePlace, key: String, what: String, advice: String) {
    self.place = place
    self.key = key
    self.what = what
    self.advice = advice
  }

  public var description: String {
    ([place.description, key, what, advice] as [String]).filter { !$0.isEmpty }.joined(separator: " › ")
  }
}

/// All problems of a file, or of a set of files, in the order of their lines; never empty.
public struct ProfileProblems: Error, Hashable, Sendable, CustomStringConvertible {
  /// The problems.
  public let all: [ProfileProblem]

  init(_ all: [ProfileProblem]) { self.all = all }

  public var description: String { all.map(\.description).joined(separator: "\n") }
}

extension [ProfileProblem] {
  /// The problems in the order of their lines; those of one line as they were found.
  var sortedByLine: [ProfileProblem] {
    enumerated()
      .sorted { ($0.element.place.line, $0.offset) < ($1.element.place.line, $1.offset) }
      .map(\.element)
  }
}
