import Foundation
import JournalCore
import JournalStore
import SchoolTestSupport
import TestSupport
import Testing

@testable import ReportPipeline

/// A random class of the made-up school with the second term of its year: the texts of its papers, and what SQL knows of it.
struct ClassProof {
  let label: String
  /// «II четверть», «I полугодие».
  let periodName: String
  private let id: Int
  private let period: PeriodSelection
  private let slot: Int
  private let days: DayRange
  private let snapshot: StoreSnapshot
  private let workspace: Workspace
  private let folder: TemporaryFolder

  /// The class that the seed draws.
  init(seed: UInt64) throws {
    (folder, workspace) = try Schools.daily()
    snapshot = try workspace.open().snapshot(readers: 1)
    var random = SeededGenerator(seed: seed)
    let drawn = try #require(try snapshot.classes(in: Journal.year).randomElement(using: &random))
    let isHalved = drawn.periodKind == .halfYear
    label = drawn.label.compact
    id = Int(drawn.id.rawValue)
    slot = isHalved ? 1 : 2
    periodName = isHalved ? "I полугодие" : "II четверть"
    period = .period(drawn.periodKind, slot)
    days = try #require(
      try snapshot.periods(in: Journal.year, kind: drawn.periodKind).first { $0.number == (isHalved ? 1 : 2) }
    ).days
  }

  /// The texts of the pages of the class's paper, as drawn.
  func pages(of form: String) throws -> [String] {
    var request = ReportRequest(
      form: form, moment: try Journal.day("2026-01-10"), folder: folder.file("proof-\(form)"))
    request.classes = [label]
    request.period = period
    request.isDraft = true
    let report = try ReportRun(request, in: workspace).perform(as: Principal(roles: Set(Role.allCases)))
    let made = try #require(report.made.first, "\(report.refused)")
    return try Tools.text(of: made.path).components(separatedBy: "\u{C}")
  }

  /// Whether the page is the log of lessons of a journal.
  static func isLog(_ page: String) -> Bool { page.contains("Что пройдено на уроке") }

  /// «8 «А»», whose figure is no mark.
  static var classLabel: Regex<Substring> { /\d+ «.»/ }

  /// How often each mark and «Н» stands in the rows of a left page, by name; results count as marks.
  func cells(of page: String) throws -> [String: [String: Int]] {
    let text = page.spaced.replacing(Self.classLabel, with: "")
    let starts = try storedNames().compactMap { name -> (name: String, row: Range<String.Index>)? in
      guard let found = text.firstRange(of: " \(name) ") else { return nil }
      let number =
        text[..<found.lowerBound].lastIndex(of: " ").map { text.index(after: $0) } ?? text.startIndex
      return (name, number..<found.upperBound)
    }.sorted { $0.row.lowerBound < $1.row.lowerBound }
    let foot = text.firstRange(of: "Сведения по состоянию")?.lowerBound ?? text.endIndex
    let ends = starts.dropFirst().map(\.row.lowerBound) + [foot]
    return zip(starts, ends).reduce(into: [:]) { cells, row in
      let words = String(text[row.0.row.upperBound..<row.1]).split(separator: " ")
      for word in words where word.wholeMatch(of: /(Н|[1-5•])(\/[1-5•])*\*?/) != nil {
        for sign in word.split(separator: "/") where sign != "•" {
          cells[row.0.name, default: [:]][String(sign.prefix { $0 != "*" }), default: 0] += 1
        }
      }
    }
  }
}

/// What SQL knows of the class.
extension ClassProof {
  /// «Фамилия Имя» or the code name of the person in the outer query.
  private static let name = """
    coalesce((SELECT text FROM code_name c WHERE c.person_id = m.person_id),
      (SELECT surname || ' ' || given FROM person_name p WHERE p.person_id = m.person_id
        ORDER BY valid_from <= '2026-01-10' DESC, valid_from DESC LIMIT 1))
    """

  /// Lessons held in the days at which the person was in the class; courses left out.
  private var lessons: String {
    """
    JOIN enrolment e ON e.person_id = m.person_id AND e.class_id = \(id) AND e.first_day <= l.day
      AND (e.last_day IS NULL OR e.last_day >= l.day)
    JOIN teaching_assignment t ON t.id = l.assignment_id AND t.course_id IS NULL
    WHERE l.state = 'conducted' AND l.day BETWEEN '\(days.first.iso)' AND '\(days.last.iso)'
    """
  }

