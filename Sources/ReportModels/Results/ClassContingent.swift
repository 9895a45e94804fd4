public import JournalCore
import JournalStore

/// How the list of a class went from the beginning of a period to its end, and who came and left (FORMS §5.1).
public struct ClassContingent: Hashable, Sendable {
  /// One who came or left.
  public struct Mover: Hashable, Sendable {
    /// The name on the data moment, or the code name.
    public fileprivate(set) var name: Personal<PupilName>
    /// The movement.
    public let movement: Movement
    /// From where or to where outside of the school; empty when it is not told.
    public let organisation: String
  }

  /// The numbers; they close, or the paper is not made.
  public let tally: MovementTally
  /// The numbers of the girls among them.
  public let girls: MovementTally
  /// Who came, by date.
  public private(set) var arrived: [Mover]
  /// Who left, by date.
  public private(set) var left: [Mover]

  /// Opens or masks the names.
  mutating func disclose(through clearance: inout Clearance) {
    for index in arrived.indices {
      arrived[index].name.disclose(through: &clearance, mask: .code("Обучающийся № \(index + 1)"))
    }
    for index in left.indices {
      left[index].name.disclose(through: &clearance, mask: .code("Обучающийся № \(index + 1)"))
    }
  }

  /// Reads it from the end of the period before to the counting day; `roster` has everybody of the year.
  ///
  /// Throws the refusal `doesNotClose`, with the numbers, when the movements lead to another list than the class has.
  static func fetch(
    _ scope: ClassScope, frame: PeriodFrame, periods: [Period], roster: ClassRoster,
    from snapshot: StoreSnapshot
  ) throws(StoreError) -> ClassContingent {
    let spans = ContingentCount.spans(of: periods, in: scope.year)
    let start =
      switch frame.selection {
      case .period(_, let number):
        spans.indices.contains(number - 1) ? spans[number - 1].first : frame.days.first
      case .year: scope.year.days.first
      }
    let span = DayRange(min(start, frame.countingDay), frame.countingDay) ?? frame.days
    let count = try snapshot.contingent(of: scope.year)
    let girls = Set(roster.entries.map(\.pupil).filter { $0.sex == .female }.map(\.id))
    let label = scope.ofClass.label
    let names = Dictionary(
      roster.entries.map { ($0.pupil.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let records = try snapshot.movements(in: span).filter { record in
      let effect =
        record.movement.kind.leavesSchool ? record.movement.date.adding(days: 1) : record.movement.date
      return record.movement.kind.changesList && span.first < effect && effect <= span.last
    }
    func movers(_ isMeant: (Movement) -> Bool) -> [Mover] {
      records.filter { isMeant($0.movement) }.compactMap { record in
        names[record.pupil].map {
          Mover(name: $0, movement: record.movement, organisation: record.organisation)
        }
      }
    }
    return ClassContingent(
      tally: try tally(of: scope, over: span, in: count),
      girls: try tally(of: scope, over: span, in: count.only(girls.contains)),
      arrived: movers { $0.to == label && $0.from != label },
      left: movers { $0.from == label && $0.to != label })
  }

  private static func tally(
    of scope: ClassScope, over span: DayRange, in count: ContingentCount
  ) throws(StoreError) -> MovementTally {
    do {
      return try count.tally(
        of: [scope.ofClass.id], over: span, scope: "класс \(scope.ofClass.label.compact)")
    } catch {
      throw StoreError.rule(error)
    }
  }
}
