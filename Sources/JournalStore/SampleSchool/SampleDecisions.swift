import JournalCore

/// The decisions of the made-up council: № 9 of 25 May, № 12 of 24 June for the grades that finish.
struct SampleDecisions {
  let calendar: SampleCalendar

  /// Gives the pupil its decision; a pupil who left has none.
  func decide(_ pupil: inout SamplePupil) {
    guard let grade = pupil.finalLabel?.grade else { return }
    switch grade {
    case 9: pupil.decision = finished(.completedBasic)
    case 11: pupil.decision = finished(.completedSecondary)
    default: pupil.decision = went(pupil, from: grade)
    }
    if pupil.edgeCase == .conditionalPromotion {
      pupil.debts = pupil.marks.filter { $0.slot == .year && $0.mark == .grade(2) }.map(\.subject)
    }
  }

  /// The subjects that the case fails: algebra, or for a second year three subjects; only those two cases have any.
  static func debts(of pupil: SamplePupil, in curricula: SampleCurricula) -> [Int] {
    guard let label = pupil.stays.first?.label else { return [] }
    let names =
      switch pupil.edgeCase {
      case .conditionalPromotion: ["Алгебра"]
      case .repeatedYear: ["Алгебра", "Русский язык", "Физика"]
      default: [String]()
      }
    return names.enumerated().compactMap { index, name in
      curricula.subject([name], of: label, elseFromEnd: index)
    }
  }

  private func finished(_ kind: CouncilDecision.Kind) -> CouncilDecision {
    CouncilDecision(kind: kind, targetGrade: nil, protocolNumber: "12", date: calendar.day(24, 6))
  }

  private func went(_ pupil: SamplePupil, from grade: Int) -> CouncilDecision {
    let kind: CouncilDecision.Kind =
      switch pupil.edgeCase {
      case .repeatedYear: .repeated
      case .conditionalPromotion: .promotedConditionally
      default: .promoted
      }
    return CouncilDecision(
      kind: kind, targetGrade: kind == .repeated ? nil : grade + 1, protocolNumber: "9",
      date: calendar.day(25, 5))
  }
}
