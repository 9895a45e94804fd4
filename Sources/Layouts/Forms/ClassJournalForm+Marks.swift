import JournalCore
import ReportModels
import Typeset

/// The left page: pupils by lessons, months above the days, results right after the last lesson of a period (§16.1).
extension ClassJournalForm {
  /// A column of the page.
  enum Unit: Hashable {
    case lesson(Int)
    case results(Int)
  }

  /// A row of the page with its cells; nil where a cell to the left reaches over.
  struct PupilRow {
    let number: Int
    let name: String
    let cells: [Cell?]
  }

  /// The table of the chunk's lessons.
  @BlockBuilder func marksPage(_ set: JournalPages, _ chunk: [JournalChunks.Step]) -> [Block] {
    if set.rows.isEmpty {
      Paragraph(phrases[.noPupils], HouseStyle.headline, alignment: .center)
    } else {
      marksTable(set, chunk)
    }
  }

  private func marksTable(_ set: JournalPages, _ chunk: [JournalChunks.Step]) -> Table {
    let units = chunk.flatMap { step in
      (step.lesson.map { [Unit.lesson($0)] } ?? []) + step.results.map { Unit.results($0.index) }
    }
    let rows = order(set.rows).enumerated().map { row(set, units, place: $1, number: $0 + 1) }
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let name = HouseStyle.cell(HouseStyle.grid, fit: .shrinkThenWrap)
    let results = chunk.flatMap { $0.results.map { measure.result($0.slot) } }.total
    let lesson = lessonWidth(chunk.count { $0.lesson != nil }, beside: results)
    return Table(groups: Fives.of(rows), rules: rules(for: rows)) {
      Column(phrases[.number], .fixed(numberWidth), headed: head, styled: name.aligned(.center)) {
        "\($0.number)"
      }
      Column(phrases[.pupil], .flexible(minimum: nameWidth, weight: 1), headed: head, styled: name) {
        Cell($0.name)
      }
      for run in runs(units, in: set) { columns(run, of: set, lesson) }
    }
  }

  /// What the page has for each lesson, up to 9 mm, 13 mm on landscape sheets: fewer lessons stand wider, so that the table fills the page.
  private func lessonWidth(_ lessons: Int, beside results: Length) -> Length {
    max(measure.lesson, min(.mm(isDuplex ? 9 : 13), (measure.room - results) / max(lessons, 1)))
  }

  /// Rows as high as 6,5 mm, less where a large class would not fit the page.
  private func rules(for rows: [PupilRow]) -> TableRules {
    var rules = HouseStyle.rules
    rules.padding = Self.gridPadding
    // A note under a name takes two lines.
    let notes = Length.mm(7.6) * rows.count { $0.name.contains("\n") }
    let room = page.printable.height - .mm(45) - notes
    rules.rowHeight = min(.mm(6.5), max(.mm(4.4), room / max(rows.count, 1)))
    rules.headerRowHeight = .mm(5)
    return rules
  }
}

extension ClassJournalForm {
  /// Columns under one heading: lessons of a month, or one column of results.
  private struct Run {
    let month: Month?
    var units: [(place: Int, unit: Unit)]
  }

  private func runs(_ units: [Unit], in set: JournalPages) -> [Run] {
    var runs: [Run] = []
    for (place, unit) in units.enumerated() {
      let month: Month? =
        if case .lesson(let index) = unit { Month(containing: set.lessons[index].day) } else { nil }
      if month != nil, let last = runs.indices.last, runs[last].month == month {
        runs[last].units.append((place, unit))
      } else {
        runs.append(Run(month: month, units: [(place, unit)]))
      }
    }
    return runs
  }

  @ColumnBuilder<PupilRow> private func columns(
    _ run: Run, of set: JournalPages, _ lesson: Length
  ) -> [ColumnNode<PupilRow>] {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center, fit: .shrinkThenWrap)
    if let month = run.month {
      ColumnGroup(monthName(month, columns: run.units.count), headed: head) {
        for (place, unit) in run.units {
          Column(
            day(of: unit, in: set), .fixed(lesson), headed: head,
            styled: HouseStyle.cell(HouseStyle.grid, .center, fit: .shrinkThenWrap)
          ) { $0.cells[place] ?? .empty }
        }
      }
    } else {
      for (place, unit) in run.units {
        Column(
          heading(of: unit, in: set), .fixed(width(of: unit, in: set)),
          headed: HouseStyle.cell(HouseStyle.gridSmallBold, .center, fit: .shrinkThenWrap)
            .shaded(HouseStyle.resultShade),
          styled: HouseStyle.cell(HouseStyle.gridTotal, .center, fit: .shrinkThenWrap)
            .shaded(HouseStyle.resultShade)
        ) { $0.cells[place] ?? .empty }
      }
    }
  }

  /// «ноябрь», or «нояб» over one or two columns.
  private func monthName(_ month: Month, columns: Int) -> String {
    let whole = String(month.printed.prefix { $0.isLetter })
    guard columns < 3 else { return whole }
    let short = phrases[.months].split(separator: " ").map(String.init)
    return short.indices.contains(month.number - 1) ? short[month.number - 1] : whole
  }

  private func day(of unit: Unit, in set: JournalPages) -> String {
    guard case .lesson(let index) = unit else { return "" }
    return String(set.lessons[index].day.dotted.prefix(2))
  }

  private func width(of unit: Unit, in set: JournalPages) -> Length {
    guard case .results(let index) = unit else { return measure.lesson }
    return measure.result(set.results[index].slot)
  }

  private func heading(of unit: Unit, in set: JournalPages) -> String {
    guard case .results(let index) = unit else { return "" }
    return shortLabel(of: set.results[index].slot)
  }

  /// «II четв.», «Год»: a result over a narrow column.
  func shortLabel(of slot: MarkSlot) -> String {
    switch slot {
    case .period(let number): ClassWords.shortPeriod(data.head.schoolClass.periodKind, number)
    case .year: phrases[.yearMark]
    case .exam: phrases[.examMark]
    case .stateExam: phrases[.stateExamMark]
    case .final: phrases[.finalMark]
    }
  }
}
