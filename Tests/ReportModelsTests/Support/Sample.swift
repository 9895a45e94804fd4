import JournalCore
import JournalStore
import ReportModels
import SchoolTestSupport
import Testing

/// The made-up school of eleven classes, made once for all tests.
enum Sample {
  /// Pupils a class.
  static let size = 15

  private static let made = Result { () throws -> Journal in
    let journal = try Journal()
    try journal.store.perform(
      SampleSchool(
        classes: 11, pupilsPerClass: size, seed: 7, year: Journal.year, profile: "default",
        catalogue: House.catalogue()))
    return journal
  }

  static func journal() throws -> Journal { try made.get() }

  /// The sheet of the class that holds the case.
  static func sheet(
    _ edge: SampleSchool.EdgeCase, _ period: PeriodSelection = .year, on moment: String = "2026-06-30",
    under profile: SchoolProfile? = nil
  ) throws -> ProgressSummaryData {
    try journal().sheet(edge.label.compact, period, on: moment, under: profile)
  }
}
