import JournalCore
import ReportModels
import Typeset

/// The tables of the report on programmes: by assignment and by subject.
extension ProgrammeCompletionForm {
  /// A row of a table in the words of the paper.
  private struct Line {
    var number = ""
    var target = ""
    var subject = ""
    var teacher = ""
    var curriculum = ""
    var programme = ""
    var basis = ""
    let hours: ProgrammeCount
    let works: ProgrammeCount
    var topics = ""
    var named = ""
    /// A total stands across the first columns.
    var isTotal = false

    var planned: String { String(hours.plan) + (basis.isEmpty ? "" : "*") }
    var lag: String { Rational(hours.lag).printed(digits: 0) }
    var percent: String { hours.percent?.printed(digits: 1) ?? "—" }
    var plannedWorks: String { String(works.plan) }
    var heldWorks: String { String(works.fact) }
  }

  private var lines: [Line] {
    rows.enumerated().map { index, row in
      Line(
        number: String(index + 1), target: LoadWords.target(row.load), subject: row.load.name,
        teacher: LoadWords.teacher(row.load), curriculum: row.yearHours.map(printed) ?? "—",
        programme: row.programmeHours.map(String.init) ?? "—",
        basis: row.basis == .timetable ? phrases[.basisTimetable] : "", hours: row.hours, works: row.works,
        topics: numbers(row), named: LoadWords.topics(row.undelivered))
    }
  }

  /// The numbers of the topics not given; a dash where there is no thematic plan to look at.
  private func numbers(_ row: ProgrammeRow) -> String {
    guard row.basis == .programme else { return "—" }
    return row.undelivered.isEmpty ? phrases[.none] : LoadWords.spans(row.undelivered.map(\.number))
  }

  /// The topics behind the numbers of the table, a paragraph a row (S0-5.4.19).
  @BlockBuilder var topicList: [Block] {
    let behind = rows.enumerated().filter { !$0.element.undelivered.isEmpty }
    if showsTopics, !behind.isEmpty {
      Gap(.mm(4))
      KeepTogether {
        Paragraph(phrases[.topicsTitle], TextStyle(.serifBold, .pt(10)))
        Gap(.mm(1))
        for (index, row) in behind.prefix(1) { paragraph(index, row) }
      }
      for (index, row) in behind.dropFirst() { paragraph(index, row) }
    }
  }

  private func paragraph(_ index: Int, _ row: ProgrammeRow) -> Paragraph {
    Paragraph(
      phrases[
        .topicsLine,
        [
          "number": String(index + 1), "class": LoadWords.target(row.load), "subject": row.load.name,
          "topics": LoadWords.topics(row.undelivered),
        ]], HouseStyle.note, leading: 1250
    ).indented(hanging: .mm(6)).spaced(after: .mm(0.6))
  }

  private var showsTopics: Bool { options["topics"] == "listed" }

  private var total: Line {
    Line(
      target: phrases[.total], hours: ProgrammeCount(sumOf: rows.map(\.hours)),
      works: ProgrammeCount(sumOf: rows.map(\.works)), isTotal: true)
  }

  /// Sums by the names of subjects, in the order in which classes have them (S2-8.d).
  private var subjectLines: [Line] {
    var order: [String] = []
    var groups: [String: [ProgrammeRow]] = [:]
    for row in data.rows {
      if groups[row.load.name] == nil { order.append(row.load.name) }
      groups[row.load.name, default: []].append(row)
    }
    return order.sorted { CollationKey($0) < CollationKey($1) }.enumerated().map { index, name in
      let own = groups[name] ?? []
      return Line(
        number: String(index + 1), subject: name, hours: ProgrammeCount(sumOf: own.map(\.hours)),
        works: ProgrammeCount(sumOf: own.map(\.works)))
    }
  }

  private static let small = HouseStyle.cell(HouseStyle.gridSmall)
  private static let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
  private static let bold = HouseStyle.cell(TextStyle(.serifBold, .pt(9)))

  private func figure(
    _ heading: Phrase, _ width: Double, _ text: @escaping (Line) -> String
  ) -> Column<Line> {
    Column(
      phrases[heading], .fixed(.mm(width)), headed: Self.head,
      styled: HouseStyle.cell(HouseStyle.grid, .center)
    ) { line in
      Cell(text(line), style: line.isTotal ? Self.bold.aligned(.center) : nil)
    }
  }

