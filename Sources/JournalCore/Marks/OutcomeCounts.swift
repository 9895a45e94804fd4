/// How the pupils of some classes stand after a period: the columns 2…16 of «Итоговые данные по учащимся» (FORMS §10.1).
public struct OutcomeCounts: Hashable, Sendable {
  /// A column of the paper; the raw value is its printed number.
  public enum Column: Int, Hashable, Sendable, CaseIterable {
    /// «Количество учащихся».
    case pupils = 2
    /// «Успевают»: all, only «5», «4» and «5», of them with one «4», with one «3», with more of them.
    case passing, excellent, good, goodWithOneFour, oneThree, mixed
    /// «Не аттестовано»: all, for valid reasons, for truancy.
    case notAttested, excused, truant
    /// «Не успевают по предметам»: all, in one subject, in two, in more.
    case failing, failingOne, failingTwo, failingMore
    /// «Не выставлено оценок».
    case unmarked
  }

  private var figures: [Column: Int]

  /// Counts of the figures, whether they add up or not; columns that are not told are 0.
  public init(_ figures: [Column: Int] = [:]) { self.figures = figures }

  /// The figure of a column.
  public subscript(column: Column) -> Int { figures[column] ?? 0 }

  /// Adds a pupil of the list by all marks of the period; a truant missed more lessons without a valid reason than with one.
  public mutating func add(_ marks: [PeriodMark], isTruant: Bool) {
    for column in OutcomeCounts.columns(of: marks, isTruant: isTruant) { figures[column, default: 0] += 1 }
  }

  private static func columns(of marks: [PeriodMark], isTruant: Bool) -> [Column] {
    let grades = marks.compactMap(\.grade)
    switch PupilStanding(marks) {
    case .excellent: return [.pupils, .passing, .excellent]
    case .good:
      let hasOneFour = grades.count { $0 == 4 } == 1
      return [.pupils, .passing, .good] + (hasOneFour ? [.goodWithOneFour] : [])
    case .oneThree: return [.pupils, .passing, .oneThree]
    case .passing: return [.pupils, .passing, .mixed]
    case .notAttested: return [.pupils, .notAttested, isTruant ? .truant : .excused]
    case .failing:
      let subjects = grades.count { $0 <= 2 }
      return [.pupils, .failing, subjects == 1 ? .failingOne : subjects == 2 ? .failingTwo : .failingMore]
    case .noData: return [.pupils, .unmarked]
    }
  }

  /// Both together.
  public static func + (left: OutcomeCounts, right: OutcomeCounts) -> OutcomeCounts {
    OutcomeCounts(left.figures.merging(right.figures, uniquingKeysWith: +))
  }

  /// «% успеваемости» of the pupils on the list; nil for an empty list (FORMS §21.1).
  public var success: Rational? { Rational.percent(self[.passing], of: self[.pupils]) }

  /// «% качества» of the pupils on the list; nil for an empty list.
  public var quality: Rational? { Rational.percent(self[.excellent] + self[.good], of: self[.pupils]) }

  /// What does not add up by the rules of FORMS §10.1, and against the length of the lists.
  public func disagreements(in place: String, listed: Int) -> [Disagreement] {
    var check = FigureCheck()
    func expect(_ column: Column, _ parts: [Column]) {
      let rule = "\(column.rawValue) = " + parts.map { String($0.rawValue) }.joined(separator: " + ")
      check.expect(self[column], equals: parts.reduce(0) { $0 + self[$1] }, by: rule, in: place)
    }
    expect(.passing, [.excellent, .good, .oneThree, .mixed])
    expect(.notAttested, [.excused, .truant])
    expect(.failing, [.failingOne, .failingTwo, .failingMore])
    expect(.pupils, [.passing, .notAttested, .failing, .unmarked])
    check.expect(self[.pupils], equals: listed, by: "2 = обучающиеся по спискам", in: place)
    if self[.goodWithOneFour] > self[.good] {
      check.expect(self[.goodWithOneFour], equals: self[.good], by: "6 не больше 5", in: place)
    }
    return check.disagreements
  }
}
