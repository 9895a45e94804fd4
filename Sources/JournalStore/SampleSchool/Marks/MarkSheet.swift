import JournalCore

/// A work whose marks are being written.
struct MarkSheet {
  let assessment: Int64
  let subject: Int
  let period: Period
  let weight: Int
  let workDay: Day
  let at: LocalMoment
  let isLate: Bool
  /// The moment and the day as they are stored.
  let text: String
  let day: String

  init(
    assessment: Int64, subject: Int, period: Period, weight: Int, workDay: Day, at moment: LocalMoment,
    isLate: Bool
  ) {
    self.assessment = assessment
    self.subject = subject
    self.period = period
    self.weight = weight
    self.workDay = workDay
    self.at = moment
    self.isLate = isLate
    text = moment.iso
    day = workDay.iso
  }
}

/// Keeps failing marks from the first lessons after an absence or a break (S0-4.12.7); stricter than any school's rule.
struct FailingGuard {
  private var lastDay = 0
  private var since = 9

  /// A lesson of the subject that the pupil attended or missed.
  mutating func attend(day: Int, isMissed: Bool) {
    since = isMissed || day - lastDay > 8 ? 0 : since + 1
    lastDay = day
  }

  /// Whether a failing mark may be given now.
  var mayFail: Bool { since >= 3 }
}
