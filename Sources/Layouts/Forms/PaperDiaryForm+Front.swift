import JournalCore
import ReportModels
import Typeset

/// Cover, teachers, bells, timetable and holidays of the diary (FORMS §14).
extension PaperDiaryForm {
  @BlockBuilder var cover: [Block] {
    let head = data.head.head
    Gap(.mm(1))
    centred(Typography.typeset(head.school.fullName), HouseStyle.headline)
    Gap(.mm(48))
    centred(phrases[.diary], HouseStyle.coverTitle)
    Gap(.mm(6))
    centred(
      phrases[
        .ofPupil,
        [
          "pupil": PupilNoun.pupil.forms(data.head.pupil.sex)[.genitive],
          "class": ClassPhrase(head.schoolClass.label).form(.genitive),
        ]], HouseStyle.coverLine)
    Gap(.mm(10))
    centred(data.head.name.shown.short, HouseStyle.coverTitle)
    Gap(.mm(40))
    centred(phrases[.year, ["year": head.schoolClass.year.label]], HouseStyle.coverLine)
  }

  /// The subjects with the full names of those who teach the pupil.
  var teacherRows: [[String]] {
    data.subjects.map { subject in
      let teacher = data.teachers.teacher(of: data.head.pupil.id, in: subject.id)
      return [subject.name, teacher.flatMap { data.teachers.name($0)?.full } ?? ""]
    }
  }

  @BlockBuilder var teachers: [Block] {
    centred(phrases[.teachers], HouseStyle.title)
    Gap(.mm(2))
    twoColumns(teacherRows, phrases[.subject], phrases[.teacher], .mm(52))
  }

  @BlockBuilder var bells: [Block] {
    let rows = (data.bells?.bells ?? []).map { bell in
      [
        String(bell.number),
        phrases[.bell, ["first": bell.starts.printed, "last": bell.ends.printed]],
      ]
    }
    centred(phrases[.bells], HouseStyle.title)
    Gap(.mm(2))
    if !rows.isEmpty { twoColumns(rows, phrases[.number], phrases[.time], .mm(20)) }
    if !data.holidays.isEmpty {
      Gap(.mm(4))
      centred(phrases[.holidays], HouseStyle.section)
      for span in data.holidays { Paragraph(holidayWords(span), HouseStyle.reportText) }
    }
    Gap(.mm(4))
  }

  @BlockBuilder var timetable: [Block] {
    let weekdays = Set(data.timetable.keys.map(\.weekday)).sorted()
    let rows = weekdays.map { weekday in
      data.timetable.filter { $0.key.weekday == weekday }.sorted { $0.key < $1.key }.map {
        (weekday: weekday, number: String($0.key.number), subject: $0.value)
      }
    }
    centred(phrases[.timetable], HouseStyle.title)
    Gap(.mm(2))
    if !rows.isEmpty {
      Table(groups: rows, rules: HouseStyle.rules) {
        Column(
          phrases[.day], .fixed(.mm(30)), headed: small(.center),
          styled: HouseStyle.cell(HouseStyle.gridSmall)
        ) { Cell(WeekWords.name($0.weekday)) }.merged()
        Column(phrases[.number], .fixed(.mm(8)), headed: small(.center), styled: small(.center)) {
          Cell($0.number)
        }
        Column(
          phrases[.subject], .flexible(minimum: .mm(60), weight: 1), headed: small(.center),
          styled: small(.left)
        ) { Cell($0.subject) }
      }
    }
  }

  /// Lines for writing; a booklet needs an odd number of pages before the first week.
  @BlockBuilder var notesPage: [Block] {
    centred(phrases[.notesBox], HouseStyle.section)
    RuledLines(count: 18, height: .mm(8.5))
  }

  /// «Осенние каникулы 25.10–04.11.2025», named by the month in which they begin.
  func holidayWords(_ span: DayRange) -> String {
    let name: Phrase =
      switch span.first.parts.month {
      case 9, 10, 11: .autumn
      case 12, 1: .winter
      case 2: .additional
      case 3, 4: .spring
      default: .summer
      }
    return phrases[
      .holidayLine,
      ["name": phrases[name], "first": String(span.first.dotted.prefix(5)), "last": span.last.dotted]]
  }

  func centred(_ words: String, _ style: TextStyle) -> Block {
    Paragraph(words, style, alignment: .center, leading: 1180).block
  }

  func small(_ alignment: HorizontalAlignment) -> CellStyle {
    HouseStyle.cell(HouseStyle.gridSmall, alignment)
  }

  private func twoColumns(_ rows: [[String]], _ first: String, _ second: String, _ width: Length) -> Table {
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(5.5)
    return Table(groups: rows.map { [$0] }, rules: rules) {
      Column(first, .fixed(width), headed: small(.center), styled: HouseStyle.cell(HouseStyle.grid)) {
        Cell($0[0])
      }
      Column(
        second, .flexible(minimum: .mm(40), weight: 1), headed: small(.center),
        styled: HouseStyle.cell(HouseStyle.grid)
      ) { Cell($0[1]) }
    }
  }
}
