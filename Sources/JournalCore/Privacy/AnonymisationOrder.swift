/// Whose names code names replace: each kind counts its own numbers (S0-11.3.3).
public enum CodeKind: String, Hashable, Sendable, CaseIterable {
  case pupil, guardian

  /// «ученик».
  public var printed: String {
    switch self {
    case .pupil: "ученик"
    case .guardian: "родитель"
    }
  }

  /// How the profile writes code names of the kind.
  public func pattern(in profile: SchoolProfile) -> CodeNamePattern {
    switch self {
    case .pupil: profile.codeName.pupil
    case .guardian: profile.codeName.guardian
    }
  }
}

/// The director's order that gives code names (S0-11.3.3).
public struct AnonymisationOrder: Hashable, Sendable {
  /// One person with the code name.
  public struct Entry: Hashable, Sendable {
    /// The person's record.
    public let person: Int64
    /// Pupil or guardian.
    public let kind: CodeKind
    /// The number, unique in the school for the kind and never given again.
    public let number: Int
    /// The code name as printed.
    public let text: String

    /// A person with the code name.
    public init(person: Int64, kind: CodeKind, number: Int, text: String) {
      self.person = person
      self.kind = kind
      self.number = number
      self.text = text
    }
  }

  /// Number and date.
  public let reference: OrderReference
  /// The day from which the code names stand.
  public let inForceFrom: Day
  /// Pupils first, then guardians, each by number.
  public let entries: [Entry]

  /// An order with the entries in any order.
  public init(_ reference: OrderReference, inForceFrom: Day, entries: [Entry]) {
    self.reference = reference
    self.inForceFrom = inForceFrom
    self.entries = entries.sorted {
      ($0.kind == .guardian ? 1 : 0, $0.number) < ($1.kind == .guardian ? 1 : 0, $1.number)
    }
  }

  /// The same order with the named persons alone: the extract that goes with the papers of one class, so that it does
  /// not disclose pupils of others (D-34).
  public func extract(for persons: Set<Int64>) -> AnonymisationOrder {
    AnonymisationOrder(
      reference, inForceFrom: inForceFrom, entries: entries.filter { persons.contains($0.person) })
  }
}

/// Gives numbers of code names: the next one after the highest that was ever given, whatever became of it.
public struct CodeNumbers: Hashable, Sendable {
  private var last: [CodeKind: Int]

  /// The numbers after the highest ones given.
  public init(after last: [CodeKind: Int]) { self.last = last }

  /// The next number of the kind, given once.
  public mutating func next(_ kind: CodeKind) -> Int {
    let number = (last[kind] ?? 0) + 1
    last[kind] = number
    return number
  }
}
