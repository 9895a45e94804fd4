import JournalCore

/// Finds places for all lessons of a week: no teacher and no class twice at a time, no gaps in a class's day, a subject
/// once a day while it can be.
///
/// It takes the blocks in their order and for each the first teachers that can teach it; where nobody can, the school
/// hires one. So it always ends, and never goes back.
struct TimetableMaker {
  /// A block with those who teach it, each with the same places.
  struct Placed {
    let block: LessonBlock
    let teachers: [Int]
    let places: [WeekPlace]
  }

  private let school: DailySchool
  private let weekDays: Int
  private var filled: [[Int]]
  private var busy: Set<Int> = []
  /// The most hours a week of a teacher, and lessons a day of a class.
  private static let (mostHours, mostLessons) = (26, 8)

  init(_ school: DailySchool) {
    self.school = school
    weekDays = school.profile.structure.schoolWeekDays
    filled = school.classes.map { _ in Array(repeating: 0, count: school.profile.structure.schoolWeekDays) }
  }

  /// All blocks with their places.
  mutating func place(
    _ blocks: [LessonBlock], _ names: inout NameMaker, _ random: inout SeededGenerator
  ) throws -> [Placed] {
    try blocks.compactMap { block in
      for team in teams(for: block) {
        guard let places = places(for: block, team) else { continue }
        return take(block, team, places)
      }
      let kept =
        block.teachers == 2 ? teams(of: 1, for: block).first { places(for: block, $0) != nil } ?? [] : []
      var team = kept
      while team.count < block.teachers { team.append(try school.hire(block.area, &names, &random)) }
      return places(for: block, team).map { take(block, team, $0) }
    }
  }

  /// A place after the lessons of the classes that suits the teacher, at a number from 9 on; nil when there is none.
  mutating func afternoon(_ teacher: Int, weekday: Int, numbers: ClosedRange<Int>) -> WeekPlace? {
    guard let number = numbers.first(where: { !busy.contains(key(teacher, weekday, $0)) }) else { return nil }
    busy.insert(key(teacher, weekday, number))
    return WeekPlace(weekday, number)
  }

  /// Whether the teacher has no lesson at the place.
  func isFree(_ teacher: Int, _ place: WeekPlace) -> Bool {
    !busy.contains(key(teacher, place.weekday, place.number))
  }

  private mutating func take(_ block: LessonBlock, _ team: [Int], _ places: [WeekPlace]) -> Placed {
    for place in places {
      for teacher in team { busy.insert(key(teacher, place.weekday, place.number)) }
      for own in block.classes { filled[own][place.weekday - 1] = place.number }
    }
    for teacher in team { school.teachers[teacher].hours += block.hours }
    return Placed(block: block, teachers: team, places: places)
  }

  /// The hours of the block on the emptiest days of the classes; nil when the team is not free often enough.
  private func places(for block: LessonBlock, _ team: [Int]) -> [WeekPlace]? {
    var days = filled[block.classes[0]]
    var places: [WeekPlace] = []
    while places.count < block.hours {
      let used = Set(places.map(\.weekday))
      let order = (1...weekDays).sorted {
        (used.contains($0) ? 1 : 0, days[$0 - 1], $0) < (used.contains($1) ? 1 : 0, days[$1 - 1], $1)
      }
      let found = order.first { weekday in
        let number = days[weekday - 1] + 1
        return number <= TimetableMaker.mostLessons
          && block.classes.allSatisfy { filled[$0][weekday - 1] == filled[block.classes[0]][weekday - 1] }
          && team.allSatisfy { !busy.contains(key($0, weekday, number)) }
      }
      guard let found else { return nil }
      days[found - 1] += 1
      places.append(WeekPlace(found, days[found - 1]))
    }
    return places
  }

  /// Who could teach the block, best first.
  private func teams(for block: LessonBlock) -> [[Int]] { teams(of: block.teachers, for: block) }

  private func teams(of size: Int, for block: LessonBlock) -> [[Int]] {
    let leader = block.classes.count == 1 ? school.classes[block.classes[0]].leader : nil
    if block.isForLeader, let leader {
      let others = block.area == .general ? school.classes.indices.map { school.classes[$0].leader } : []
      return ([leader] + others.filter { $0 != leader }).map { [$0] }
    }
    let able = school.teachers.indices.filter {
      school.teachers[$0].area == block.area
        && school.teachers[$0].hours + block.hours <= TimetableMaker.mostHours
    }.sorted { first, second in
      (first == leader ? 0 : 1, -school.teachers[first].hours, first)
        < (second == leader ? 0 : 1, -school.teachers[second].hours, second)
    }
    if size == 1 { return able.map { [$0] } }
    return able.indices.flatMap { first in able[(first + 1)...].map { [able[first], $0] } }
  }

  private func key(_ teacher: Int, _ weekday: Int, _ number: Int) -> Int {
    (teacher * 8 + weekday) * 16 + number
  }
}
