import Foundation
import JournalCore
import PDFOutput

/// Moments of documents: the data moment's midnight in the school's zone, never the clock.
enum Timestamp {
  /// The beginning of the day in the zone.
  static func start(of day: Day, zone identifier: String) -> PDFTimestamp {
    let (year, month, number) = day.parts
    let zone = TimeZone(identifier: identifier) ?? .gmt
    let noon = Date(timeIntervalSince1970: Double(day.ordinal) * 86_400 + 43_200)
    let stamp = PDFTimestamp(
      year: year, month: month, day: number, hour: 0, minute: 0, second: 0,
      offsetMinutes: zone.secondsFromGMT(for: noon) / 60)
    guard let stamp else { preconditionFailure("a day has a midnight and a zone an offset") }
    return stamp
  }
}
