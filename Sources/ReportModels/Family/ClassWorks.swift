import GRDB
import JournalCore
import JournalStore

/// The works of the lessons of a class with the marks of each pupil; read once for the papers of all its pupils.
struct ClassWorks: Sendable {
  /// A work, without the mark.
  private struct Work: Hashable, Sendable {
    let subject: ID<Subject>
    let day: Day
    let number: Int
    let weight: Int
    let workType: String?
    let topic: String
  }

  /// A mark for the work at the place.
  private struct Given: Hashable, Sendable {
    let work: Int32
    let value: Int8
  }

  /// By day, number and entry.
  private let works: [Work]
  private let given: [ID<Pupil>: [Given]]
  private let debts: [ID<Pupil>: [PupilWorks.OwedWork]]

  /// The works of the pupil.
  func works(of pupil: ID<Pupil>) -> PupilWorks {
    let marks = (given[pupil] ?? []).map { mark in
      let work = works[Int(mark.work)]
      return PupilWorks.GivenMark(
        subject: work.subject, day: work.day, number: work.number,
        mark: WeightedMark(Int(mark.value), weight: work.weight), workType: work.workType, topic: work.topic)
    }
    return PupilWorks(marks: marks, debts: debts[pupil] ?? [])
  }

  /// What the works depend on.
  private struct Key: Hashable, Sendable {
    let schoolClass: ID<SchoolClass>
    let days: DayRange
  }

  /// The works of the days, in whatever class and group they were (D-19), and what is owed on the last of them.
  static func fetch(
    _ schoolClass: ID<SchoolClass>, in days: DayRange, from snapshot: StoreSnapshot
  ) throws(StoreError) -> ClassWorks {
    try snapshot.remembering(Key(schoolClass: schoolClass, days: days)) { () throws(StoreError) in
      let teaching = try ClassTeaching.fetch(schoolClass, from: snapshot)
      let debts = try OwedWorks.fetch(schoolClass, on: days.last, from: snapshot)
      return try snapshot.read { db in try fetch(teaching, in: days, debts, db) }
    }
  }

  private static let held = """
    FROM json_each(?1) own CROSS JOIN lesson l ON l.assignment_id = own.value AND l.day BETWEEN ?2 AND ?3
    CROSS JOIN assessment w ON w.lesson_id = l.id
    """

  private static func fetch(
    _ teaching: ClassTeaching, in days: DayRange, _ debts: [ID<Pupil>: [PupilWorks.OwedWork]], _ db: Database
  ) throws -> ClassWorks {
    let arguments: StatementArguments = [teaching.list, days.first.iso, days.last.iso]
    var works: [Work] = []
    var places: [Int64: Int32] = [:]
    let rows = try Row.fetchCursor(
      try db.cachedStatement(
        sql: """
          SELECT w.id, l.assignment_id, l.day, l.number, w.weight, w.work_type, \(OwedWorks.topic) \(held)
          LEFT JOIN lesson_topic t ON t.lesson_id = l.id ORDER BY l.day, l.number, w.id
          """), arguments: arguments)
    while let row = try rows.next() {
      guard let taught = teaching.assignments[ID(row[1])] else { continue }
      places[row[0]] = Int32(works.count)
      works.append(
        Work(
          subject: taught.subject, day: try row.day(2), number: row[3], weight: row[4], workType: row[5],
          topic: row[6]))
    }
    // A mark that families may not see yet at the end of the days is left out.
    let marks = try Row.fetchCursor(
      try db.cachedStatement(
        sql: """
          SELECT w.id, x.person_id, x.value \(held) CROSS JOIN mark x ON x.assessment_id = w.id
          WHERE x.visible_at = x.entered_at OR date(x.visible_at) <= ?3
          """), arguments: arguments)
    var given: [ID<Pupil>: [Given]] = [:]
    while let row = try marks.next() {
      let pupil = ID<Pupil>(row[1])
      guard let place = places[row[0]], teaching.isMember(pupil) else { continue }
      given[pupil, default: []].append(Given(work: place, value: row[2]))
    }
    return ClassWorks(works: works, given: given.mapValues { $0.sorted { $0.work < $1.work } }, debts: debts)
  }
}
