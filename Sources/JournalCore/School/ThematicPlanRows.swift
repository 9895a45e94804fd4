/// A row of a thematic plan: what one or more lessons are about (§6.4).
public struct ThematicRow: Hashable, Sendable {
  /// The number in the plan, from 1 without gaps.
  public let number: Int
  /// The section of the programme; empty for none.
  public let section: String
  /// The topic.
  public let topic: String
  /// Hours, 1…40.
  public let hours: Int
  /// The name of the type of work that the row plans, «Контрольная работа»; nil for none.
  public let workType: String?

  /// A row.
  public init(number: Int, section: String = "", topic: String, hours: Int = 1, workType: String? = nil) {
    self.number = number
    self.section = section
    self.topic = topic
    self.hours = hours
    self.workType = workType
  }
}

/// The rules of a thematic plan.
public enum ThematicPlanRows {
  /// Throws `planRowsNotInOrder` at the first number that is missing or stands twice.
  public static func checkOrder(_ rows: [ThematicRow]) throws(LessonRefusal) {
    for (index, number) in rows.map(\.number).sorted().enumerated() where number != index + 1 {
      throw .planRowsNotInOrder(number: index + 1)
    }
  }

  /// Throws `thematicHoursDiffer` when the hours are not those of the curriculum plan (S0-5.4.6.b).
  public static func checkHours(_ hours: Int, plan: Rational) throws(LessonRefusal) {
    if Rational(hours) != plan { throw .thematicHoursDiffer(thematic: hours, plan: plan) }
  }

  /// The hours a year of an assignment that has only a part of the weekly hours of the plan.
  public static func yearHours(plan: Int, weekly: WeeklyHours, of whole: WeeklyHours) -> Rational {
    Rational(plan * weekly.hundredths, over: whole.hundredths) ?? Rational(plan)
  }
}

/// How far a thematic plan got by the rows that lessons were recorded with (S0-4.14.3, §10.35).
public struct ProgrammeProgress: Hashable, Sendable {
  /// The rows that lessons were recorded with, by number.
  public let delivered: [Int]
  /// The rows before the last delivered one without a lesson, by number.
  public let skipped: [Int]
  /// All rows without a lesson, by number.
  public let undelivered: [Int]
  /// The hours of the rows without a lesson.
  public let undeliveredHours: Int

  /// The progress of the plan, by row number as often as lessons were recorded with it.
  ///
  /// A row of several hours is delivered with as many lessons.
  public init(rows: [ThematicRow], lessons: [Int: Int]) {
    let ordered = rows.sorted { $0.number < $1.number }
    delivered = ordered.filter { (lessons[$0.number] ?? 0) > 0 }.map(\.number)
    undelivered = ordered.filter { (lessons[$0.number] ?? 0) == 0 }.map(\.number)
    let last = delivered.last ?? 0
    skipped = undelivered.filter { $0 < last }
    undeliveredHours = ordered.reduce(0) { $0 + max(0, $1.hours - (lessons[$1.number] ?? 0)) }
  }
}
