import JournalCore
import ReportModels
import Typeset

/// The right page: a line a lesson, and at the end of a period the hours planned and given (FORMS §16.2).
extension ClassJournalForm {
  /// A line of the page: a lesson, or words over all columns.
  private enum Line {
    case lesson(JournalLesson)
    case words(String)
  }

  /// The log of the chunk's lessons; on the last page of the year the teacher signs what became of the programme.
  @BlockBuilder func lessonsPage(
    _ set: JournalPages, _ chunk: [JournalChunks.Step], isLast: Bool
  ) -> [Block] {
    if chunk.isEmpty || set.lessons.isEmpty {
      Paragraph(phrases[.noLessons], HouseStyle.headline, alignment: .center)
    } else {
      log(set, chunk)
    }
    if isLast, let ending = ending(of: set) {
      Gap(.mm(3))
      KeepWithPrevious {
        Paragraph(ending, HouseStyle.headline)
        Gap(.mm(4))
        Paragraph(
          phrases[
            .teacherSignature,
            ["name": set.teachers.last.flatMap { data.staff[$0]?.shown.initialsFirst } ?? ""]],
          HouseStyle.headline)
      }
    }
  }

  private func log(_ set: JournalPages, _ chunk: [JournalChunks.Step]) -> Table {
    let lines: [Line] = chunk.flatMap { step in
      (step.lesson.map { [Line.lesson(set.lessons[$0])] } ?? [])
        + step.hours.map { set.hours[$0] }.filter(\.isAnything).map { Line.words(hoursLine($0)) }
    }
    let isModern = options["headings"] == "modern"
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid)
    let narrow = text.aligned(.center)
    var rules = HouseStyle.rules
    rules.group = nil
    rules.rowHeight = .mm(isDuplex ? 8 : 6)
    return Table(lines, rules: rules) {
      Column(phrases[isModern ? .modernDate : .date], .fixed(.mm(14)), headed: head, styled: narrow) {
        cell($0) { String($0.day.dotted.prefix(5)) }
      }
      if options["lessonNumber"] == "true" {
        Column(phrases[.lessonNumber], .fixed(.mm(12)), headed: head, styled: narrow) {
          cell($0) { String($0.number) }
        }
      }
      Column(
        phrases[isModern ? .modernTopic : .topic], .flexible(minimum: .mm(60), weight: 3), headed: head,
        styled: text
      ) { line in cell(line) { topic(of: $0, in: set) } }
      if hasHomework {
        Column(
          phrases[isModern ? .modernHomework : .homework], .flexible(minimum: .mm(40), weight: 2),
          headed: head, styled: text
        ) { cell($0) { $0.homework.joined(separator: "; ") } }
      }
      if options["weight"] == "true" {
        Column(phrases[.weight], .fixed(.mm(12)), headed: head, styled: narrow) {
          cell($0) { $0.weights.map(String.init).joined(separator: ", ") }
        }
      }
      if options["hours"] == "true" {
        Column(phrases[.hours], .fixed(.mm(8)), headed: head, styled: narrow) { cell($0) { _ in "1" } }
      }
      if options["teacherColumn"] == "true" {
        Column(phrases[.teacherColumn], .fixed(.mm(24)), headed: head, styled: text) { cell($0) { _ in "" } }
      }
    }
  }

  private func cell(_ line: Line, _ text: (JournalLesson) -> String) -> Cell {
    switch line {
    case .lesson(let lesson): Cell(text(lesson))
    case .words(let words):
      Cell(words, style: HouseStyle.cell(HouseStyle.gridTotal), columnSpan: logColumns)
    }
  }

  /// Grades without marks have no homework either, and no column for it (S0-4.7).
  private var hasHomework: Bool {
    !data.isUnmarked || data.pages.contains { $0.lessons.contains { !$0.homework.isEmpty } }
  }

  private var logColumns: Int {
    (hasHomework ? 3 : 2)
      + ["lessonNumber", "weight", "hours", "teacherColumn"].count { options[$0] == "true" }
  }

  /// The topic, and after it who stood in and how else than usual the lesson was held (S3-2.2.c, S1-2.10).
  func topic(of lesson: JournalLesson, in set: JournalPages) -> String {
    let substitute = lesson.substitute.map { id in
      phrases[.substituted, ["name": data.staff[id]?.shown.surnameFirst ?? ""]]
    }
    let format = set.isAtHome && lesson.format == .home ? "" : lesson.format.printed
    return [lesson.topic, substitute, format].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: "; ")
  }

  /// «I четверть. По плану – 24 ч. Дано – 23 ч.»
  func hoursLine(_ hours: JournalHours) -> String {
    hoursLine(
      ClassWords.period(hours.period.kind, hours.period.number), planned: hours.planned, given: hours.given)
  }

  private func hoursLine(_ span: String, planned: Int, given: Int) -> String {
    phrases[.hoursLine, ["period": span, "planned": String(planned), "given": String(given)]]
  }

  /// What stands under the lessons of a whole year: that no hour was left out, or the hours of the year; nil before its end.
  private func ending(of set: JournalPages) -> String? {
    guard data.period == .year, let end = set.hours.last?.period.days.last, end <= data.days.last else {
      return nil
    }
    let planned = set.hours.reduce(0) { $0 + $1.planned }
    let given = set.hours.reduce(0) { $0 + $1.given }
    guard planned > 0 else { return nil }
    return given >= planned
      ? phrases[.completed] : hoursLine(phrases[.forYear], planned: planned, given: given)
  }
}

extension JournalHours {
  /// Whether the period has any hours: of home teaching that began later it has none.
  fileprivate var isAnything: Bool { planned > 0 || given > 0 }
}
