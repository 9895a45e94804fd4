/// What must be known to decide whether a period mark may be set.
public struct PeriodMarkFacts: Hashable, Sendable {
  /// Where the mark stands.
  public var place: PeriodMarkPlace
  /// The value that is to be set.
  public var value: PeriodMark
  /// The teacher's written reason; empty when there is none.
  public var reason = ""
  /// The average that proposes the mark: of current marks for a period, of the parts for a year or a final mark; nil
  /// when nothing proposes one.
  public var average: Rational?
  /// How many current marks the period has; nil where the slot has none or the journal holds none for the subject.
  public var markCount: Int?
  /// The least number of them by the profile.
  public var leastMarks = 0
  /// Forms of work that the subject must have and the pupil has no mark for.
  public var missingForms: Set<WorkForm> = []
  /// Parts of a year or final mark that have no value yet.
  public var missingParts: [MarkSlot] = []
  /// Whether the pupil is exempt from the subject's practice by a medical certificate for the period.
  public var isMedicalGroup = false
  /// Whether the pupil studies the subject.
  public var studies = true

  /// Facts of which only the place and the value are known.
  public init(place: PeriodMarkPlace, value: PeriodMark) {
    self.place = place
    self.value = value
  }
}

/// What is noted about a period mark that was admitted; control lists go by it.
public enum PeriodMarkFlag: String, Hashable, Sendable, CaseIterable {
  /// Set after its term (S0-4.16.2.a).
  case late
  /// Set before its term opens (S1-2.13).
  case early
  /// Differs from the proposed mark (S0-6.1).
  case deviates
  /// Rests on fewer marks than the least number (S0-6.2.a).
  case fewMarks
  /// No mark of a form of work that the subject needs (S0-6.2.b).
  case missingForm
}
