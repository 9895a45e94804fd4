/// What the council decided about the pupils of some classes at the end of a year (FORMS §10.2).
public struct YearOutcomes: Hashable, Sendable {
  /// A figure of the paper.
  public enum Figure: Hashable, Sendable, CaseIterable {
    /// Went on to the next grade, went on with debts, stay for a second year.
    case promoted, conditionally, repeated
    /// Finished: all, with a certificate, of them with honours, with a statement of study, by an adapted programme.
    case completed, withCertificate, withHonours, withStatement, adapted
    /// Promoted with nothing but «5».
    case praised
    /// The council has not decided.
    case undecided
  }

  private var figures: [Figure: Int]

  /// Outcomes of the figures, whether they add up or not; figures that are not told are 0.
  public init(_ figures: [Figure: Int] = [:]) { self.figures = figures }

  /// The figure.
  public subscript(figure: Figure) -> Int { figures[figure] ?? 0 }

  /// Adds a pupil of the list by the decision and the marks of the year; who completes a level, by the final marks.
  public mutating func add(_ decision: CouncilDecision.Kind?, year: [PeriodMark], final: [PeriodMark]) {
    for figure in YearOutcomes.figures(of: decision, year: year, final: final) {
      figures[figure, default: 0] += 1
    }
  }

  private static func figures(
    of decision: CouncilDecision.Kind?, year: [PeriodMark], final: [PeriodMark]
  ) -> [Figure] {
    switch decision {
    case nil: [.undecided]
    case .promoted: PupilStanding(year) == .excellent ? [.promoted, .praised] : [.promoted]
    case .promotedConditionally: [.conditionally]
    case .repeated: [.repeated]
    case .completedBasic, .completedSecondary:
      [.completed, .withCertificate] + (PupilStanding(final) == .excellent ? [.withHonours] : [])
    case .certificateOnly: [.completed, .withStatement]
    case .completedAdapted: [.completed, .adapted]
    }
  }

  /// Both together.
  public static func + (left: YearOutcomes, right: YearOutcomes) -> YearOutcomes {
    YearOutcomes(left.figures.merging(right.figures, uniquingKeysWith: +))
  }

  /// What does not add up: everybody on the list at the year's end has one outcome (FORMS §10.2).
  public func disagreements(in place: String, end: Int) -> [Disagreement] {
    var check = FigureCheck()
    check.expect(
      end,
      equals: self[.promoted] + self[.conditionally] + self[.repeated] + self[.completed] + self[.undecided],
      by: "на конец года = переведены + условно + повторно + завершили", in: place)
    check.expect(
      self[.completed], equals: self[.withCertificate] + self[.withStatement] + self[.adapted],
      by: "завершили обучение = с аттестатом + со справкой + со свидетельством", in: place)
    return check.disagreements
  }
}
