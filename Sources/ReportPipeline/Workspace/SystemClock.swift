public import Foundation
import JournalCore

/// The clock of the system, handed in at the edge of the program so that tests can stop it (D-28).
public struct SystemClock: Sendable {
  private let read: @Sendable () -> Date

  /// A clock that is read by the function.
  public init(_ read: @escaping @Sendable () -> Date) { self.read = read }

  /// The present second in the zone with the identifier of the IANA list; in Greenwich's where there is none such.
  func now(in zone: String) -> LocalMoment {
    let now = read()
    let offset = (TimeZone(identifier: zone) ?? .gmt).secondsFromGMT(for: now)
    return LocalMoment(Day(ordinal: 0), second: Int(now.timeIntervalSince1970.rounded(.down)) + offset)
  }
}
