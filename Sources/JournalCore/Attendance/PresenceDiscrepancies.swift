/// A lesson at which a pupil is recorded as present although the other lessons of the day say otherwise (S0-5.4.20).
public struct PresenceDiscrepancy: Hashable, Sendable {
  /// The pupil.
  public let pupil: ID<Pupil>
  /// The place of the lesson in the pupil's day, from 0.
  public let index: Int
}

/// Finds contradictions between the lessons of one day; it proposes what to ask, it decides nothing.
public enum PresenceDiscrepancies {
  /// The discrepancies of a pupil's day: the confirmed lessons in order, whether each was missed.
  ///
  /// A lesson is listed when all others, at least two, were missed, or both its neighbours were.
  public static func find(of pupil: ID<Pupil>, missed day: [Bool]) -> [PresenceDiscrepancy] {
    let missedCount = day.filter { $0 }.count
    return day.indices.filter { index in
      guard !day[index] else { return false }
      let isOnlyPresence = missedCount == day.count - 1 && missedCount >= 2
      let isHole = index > 0 && index + 1 < day.count && day[index - 1] && day[index + 1]
      return isOnlyPresence || isHole
    }.map { PresenceDiscrepancy(pupil: pupil, index: $0) }
  }
}
