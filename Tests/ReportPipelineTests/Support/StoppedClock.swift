import Foundation
import ReportPipeline

extension SystemClock {
  /// A clock that stands at 09:00 of 12.11.2025 in Moscow.
  static let stopped = SystemClock { Date(timeIntervalSince1970: 1_762_927_200) }
}

extension Workspace {
  /// A workspace whose clock stands still.
  init(house: HouseFiles, database: String) {
    self.init(house: house, database: database, clock: .stopped)
  }
}
