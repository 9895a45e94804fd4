import JournalCore

/// One row of REQUIREMENTS §9: the values of a key in words for the default profile and the five schools. A star after
/// a value says that the school's act does not set it.
struct ProfileRow: Sendable {
  static let profiles = [
    "default", "gymnasium2Vorkuta", "school26", "specialSchool25", "gymnasiumPerm", "school84Krasnodar",
  ]

  let key: ProfileKey
  let values: [String]

  /// The key with its six values, the default profile's first, then S0–S4.
  init(_ key: ProfileKey, _ values: String...) {
    self.key = key
    self.values = values
  }

  /// The same value everywhere, set by no act.
  static func all(_ key: ProfileKey, _ value: String) -> ProfileRow {
    let star = "\(value) *"
    return ProfileRow(key, value, star, star, star, star, star)
  }

  /// A value that only S0's act sets, and what holds everywhere else.
  static func vorkuta(_ key: ProfileKey, _ own: String, others: String) -> ProfileRow {
    let star = "\(others) *"
    return ProfileRow(key, others, own, star, star, star, star)
  }
}
