/// Hours of a programme planned for a period and held in it (FORMS §11).
public struct ProgrammeCompletion: Hashable, Sendable {
  /// «Часов по плану»; nil where no plan gives the days of its hours.
  public let planned: Int?
  /// «Проведено».
  public let held: Int

  /// The hours of a period.
  public init(planned: Int?, held: Int) {
    self.planned = planned
    self.held = held
  }

  /// «Отставание»: hours that are missing, 0 when as many or more were held; nil without a plan.
  public var lag: Int? { planned.map { max(0, $0 - held) } }

  /// «Выполнение программы, %»: held of planned, over 100 as it is; nil without planned hours.
  public var percent: Rational? { planned.flatMap { Rational.percent(held, of: $0) } }

  /// The hours of both together; planned hours are known when one of them has a plan.
  public static func + (left: ProgrammeCompletion, right: ProgrammeCompletion) -> ProgrammeCompletion {
    let planned = [left.planned, right.planned].compactMap(\.self)
    return ProgrammeCompletion(
      planned: planned.isEmpty ? nil : planned.reduce(0, +), held: left.held + right.held)
  }
}
