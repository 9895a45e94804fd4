import JournalCore
import ReportModels
import Typeset

/// The two tables on paper and as attached data (FORMS §10.1, §10.2).
extension PupilOutcomesForm {
  private typealias Line = ContingentTable.Scope

  private var head: CellStyle { HouseStyle.cell(HouseStyle.label, .center, fit: .shrinkThenWrap) }

  private var rules: TableRules {
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(4.5)
    return rules
  }

  private func style(_ line: Line, _ alignment: HorizontalAlignment) -> CellStyle {
    HouseStyle.cell(isTotal(line) ? HouseStyle.gridTotal : HouseStyle.grid, alignment, fit: .shrinkThenWrap)
  }

  private func labels(_ heading: Phrase) -> Column<Line> {
    Column(
      phrases[heading], .flexible(minimum: .mm(36), weight: 2), headed: head,
      styled: HouseStyle.cell(HouseStyle.grid)
    ) { Cell(label(of: $0), style: style($0, .left)) }
  }

  /// The column of the paper with the printed number.
  private func figure(_ heading: Phrase, _ number: Int) -> Column<Line> {
    Column(
      phrases[heading], .flexible(minimum: .mm(12), weight: 1), headed: head,
      styled: HouseStyle.cell(HouseStyle.grid, .center)
    ) { line in
      // A grade without marks has its word once, over all columns after the second.
      let span = number == 3 && isUnmarked(line) ? progressTexts(of: line).count - 1 : 1
      return Cell(progressTexts(of: line)[number - 2], style: style(line, .center), columnSpan: span)
    }
  }

  /// How the pupils stand; the title is needed only beside the other table.
  var progress: Table {
    isYear
      ? standings.titled(phrases[.progress], styled: HouseStyle.cell(HouseStyle.gridTotal, .center))
      : standings
  }

  /// The sixteen columns with their printed numbers.
  private var standings: Table {
    Table(groups: groups, rules: rules) {
      labels(.schoolClass)
      figure(.pupils, 2)
      ColumnGroup(phrases[.passing], headed: head) {
        figure(.all, 3)
        ColumnGroup(phrases[.ofThem], headed: head) {
          figure(.excellent, 4)
          ColumnGroup(phrases[.good], headed: head) {
            figure(.goodAll, 5)
            figure(.goodWithOneFour, 6)
          }
          figure(.oneThree, 7)
          figure(.mixed, 8)
        }
      }
      unhappyColumns
      figure(.unmarked, 16)
      if showsPercents {
        figure(.success, 17)
        figure(.quality, 18)
      }
    }
    .numberingColumns(styled: HouseStyle.cell(HouseStyle.gridSmall, .center))
  }

  @ColumnBuilder<ContingentTable.Scope> private var unhappyColumns: [ColumnNode<ContingentTable.Scope>] {
    ColumnGroup(phrases[.notAttested], headed: head) {
      figure(.all, 9)
      ColumnGroup(phrases[.ofThem], headed: head) {
        figure(.excused, 10)
        figure(.truant, 11)
      }
    }
    ColumnGroup(phrases[.failing], headed: head) {
      figure(.all, 12)
      ColumnGroup(phrases[.ofThem], headed: head) {
        figure(.failingOne, 13)
        figure(.failingTwo, 14)
        figure(.failingMore, 15)
      }
    }
  }

  private func yearFigure(_ heading: Phrase, _ place: Int) -> Column<Line> {
    Column(
      phrases[heading], .flexible(minimum: .mm(15), weight: 1), headed: head,
      styled: HouseStyle.cell(HouseStyle.grid, .center)
    ) { Cell(yearTexts(of: $0)[place], style: style($0, .center)) }
  }

  /// What the year ended with.
  var yearTable: Table {
    Table(groups: groups, rules: rules) {
      labels(.className)
      for (place, heading) in [Phrase.start, .arrived, .left, .end, .promoted, .conditionally, .repeated]
        .enumerated()
      {
        yearFigure(heading, place)
      }
      ColumnGroup(phrases[.completed], headed: head) {
        yearFigure(.goodAll, 7)
        yearFigure(.withCertificate, 8)
        yearFigure(.withHonours, 9)
        yearFigure(.withStatement, 10)
      }
      yearFigure(.praised, 11)
      if showsCommission { yearFigure(.commission, 12) }
    }
    .titled(phrases[.yearTable], styled: HouseStyle.cell(HouseStyle.gridTotal, .center))
  }

  public var attachedTable: DataTable {
    let columns: [[Phrase]] = [
      [.pupils], [.passing, .all], [.passing, .excellent], [.passing, .good, .goodAll],
      [.passing, .good, .goodWithOneFour], [.passing, .oneThree], [.passing, .mixed], [.notAttested, .all],
      [.notAttested, .excused], [.notAttested, .truant], [.failing, .all], [.failing, .failingOne],
      [.failing, .failingTwo], [.failing, .failingMore], [.unmarked],
    ]
    return table(
      Self.descriptor.fileSlug, phrases[.attachedTitle], .schoolClass,
      columns + (showsPercents ? [[.success], [.quality]] : []), progressTexts)
  }

  /// What the year ended with (FORMS §10.2); none on papers of a period.
  public var furtherTables: [DataTable] {
    guard isYear else { return [] }
    let columns: [[Phrase]] = [
      [.start], [.arrived], [.left], [.end], [.promoted], [.conditionally], [.repeated],
      [.completed, .goodAll],
      [.completed, .withCertificate], [.completed, .withHonours], [.completed, .withStatement], [.praised],
    ]
    return [
      table(
        phrases[.yearSlug], phrases[.attachedYear], .className,
        columns + (showsCommission ? [[.commission]] : []), yearTexts)
    ]
  }

  private func table(
    _ slug: String, _ title: String, _ first: Phrase, _ columns: [[Phrase]], _ texts: (Line) -> [String]
  ) -> DataTable {
    DataTable(
      fileName: "\(data.head.year.fileLabel)_shkola_\(slug)_\(data.period.code).csv", title: title,
      header: [phrases[first]] + columns.map { $0.map { phrases[$0] }.joined(separator: ": ") },
      rows: groups.flatMap(\.self).map { [label(of: $0)] + texts($0) })
  }
}
