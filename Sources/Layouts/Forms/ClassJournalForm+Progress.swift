import JournalCore
import ReportModels
import Typeset

/// The section with the results of all subjects side by side (FORMS §16 section 8).
extension ClassJournalForm {
  /// A row: a pupil's results of a period or the year.
  struct ResultRow {
    let number: Int
    let pupil: Int
    let slot: MarkSlot
  }

  /// The subjects on the pages that have results, each once.
  var resultSubjects: [CurriculumItem] {
    var seen: Set<ID<Subject>> = []
    return data.pages.filter { !$0.results.isEmpty && seen.insert($0.item.subject.id).inserted }.map(\.item)
  }

  /// The results that any of the pages has, in order.
  var resultSlots: [MarkSlot] { Set(data.pages.flatMap { $0.results.map(\.slot) }).sorted() }

  /// What a pupil has in the subject: from the pages of the class or of the pupil's own group or home.
  func result(_ pupil: Int, _ subject: ID<Subject>, _ slot: MarkSlot) -> String {
    let places = data.pages.filter { $0.item.subject.id == subject }.compactMap {
      set -> JournalResults.Place? in
      guard let row = set.rows.firstIndex(of: pupil) else { return nil }
      return set.results.first { $0.slot == slot }?.places[row]
    }
    let marked = places.first { if case .mark = $0 { true } else { false } }
    return (marked ?? places.first).map(text) ?? ""
  }

  @BlockBuilder var progressSummary: [Block] {
    section(.progressTitle)
    if data.roster.entries.isEmpty {
      Paragraph(phrases[.noPupils], HouseStyle.headline, alignment: .center)
    } else if data.isUnmarked || resultSubjects.isEmpty {
      Paragraph(phrases[.unmarked], HouseStyle.headline, alignment: .center)
    } else {
      progressTable
    }
  }

  private var progressTable: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let name = HouseStyle.cell(HouseStyle.grid, .left, .top, fit: .shrinkThenWrap)
    let subjectHead = CellStyle(
      HouseStyle.gridSmall, horizontal: .center, vertical: .bottom, upwards: HouseStyle.subjectHead)
    var rules = HouseStyle.rules
    rules.padding = Self.gridPadding
    let blocks = listed.map { entry in
      resultSlots.map { ResultRow(number: entry.number, pupil: entry.pupil, slot: $0) }
    }
    let isSingle = resultSlots.count == 1
    rules.rowHeight = .mm(isSingle ? 5.5 : 4.4)
    let groups = isSingle ? Fives.of(blocks.flatMap(\.self)) : blocks
    return Table(groups: groups, rules: rules) {
      Column(phrases[.number], .fixed(numberWidth), headed: head, styled: name.aligned(.center)) {
        Cell("\($0.number)", rowSpan: resultSlots.count)
      }
      .frozen()
      Column(phrases[.pupil], .fixed(.mm(isDuplex ? 40 : 52)), headed: head, styled: name) {
        Cell(shortName($0.pupil), rowSpan: resultSlots.count)
      }
      .frozen()
      if resultSlots.count > 1 {
        Column(
          phrases[.period], .fixed(.mm(17)), headed: head,
          styled: HouseStyle.cell(HouseStyle.label, fit: .shrinkThenWrap)
        ) { Cell(label(of: $0.slot)) }
        .frozen()
      }
      for item in resultSubjects {
        Column(
          item.subject.name.count > 60 ? item.subject.shortName ?? item.subject.name : item.subject.name,
          .flexible(
            minimum: max(.mm(7), SubjectHead.twoLines(options, padding: Self.gridPadding)), weight: 1),
          headed: subjectHead,
          styled: HouseStyle.cell(HouseStyle.grid, .center, fit: .shrinkThenWrap)
        ) { resultCell($0, item.subject.id) }
      }
    }
    .overflowingColumns(.newPanel)
  }

  /// The result, or over the whole row why the pupil has none: «выбыл 05.12.2025, приказ № 131 от 05.12.2025».
  private func resultCell(_ row: ResultRow, _ subject: ID<Subject>) -> Cell {
    let subjects = resultSubjects
    guard subject == subjects.first?.subject.id, let note = note(over: row) else {
      return Cell(result(row.pupil, subject, row.slot))
    }
    return Cell(
      note, style: HouseStyle.cell(HouseStyle.gridSmall, .center, fit: .shrinkThenWrap),
      columnSpan: subjects.count)
  }

  private func note(over row: ResultRow) -> String? {
    let places = data.pages.compactMap { set -> JournalResults.Place? in
      guard let place = set.rows.firstIndex(of: row.pupil) else { return nil }
      return set.results.first { $0.slot == row.slot }?.places[place]
    }
    guard !places.isEmpty, places.allSatisfy({ $0 == .outside }) else { return nil }
    let end = data.periods.first { .period($0.number) == row.slot } ?? data.periods.last
    return absenceNote(of: row.pupil, on: end?.days.last ?? data.days.last)
  }

  /// «II четверть», «Годовая».
  func label(of slot: MarkSlot) -> String {
    switch slot {
    case .period(let number): ClassWords.period(data.head.schoolClass.periodKind, number)
    case .year: phrases[.yearMark]
    case .exam: phrases[.examRow]
    case .stateExam: phrases[.stateExamRow]
    case .final: phrases[.finalRow]
    }
  }
}
