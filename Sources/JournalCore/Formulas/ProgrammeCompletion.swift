/// Hours of a programme planned for a period and held in it (FORMS §11).
public struct ProgrammeCompletion: Hashable, Sendable {
  /// «Часов по плану»; nil where no plan gives the days of its hours.
  public let planned: Int?
  /// «Проведено».
  public let held: Int
  /// What was held of what the plan gives: hours without a plan are neither ahead of it nor behind.
  private let heldOfPlan: Int

  /// The hours of a period.
  public init(planned: Int?, held: Int) {
    self.init(planned: planned, held: held, ofPlan: planned == nil ? 0 : held)
  }

  private init(planned: Int?, held: Int, ofPlan heldOfPlan: Int) {
    (self.planned, self.held, self.heldOfPlan) = (planned, held, heldOfPlan)
  }

  /// «Отставание»: hours that are missing, 0 when as many or more were held; nil without a plan.
  public var lag: Int? { planned.map { max(0, $0 - heldOfPlan) } }

  /// «Выполнение программы, %»: held of planned, over 100 as it is; nil without planned hours.
  public var percent: Rational? { planned.flatMap { Rational.percent(heldOfPlan, of: $0) } }

  /// The hours of both together; planned hours are known when one of them has a plan, and what the other held is not counted as done
  /// of it.
  public static func + (left: ProgrammeCompletion, right: ProgrammeCompletion) -> ProgrammeCompletion {
    let planned = [left.planned, right.planned].compactMap(\.self)
    return ProgrammeCompletion(
      planned: planned.isEmpty ? nil : planned.reduce(0, +), held: left.held + right.held,
      ofPlan: left.heldOfPlan + right.heldOfPlan)
  }
}