  /// Results of the period of those who are in the class at its end.
  private var results: String {
    """
    FROM period_mark m JOIN enrolment e ON e.person_id = m.person_id AND e.class_id = \(id)
      AND e.first_day <= '\(days.last.iso)' AND (e.last_day IS NULL OR e.last_day >= '\(days.last.iso)')
    WHERE slot = '\(slot)' AND value IN ('2', '3', '4', '5')
    """
  }

  private func storedNames() throws -> [String] {
    try snapshot.texts("SELECT DISTINCT \(Self.name) FROM enrolment m WHERE class_id = \(id)").map(\.spaced)
  }

  /// How often each mark, result and absence is stored, by name.
  func storedCells() throws -> [String: [String: Int]] {
    let absences = """
      SELECT \(Self.name) || '|Н|' || count(*) FROM attendance_entry m JOIN lesson l ON l.id = m.lesson_id \(lessons)
        AND code <> 'ОП' GROUP BY m.person_id
      """
    let marks = """
      SELECT \(Self.name) || '|' || value || '|' || count(*) FROM mark m JOIN assessment a ON a.id = assessment_id
      JOIN lesson l ON l.id = a.lesson_id \(lessons) GROUP BY m.person_id, value
      """
    // What is taught at home has pages of its own, and its result stands on those of the class too.
    let results = """
      SELECT \(Self.name) || '|' || value || '|' || sum(1 + EXISTS (SELECT 1 FROM teaching_assignment t
        WHERE t.pupil_id = m.person_id AND t.subject_id = m.subject_id)) \(results) GROUP BY m.person_id, value
      """
    var cells: [String: [String: Int]] = [:]
    for line in try [absences, marks, results].flatMap({ try snapshot.texts($0) }) {
      let parts = line.split(separator: "|").map(String.init)
      cells[parts[0].spaced, default: [:]][parts[1], default: 0] += try #require(Int(parts[2]))
    }
    return cells
  }

  /// How many numbers are among the results of the period.
  func storedResults() throws -> Int { try snapshot.numbers("SELECT count(*) \(results)")[0][0] }

  /// The lessons missed, and those of them because of illness.
  func storedAbsences() throws -> (missed: Int, ill: Int) {
    let row = try snapshot.numbers(
      """
      SELECT count(*), sum(code = 'Б') FROM attendance_entry m JOIN lesson l ON l.id = m.lesson_id \(lessons)
        AND code <> 'ОП'
      """)[0]
    return (row[0], row[1])
  }

  /// The topics of the lessons of the class, of its groups, of its streams and of its pupils at home.
  func storedTopics() throws -> [(text: String, count: Int)] {
    try snapshot.texts(
      """
      SELECT count(*) || '|' || text FROM lesson_topic JOIN lesson l ON l.id = lesson_id
      JOIN teaching_assignment t ON t.id = l.assignment_id
      WHERE l.state = 'conducted' AND l.day BETWEEN '\(days.first.iso)' AND '\(days.last.iso)'
      AND (t.class_id = \(id) OR t.subgroup_id IN (SELECT id FROM subgroup WHERE class_id = \(id))
        OR t.stream_id IN (SELECT stream_id FROM stream_class WHERE class_id = \(id))
        OR t.pupil_id IN (SELECT person_id FROM enrolment WHERE class_id = \(id)))
      GROUP BY text
      """
    ).map { line in
      let parts = line.split(separator: "|", maxSplits: 1)
      return (String(parts[1]), try #require(Int(parts[0])))
    }
  }

  /// The movements of the class from the first day of the period to its last.
  func storedMovements() throws -> [(day: String, order: String)] {
    try snapshot.texts(
      """
      SELECT strftime('%d.%m.%Y', day) || '|' || order_number FROM movement
      WHERE (from_class_id = \(id) OR to_class_id = \(id)) AND from_class_id IS NOT to_class_id
      AND day BETWEEN '2025-09-02' AND '\(days.last.iso)'
      """
    ).map { line in
      let parts = line.split(separator: "|").map(String.init)
      return (parts[0], parts[1])
    }
  }
}

extension StringProtocol {
  /// With single ordinary spaces, and none after a hyphen, where a line may have been broken.
  var spaced: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing("- ", with: "-")
  }
}
