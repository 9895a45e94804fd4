/// How many pupils some classes have on a day (FORMS §9).
public struct ClassSize: Hashable, Sendable {
  /// How many classes are counted.
  public let classes: Int
  /// Pupils on the lists.
  public let pupils: Int
  /// Boys among them.
  public let boys: Int
  /// Girls among them.
  public let girls: Int
  /// Pupils whose sex is not on record: coded ones, and those of an import that does not tell.
  public let withoutSex: Int
  /// Pupils on the lists on 20 September; nil before that day.
  public let atCensus: Int?

  /// A size of the figures, whether they add up or not.
  public init(classes: Int, pupils: Int, boys: Int, girls: Int, withoutSex: Int, atCensus: Int?) {
    self.classes = classes
    self.pupils = pupils
    self.boys = boys
    self.girls = girls
    self.withoutSex = withoutSex
    self.atCensus = atCensus
  }

  /// Counts the lists of the classes on the day; the census list is nil before 20 September.
  public init(classes: Int, list: Set<ID<Pupil>>, census: Set<ID<Pupil>>?, sexes: [ID<Pupil>: Sex]) {
    let counts = Dictionary(grouping: list) { sexes[$0] ?? .unknown }.mapValues(\.count)
    self.init(
      classes: classes, pupils: list.count, boys: counts[.male] ?? 0, girls: counts[.female] ?? 0,
      withoutSex: counts[.unknown] ?? 0, atCensus: census?.count)
  }

  /// «Средняя наполняемость»: pupils by classes; nil without classes.
  public var average: Rational? { Rational(pupils, over: classes) }

  /// «Свободных мест»: what is left up to the norm of a class, never below 0 (FORMS §9).
  public func freePlaces(upTo norm: Int) -> Int { max(0, norm - pupils) }

  /// Both together.
  public static func + (left: ClassSize, right: ClassSize) -> ClassSize {
    let census = left.atCensus.flatMap { first in right.atCensus.map { first + $0 } }
    return ClassSize(
      classes: left.classes + right.classes, pupils: left.pupils + right.pupils, boys: left.boys + right.boys,
      girls: left.girls + right.girls, withoutSex: left.withoutSex + right.withoutSex, atCensus: census)
  }

  /// What does not add up in the line and against the lines that it sums up.
  public func disagreements(in place: String, parts: [ClassSize]) -> [Disagreement] {
    var check = FigureCheck()
    check.expect(
      pupils, equals: boys + girls + withoutSex, by: "всего = мальчиков + девочек + пол не указан", in: place)
    guard let first = parts.first else { return check.disagreements }
    let sum = parts.dropFirst().reduce(first, +)
    check.expect(classes, equals: sum.classes, by: "классов = сумма строк", in: place)
    check.expect(pupils, equals: sum.pupils, by: "обучающихся = сумма классов", in: place)
    check.expect(girls, equals: sum.girls, by: "девочек = сумма классов", in: place)
    check.expect(atCensus ?? 0, equals: sum.atCensus ?? 0, by: "на 20 сентября = сумма классов", in: place)
    return check.disagreements
  }
}
