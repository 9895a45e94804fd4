import JournalCore

/// A pupil of a lesson, by the rules of `LessonRoster`.
struct DailySeat {
  /// As a number of the school's pupils.
  let pupil: Int
  let standing: LessonRoster.Standing
}

extension DailySchool {
  /// Who belongs to a lesson of the assignment on the day.
  func seats(of assignment: DailyAssignment, on day: Int) -> [DailySeat] {
    if case .pupil(let pupil) = assignment.target {
      return classIndex(of: pupil, on: day) == nil ? [] : [DailySeat(pupil: pupil, standing: .studies)]
    }
    guard let subject = assignment.subject else {
      guard case .group(let course) = assignment.target else { return [] }
      return groups[course].members.sorted().filter { classIndex(of: $0, on: day) != nil }.map {
        DailySeat(pupil: $0, standing: isAtHome($0, day) ? .atHome : .studies)
      }
    }
    var seats: [DailySeat] = []
    for own in assignment.classes {
      for pupil in roster(of: own, on: day) {
        if case .group(let group) = assignment.target, !groups[group].members.contains(pupil) { continue }
        seats.append(DailySeat(pupil: pupil, standing: standing(of: pupil, in: subject, on: day)))
      }
    }
    return seats
  }

  private func standing(of pupil: Int, in subject: Int, on day: Int) -> LessonRoster.Standing {
    let made = pupils[pupil].made
    if made.notStudied.contains(subject) { return .notStudied }
    if isAtHome(pupil, day) { return .atHome }
    return isExempt(pupil, from: subject) ? .exempt : .studies
  }

  /// Whether the pupil is freed from the subject: all its period marks say so.
  func isExempt(_ pupil: Int, from subject: Int) -> Bool {
    pupils[pupil].made.edgeCase == .exempt
      && pupils[pupil].made.marks.contains { $0.subject == subject && $0.mark == .exempt }
  }

  private func isAtHome(_ pupil: Int, _ day: Int) -> Bool {
    pupils[pupil].made.homeTeaching.map { $0.first.ordinal <= day } ?? false
  }
}
