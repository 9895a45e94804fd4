import Foundation
import GRDB
import JournalCore
import Synchronization
import Testing

@testable import JournalStore

/// A folder of its own for one test, removed with the last reference.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("journal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  /// The names in the folder, sorted.
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}

/// The values that tests of the store share.
enum Fixture {
  static let school = School(fullName: "Школа № 0", shortName: "Ш0")
  static let year = AcademicYear(startYear: 2025)

  static func store() throws -> JournalStore {
    try JournalStore.inMemory(school: school, in: session())
  }

  /// The profile of the repository with the id.
  static func profile(_ id: String = "default") throws -> SchoolProfile {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let name = "profiles/\(id).yaml"
    return try SchoolProfile(
      yaml: String(contentsOf: root.appending(path: name), encoding: .utf8), file: name)
  }

  private static let profiles = Mutex<[String: SchoolProfile]>([:])

  /// A session of the director and the other roles that tests of the store act in, at noon of 12.11.2025.
  static func session(
    _ roles: Set<Role> = [.director, .deputy, .administrator, .secretary], profile id: String = "default",
    at moment: String = "2025-11-12T12:00:00", mode: Session.Mode = .ordinary
  ) throws -> Session {
    let rules = try profiles.withLock { known in
      if let stored = known[id] { return stored }
      let loaded = try profile(id)
      known[id] = loaded
      return loaded
    }
    return Session(
      Principal(roles: roles), now: try #require(LocalMoment(iso: moment)), under: rules, mode: mode)
  }

  static func label(_ text: String) throws -> ClassLabel { try #require(ClassLabel(text)) }

  static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  static func name(_ surname: String, _ given: String = "Иван") throws -> PersonName {
    try #require(PersonName(surname: surname, given: given))
  }

  static func order(_ number: String = "1", _ iso: String = "2025-11-12") throws -> OrderReference {
    OrderReference(number: number, date: try day(iso))
  }

  /// Subjects of all grades, fewer than a real school's, under their official names.
  static let catalogue = SubjectCatalogue(entries: [
    entry("Русский язык", 1...11, short: "Рус. язык"), entry("Литературное чтение", 1...4),
    entry("Литература", 5...11), entry("Математика", 1...6), entry("Алгебра", 7...9),
    entry("Алгебра и начала математического анализа", 10...11), entry("Геометрия", 7...11),
    entry("История", 5...11), entry("Физика", 7...11), entry("Химия", 8...11), entry("Биология", 5...11),
    entry("Музыка", 1...8), entry("Физическая культура", 1...11), entry("Индивидуальный проект", 10...10),
  ])

  private static func entry(
    _ name: String, _ grades: ClosedRange<Int>, short: String? = nil
  ) -> SubjectCatalogue.Entry {
    SubjectCatalogue.Entry(
      name: name, shortName: short, aliases: [],
      hoursByGrade: Dictionary(uniqueKeysWithValues: grades.map { ($0, 2) }), hasMarks: true)
  }

  static func sample(classes: Int = 11, pupils: Int = 15, seed: UInt64 = 7) -> SampleSchool {
    SampleSchool(
      classes: classes, pupilsPerClass: pupils, seed: seed, year: year, profile: "default",
      catalogue: catalogue)
  }

  /// The results of 7А: two pupils, two subjects, three marks.
  static func results() throws -> ClassResults {
    ClassResults(
      schoolName: "Школа из файла", year: year, label: try label("7А"), periodKind: .quarter,
      subjects: [
        ClassResults.SubjectEntry(name: "Алгебра", shortName: nil, hasMarks: true),
        ClassResults.SubjectEntry(name: "Химия", shortName: "Хим.", hasMarks: true),
      ],
      pupils: [
        ClassResults.PupilEntry(
          name: try name("Авдеев"), sex: .unknown, existing: nil,
          marks: [
            ClassResults.MarkEntry(subject: 0, slot: .period(1), mark: .grade(4)),
            ClassResults.MarkEntry(subject: 1, slot: .period(1), mark: .grade(5)),
          ]),
        ClassResults.PupilEntry(
          name: try name("Белых", "Анна"), sex: .female, existing: nil,
          marks: [ClassResults.MarkEntry(subject: 0, slot: .period(1), mark: .notAttested)]),
      ])
  }
}

extension JournalStore {
  /// One number of the present state.
  func count(_ sql: String, _ arguments: [Int64] = []) throws -> Int {
    try writer.read { db in
      try Int.fetchOne(db, sql: sql, arguments: StatementArguments(arguments)) ?? -1
    }
  }

  /// All rows of the query as texts with `|` between the columns.
  func rows(_ sql: String, _ arguments: [Int64] = []) throws -> [String] {
    try writer.read { db in
      try Row.fetchAll(db, sql: sql, arguments: StatementArguments(arguments)).map { row in
        row.databaseValues.map { value in
          String.fromDatabaseValue(value) ?? Int64.fromDatabaseValue(value).map(String.init) ?? "–"
        }.joined(separator: "|")
      }
    }
  }

  /// Everything in all tables but the history, for comparing journals.
  func dump() throws -> [String] {
    let tables = try rows(
      """
      SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'
      AND name NOT IN ('audit_line', 'version', 'void_operation') ORDER BY name
      """)
    return try tables.flatMap { table in
      try [table] + rows("SELECT * FROM \(table)").sorted()
    }
  }
}
