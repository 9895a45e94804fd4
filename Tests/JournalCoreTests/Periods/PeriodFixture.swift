import JournalCore
import Testing

/// Values of the tests about periods: the year and the profiles of REQUIREMENTS §0.5.
enum PeriodFixture {
  static let year = AcademicYear(startYear: 2024)

  static func profile(_ id: String) throws -> SchoolProfile { try ProfileFiles.profile(id) }

  static var vorkuta: SchoolProfile { get throws { try profile("gymnasium2Vorkuta") } }
  static var school26: SchoolProfile { get throws { try profile("school26") } }
  static var special25: SchoolProfile { get throws { try profile("specialSchool25") } }
  static var perm: SchoolProfile { get throws { try profile("gymnasiumPerm") } }
  static var krasnodar: SchoolProfile { get throws { try profile("school84Krasnodar") } }

  static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  static func at(_ iso: String) throws -> LocalMoment { try #require(LocalMoment(iso: iso)) }

  static func days(_ first: String, _ last: String) throws -> DayRange {
    try #require(DayRange(try day(first), try day(last)))
  }

  static func label(_ text: String) throws -> ClassLabel { try #require(ClassLabel(text)) }

  static func place(_ pupil: Int64 = 15, _ subject: Int64 = 3, _ slot: MarkSlot = .period(1))
    -> PeriodMarkPlace
  {
    PeriodMarkPlace(pupil: ID(pupil), subject: ID(subject), slot: slot)
  }

  static func rational(_ numerator: Int, _ denominator: Int) throws -> Rational {
    try #require(Rational(numerator, over: denominator))
  }

  /// The quarters of §0.5.
  static func quarters() throws -> [Period] {
    let spans = [
      ("2024-09-02", "2024-10-25"), ("2024-11-05", "2024-12-27"), ("2025-01-09", "2025-03-21"),
      ("2025-03-31", "2025-05-23"),
    ]
    return try spans.enumerated().map { index, span in
      try #require(Period(.quarter, index + 1, try days(span.0, span.1)))
    }
  }

  /// The half-years of §0.5.
  static func halfYears() throws -> [Period] {
    try [("2024-09-02", "2024-12-27"), ("2025-01-09", "2025-05-23")].enumerated().map { index, span in
      try #require(Period(.halfYear, index + 1, try days(span.0, span.1)))
    }
  }
}
