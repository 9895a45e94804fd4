/// What is checked, how often and from which figures on (§9.7).
public struct ControlRules: Hashable, Sendable {
  /// How often the journal is checked, and by whom (S0-7.2, S2-8, S3-3.7.e).
  public let interval: ControlInterval
  /// Whether the check at a quarter's end goes deeper (S0-7.3).
  public let quarterEndDeep: Bool
  /// Data of pupils and guardians are verified every so many months, 1…12 (S0-5.3.6).
  public let cardVerificationMonths: Int
  /// An average below this is reported, 2…5.
  public let failingAverageBelow: Rational
  /// So many missed lessons in a week are reported, 1…40.
  public let missedPerWeek: Int

  init(_ reader: inout ProfileReader) {
    interval = reader.read(.controlIntervalMonths)
    quarterEndDeep = reader.truth(.controlQuarterEndDeep)
    cardVerificationMonths = reader.integer(.cardVerificationMonths, in: 1...12, .month)
    failingAverageBelow = reader.fraction(
      .alertFailingAverageBelow, from: Rational(2), to: Rational(5))
    missedPerWeek = reader.integer(.alertMissedPerWeek, in: 1...40)
  }
}

/// How often the journal is checked, and by whom.
public struct ControlInterval: ProfileReadable {
  /// Months between two checks, 1…12.
  public let months: Int
  /// Who checks; at least one.
  public let by: Set<Role>

  static var standIn: ControlInterval { ControlInterval(months: 1, by: [.deputy]) }

  private init(months: Int, by: Set<Role>) {
    self.months = months
    self.by = by
  }

  init(yaml node: YAMLNode) throws(Misreading) {
    let fields = try node.fields(["months", "by"])
    months = try fields.required("months").integer(in: 1...12)
    by = Set(try fields.required("by").words(Role.self, mayBeEmpty: false))
  }

  /// «не реже раза в 1 месяц: директор, заместитель директора».
  public var printed: String { "не реже раза в \(Span.accusative(months, .month)): \(by.printed)" }
}