  /// A row an assignment, and the total.
  var table: Table {
    Table((lines + [total]), rules: HouseStyle.rules) {
      Column(
        phrases[.number], .fixed(.mm(9)), headed: Self.head, styled: HouseStyle.cell(HouseStyle.grid, .center)
      ) { line in
        line.isTotal ? Cell(line.target, style: Self.bold, columnSpan: 4) : Cell(line.number)
      }
      Column(phrases[.target], .fixed(.mm(29)), headed: Self.head, styled: HouseStyle.cell(HouseStyle.grid)) {
        Cell($0.target)
      }
      Column(phrases[.subject], .fixed(.mm(46)), headed: Self.head, styled: HouseStyle.cell(HouseStyle.grid))
      { Cell($0.subject) }
      Column(phrases[.teacher], .fixed(.mm(31)), headed: Self.head, styled: HouseStyle.cell(HouseStyle.grid))
      { Cell($0.teacher) }
      ColumnGroup(phrases[.yearHours], headed: Self.head) {
        figure(.curriculum, 15) { $0.curriculum }
        figure(.programme, 12) { $0.programme }
      }
      ColumnGroup(phrases[.hours], headed: Self.head) {
        figure(.plan, 12) { $0.planned }
        figure(.fact, 12) { String($0.hours.fact) }
      }
      figure(.lag, 19) { $0.lag }
      figure(.percent, 21) { $0.percent }
      ColumnGroup(phrases[.works], headed: Self.head) {
        figure(.plan, 12) { $0.plannedWorks }
        figure(.fact, 12) { $0.heldWorks }
      }
      Column(
        phrases[.undelivered], .flexible(minimum: .mm(28), weight: 1), headed: Self.head, styled: Self.small
      ) { Cell($0.topics) }
    }
  }

  /// A row a subject.
  var subjectTable: Table {
    Table(subjectLines, rules: HouseStyle.rules) {
      Column(
        phrases[.number], .fixed(.mm(9)), headed: Self.head, styled: HouseStyle.cell(HouseStyle.grid, .center)
      ) { Cell($0.number) }
      Column(
        phrases[.subject], .flexible(minimum: .mm(100), weight: 1), headed: Self.head,
        styled: HouseStyle.cell(HouseStyle.grid)
      ) { Cell($0.subject) }
      ColumnGroup(phrases[.hours], headed: Self.head) {
        figure(.plan, 20) { $0.planned }
        figure(.fact, 20) { String($0.hours.fact) }
      }
      figure(.lag, 22) { $0.lag }
      figure(.percent, 22) { $0.percent }
      ColumnGroup(phrases[.works], headed: Self.head) {
        figure(.plan, 20) { $0.plannedWorks }
        figure(.fact, 20) { $0.heldWorks }
      }
    }.titled(phrases[.bySubject], styled: Self.bold.aligned(.center))
  }

  private func fileName(_ part: String) -> String {
    "\(data.head.year.fileLabel)_\(Self.descriptor.fileSlug)_\(data.period.code)\(part).csv"
  }

  private var figureHeads: [String] {
    [
      phrases[.plan], phrases[.fact], phrases[.lag], phrases[.percent],
      "\(phrases[.works]): \(phrases[.plan])",
      "\(phrases[.works]): \(phrases[.fact])",
    ]
  }

  private func figures(_ line: Line) -> [String] {
    [
      String(line.hours.plan), String(line.hours.fact), line.lag, line.percent, line.plannedWorks,
      line.heldWorks,
    ]
  }

  public var attachedTable: DataTable {
    DataTable(
      fileName: fileName(""), title: phrases[.attachedTitle],
      header: [
        phrases[.number], phrases[.target], phrases[.subject], phrases[.teacher],
        "\(phrases[.yearHours]): \(phrases[.curriculum])", "\(phrases[.yearHours]): \(phrases[.programme])",
        phrases[.basis],
      ] + figureHeads + [phrases[.undelivered]] + (showsTopics ? [phrases[.topicsTitle]] : []),
      rows: lines.map { line in
        [
          line.number, line.target, line.subject, line.teacher, line.curriculum, line.programme,
          line.basis.isEmpty ? phrases[.basisProgramme] : line.basis,
        ] + figures(line) + [line.topics] + (showsTopics ? [line.named] : [])
      })
  }

  /// The sums by subject (S2-8.d).
  public var furtherTables: [DataTable] {
    [
      DataTable(
        fileName: fileName("_predmety"), title: phrases[.subjectsTitle],
        header: [phrases[.number], phrases[.subject]] + figureHeads,
        rows: subjectLines.map { [$0.number, $0.subject] + figures($0) })
    ]
  }
}
