import JournalCore
import ReportModels
import Typeset

/// The two pages of a week (FORMS §14.1).
extension PaperDiaryForm {
  /// A line of a day; without a lesson it is for writing by hand.
  struct WeekLine {
    let day: Day
    let number: String
    let subject: String
    let homework: String
    let marks: String
  }

  /// Monday to Wednesday under the month.
  func left(_ week: PaperDiaryData.Week) -> [Block] {
    let days = week.days.filter { $0.day.weekday <= 3 }
    let month = RussianDate.month(of: week.days[0].day).split(separator: " ").first.map(String.init) ?? ""
    return [
      Paragraph(month, HouseStyle.section).block, Gap(.mm(1)).block,
      .table(table(days, of: week, height: .mm(164))),
    ]
  }

  /// Thursday to the end of the week, what was missed, and signatures.
  @BlockBuilder func right(_ week: PaperDiaryData.Week) -> [Block] {
    let days = week.days.filter { $0.day.weekday > 3 }
    Paragraph(weekWords(week), HouseStyle.section, alignment: .right)
    Gap(.mm(1))
    table(days, of: week, height: days.count > 2 ? .mm(130) : .mm(106))
    if days.count <= 2 {
      Gap(.mm(2))
      Paragraph(phrases[.notesBox], HouseStyle.note)
      RuledLines(count: 4, height: .mm(6.5))
    }
    Gap(.mm(2))
    missed(week)
    Gap(.mm(1.5))
    remarks(week)
    Gap(.mm(3))
    signed(.classTeacherSign)
    Gap(.mm(2.5))
    signed(.parentSign)
  }

  private func signed(_ phrase: Phrase) -> Block {
    Paragraph([.text(phrases[phrase] + "\u{00A0}"), .blank(.filling)], HouseStyle.note).block
  }

  /// «с 15 по 20 декабря 2025 г.»
  func weekWords(_ week: PaperDiaryData.Week) -> String {
    let (first, last) = (week.days[0].day, week.days[week.days.count - 1].day)
    let isOneMonth = first.parts.month == last.parts.month
    return phrases[
      isOneMonth ? .weekOneMonth : .weekTwoMonths,
      [
        "first": isOneMonth ? String(first.parts.day) : RussianDate.inWords(first),
        "last": RussianDate.inWords(last),
      ]]
  }

  /// What was missed in a week that is over, else places to write it.
  private func missed(_ week: PaperDiaryData.Week) -> Block {
    let isFilled = week.days.last.map { fill($0.day) == .full } ?? false
    func value(_ number: Int) -> Inline { isFilled ? .text(String(number)) : .blank(.fixed(.mm(10))) }
    let words = phrases[.missed].split(separator: "|").map(String.init)
    guard words.count == 2 else { preconditionFailure("the phrase has two parts") }
    return Paragraph(
      [
        .text(words[0] + "\u{00A0}"), value(week.tally.missed), .text("  \(words[1])\u{00A0}"),
        value(week.tally.missedIll), .text("   \(phrases[.late])\u{00A0}"), value(week.tally.late),
      ], HouseStyle.note
    ).block
  }

  /// What teachers wrote in the week, else lines.
  private func remarks(_ week: PaperDiaryData.Week) -> Block {
    let notes = data.notes.filter { note in
      week.days.contains { $0.day == note.day } && fill(note.day) == .full
    }
    let text = notes.map { "\($0.day.dotted.prefix(5)) \($0.kind.printed): \($0.text.shown)" }
      .joined(separator: "; ")
    return Paragraph(
      [.text(phrases[.remarks] + "\u{00A0}"), text.isEmpty ? .blank(.filling) : .text(text)], HouseStyle.note
    ).block
  }

  /// The lines of a day as printed, without empty ones.
  func lines(of day: DiaryDay) -> [WeekLine] {
    let fill = fill(day.day)
    return day.lines.map { line in
      let absent = line.code.map { $0.isAbsence } ?? false
      let marks = line.marks.map { String($0.mark.value) }
      return WeekLine(
        day: day.day, number: String(line.number), subject: line.name,
        homework: fill == .blank ? "" : line.homework.joined(separator: "; "),
        marks: fill == .full ? ((absent ? [phrases[.absent]] : []) + marks).joined(separator: " ") : "")
    }
  }

  /// Why a day has no lessons: «Осенние каникулы 25.10–04.11.2025».
  private func note(of day: DiaryDay) -> String {
    if let span = data.holidays.first(where: { $0.contains(day.day) }) { return holidayWords(span) }
    switch day.kind {
    case .publicHoliday: return phrases[.publicHoliday]
    case .activated: return phrases[.activated]
    case .weekend: return phrases[.weekend]
    case .holidays, .school, .movedWorkday: return ""
    }
  }

  /// Days with as many empty lines as fit the height of the page.
  private func table(_ days: [DiaryDay], of week: PaperDiaryData.Week, height: Length) -> Table {
    let lineHeight = week.days.count > 5 ? 5.7 : 6.3
    let most = Int(options["dayLines"]) ?? 8
    var blocks = days.map { day -> [WeekLine] in
      let lines = lines(of: day)
      return lines.isEmpty
        ? [WeekLine(day: day.day, number: "", subject: "", homework: note(of: day), marks: "")] : lines
    }
    var free = height.millimetres - 9
    for line in blocks.flatMap(\.self) {
      let rows = max((line.homework.count + 33) / 34, (line.subject.count + 18) / 19, 1)
      free -= max(lineHeight, Double(rows) * 3.5 + 0.8)
    }
    var added = true
    while added {
      added = false
      for index in blocks.indices where blocks[index].count < most && free >= lineHeight {
        blocks[index].append(
          WeekLine(day: days[index].day, number: "", subject: "", homework: "", marks: ""))
        free -= lineHeight
        added = true
      }
    }
    return table(blocks, lineHeight: .mm(lineHeight))
  }

  private func table(_ blocks: [[WeekLine]], lineHeight: Length) -> Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.gridSmall)
    let centre = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let upwards = CellStyle(
      HouseStyle.gridSmallBold, horizontal: .center, vertical: .middle, upwards: .mm(8)...(.mm(60)))
    var rules = HouseStyle.rules
    rules.rowHeight = lineHeight
    rules.group = Stroke(.pt(0.75))
    return Table(groups: blocks, rules: rules) {
      Column(phrases[.day], .fixed(.mm(7)), headed: head, styled: upwards) { line in
        Cell("\(WeekWords.name(line.day.weekday)) \(line.day.dotted.prefix(5))")
      }.merged()
      if options["lessonNumbers"] == "true" {
        Column(phrases[.number], .fixed(.mm(5)), headed: head, styled: centre) { Cell($0.number) }
      }
      Column(phrases[.lesson], .fixed(.mm(32)), headed: head, styled: text) { Cell($0.subject) }
      Column(
        phrases[.homework], .flexible(minimum: .mm(50), weight: 1), headed: head, styled: text
      ) { Cell($0.homework) }
      Column(phrases[.mark], .fixed(.mm(13)), headed: head, styled: centre) { Cell($0.marks) }
      Column(phrases[.teacherSign], .fixed(.mm(13)), headed: head, styled: centre) { _ in Cell.empty }
    }
  }
}
