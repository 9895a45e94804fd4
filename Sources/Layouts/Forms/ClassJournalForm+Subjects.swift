import JournalCore
import ReportModels
import Typeset

/// The facing pages of a subject, and what they have in common (FORMS §16.1, §16.2).
extension ClassJournalForm {
  /// Narrow paddings, so that «Н/4» stands in 6,2 mm.
  static let gridPadding = Insets(top: .mm(0.3), left: .mm(0.4), bottom: .mm(0.3), right: .mm(0.4))

  /// The least widths of left pages: 6,2 mm a lesson, less where more lessons are asked for.
  var measure: JournalChunks.Measure {
    let lessons = Int(options["lessonsPerPage"]) ?? 18
    let room = page.printable.width - numberWidth - nameWidth
    let fitting = (room - .mm(16)) / lessons
    return JournalChunks.Measure(
      lesson: min(.mm(isDuplex ? 6.2 : 9), fitting), room: room, lessons: lessons)
  }

  var numberWidth: Length { .mm(7) }
  var nameWidth: Length { .mm(isDuplex ? 45 : 52) }

  /// All pairs of pages of a set, each beginning on a new page; an empty set has one pair.
  @BlockBuilder func subjectPages(_ set: JournalPages, _ index: Int) -> [Block] {
    let cut = JournalChunks(set, measure, upTo: data.days.last).chunks
    let chunks = cut.isEmpty ? [[]] : cut
    for (number, chunk) in chunks.enumerated() {
      PageBreak()
      if number == 0 {
        Heading(title(of: set), HouseStyle.title, level: 2, alignment: .center, name: anchor(index))
      } else {
        Paragraph(
          phrases[.continued, ["title": title(of: set)]], HouseStyle.title, alignment: .center)
      }
      Gap(.mm(2))
      marksPage(set, chunk)
      PageBreak()
      logHead(set)
      Gap(.mm(2))
      lessonsPage(set, chunk, isLast: number == chunks.count - 1)
    }
  }

  /// Subject and teachers over the lessons, each in the room that its length needs.
  private func logHead(_ set: JournalPages) -> SideBySide {
    let (subject, teachers) = (title(of: set, withTeachers: false), teachersLine(of: set))
    return SideBySide(
      SidePart(share: max(subject.count, 12), [Paragraph(subject, HouseStyle.subtitle).block]),
      SidePart(
        share: max(teachers.count, 12),
        [Paragraph(teachers, HouseStyle.headline, alignment: .right).block]))
  }

  /// What the table of contents calls the place of a set.
  func anchor(_ index: Int) -> String { place("subject-\(index + 1)") }

  /// The name of a place, unique in a volume with journals of other classes and periods.
  func place(_ name: String) -> String {
    "journal-\(data.head.schoolClass.id)-\(data.period.code)-\(name)"
  }

  /// «Иностранный язык (английский) (1 группа, Лебедева О.В.)»; beside a line of the teachers without them.
  func title(of set: JournalPages, withTeachers: Bool = true) -> String {
    let names = withTeachers ? set.teachers.compactMap { data.staff[$0]?.shown.surnameFirst } : []
    func named(_ group: String) -> String { ([group] + names).joined(separator: ", ") }
    let subject = set.item.subject.name
    switch set.group {
    case .wholeClass: return subject
    case .subgroup(let name):
      return phrases[.subgroup, ["subject": subject, "name": named(name)]]
    case .stream(let name):
      return phrases[.stream, ["subject": subject, "name": named(name)]]
    case .home(let pupil):
      return phrases[.home, ["subject": subject, "name": shortName(pupil)]]
    }
  }

  private func teachersLine(of set: JournalPages) -> String {
    let names = set.teachers.compactMap { data.staff[$0]?.shown.full }
    switch names.count {
    case 0: return phrases[.noTeacher]
    case 1: return phrases[.teacher, ["name": names[0]]]
    default: return phrases[.teachers, ["name": names.joined(separator: ", ")]]
    }
  }

  /// «Фамилия, имя», or the code name.
  func shortName(_ pupil: Int) -> String {
    switch data.roster.entries[pupil].name.shown {
    case .real(let name): name.short
    case .code(let text): text
    }
  }

  /// Places of the rows in the order of the list: late arrivals last where the school appends them (FORMS §1.3).
  func order(_ rows: [Int]) -> [Int] {
    guard options["lateArrivals"] == "appended" else { return Array(rows.indices) }
    let entries = data.roster.entries
    return rows.indices.filter { !entries[rows[$0]].cameLate }
      + rows.indices.filter { entries[rows[$0]].cameLate }
  }
}
