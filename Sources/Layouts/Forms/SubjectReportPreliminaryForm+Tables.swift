import JournalCore
import ReportModels
import Typeset

/// The table of classes, the tables of pupils, and the same as data (FORMS §11, §21.3–21.4).
extension SubjectReportPreliminaryForm {
  /// What «Класс (группа)» is called.
  func name(of row: Int) -> String {
    let own = data.load.rows[row]
    return own.isAtHome ? phrases[.atHome, ["class": TeacherLoadWords.name(own)]] : TeacherLoadWords.name(own)
  }

  /// The cells of a row: pupils, average, forecasts of 5, 4, 3 and 2, how many lack marks and how many owe works.
  func cells(_ rows: [Int]) -> [[String]] {
    func counts(_ rows: [Int]) -> [String] {
      let all = rows.flatMap { data.standings[$0].compactMap(\.self) }
      let forecasts = [5, 4, 3, 2].map { mark in all.count { $0.proposal.forecast == mark } }
      return
        (forecasts + [all.count { !$0.proposal.isEnough }, all.count { !$0.debts.isEmpty }]).map(String.init)
    }
    func row(_ number: String, _ name: String, _ rows: [Int], _ average: Rational?) -> [String] {
      let hasMarks = rows.contains { data.load.rows[$0].hasMarks }
      let pupils = rows.reduce(0) { $0 + data.load.rows[$1].members.count }
      return [number, name, String(pupils), Figures.average(average)]
        + (hasMarks ? counts(rows) : Array(repeating: Figures.none, count: 6))
    }
    let own = rows.enumerated().map { row(String($0 + 1), name(of: $1), [$1], data.average(of: $1)) }
    guard rows.count > 1 else { return own }
    return own + [row("", phrases[.total], rows, data.average(of: rows))]
  }

  /// One table for all subjects; where there are several, each has its name over its rows.
  var table: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid, .center)
    func column(_ heading: String, _ width: Double, _ index: Int) -> Column<LoadRow> {
      Column(heading, .fixed(.mm(width)), headed: head, styled: text) { $0.cell(index, of: 10) }
    }
    let parts = TeacherLoadWords.bySubject(data.load)
    let groups = parts.map { part in
      (parts.count > 1 ? [LoadRow.heading(part.subject)] : []) + cells(part.rows).map(LoadRow.cells)
    }
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(5.5)
    return Table(groups: groups, rules: rules) {
      column(phrases[.number], 10, 0)
      Column(
        phrases[.row], .flexible(minimum: .mm(60), weight: 1), headed: head, styled: text.aligned(.left)
      ) { $0.cell(1, of: 9) }
      column(phrases[.pupils], 28, 2)
      column(phrases[.average], 20, 3)
      ColumnGroup(phrases[.forecast], headed: head) {
        for (index, mark) in ["«5»", "«4»", "«3»", "«2»"].enumerated() { column(mark, 13, 4 + index) }
      }
      column(phrases[.fewMarks], 28, 8)
      column(phrases[.debtors], 28, 9)
    }
  }

  /// The places of the pupils that are listed: all, or those of a forecast «2», too few marks, or debts.
  func listed(_ row: Int) -> [Int] {
    data.standings[row].indices.filter { place in
      guard let standing = data.standings[row][place] else { return false }
      return options["pupils"] == "all" || standing.proposal.forecast == 2 || !standing.proposal.isEnough
        || !standing.debts.isEmpty
    }
  }

  /// The cells of the pupils listed of a row.
  func pupilCells(_ row: Int) -> [[String]] {
    listed(row).compactMap { place in
      guard let standing = data.standings[row][place] else { return nil }
      let proposal = standing.proposal
      let debts = standing.debts.map { debt in
        phrases[
          .debt, ["work": debt.workType.map(ResultWords.inSentence) ?? "", "date": debt.day.dotted]]
      }
      return [
        data.load.rows[row].members[place].name.shown.short,
        standing.marks.map { String($0.value) }.joined(separator: " "), Figures.average(proposal.average),
        forecast(proposal),
        phrases[.leastMarks, ["count": String(proposal.count), "least": String(proposal.leastCount)]],
        debts.joined(separator: "; "),
      ] + (showsNeeded ? [needed(standing)] : [])
    }
  }

  private var showsNeeded: Bool { options["neededFives"] == "true" }

  /// «4», with open debts also «с долгами 3 (3,42)»; a dash while there are too few marks.
  private func forecast(_ proposal: PeriodProposal) -> String {
    guard let mark = proposal.forecast else { return Figures.none }
    guard let owed = proposal.markWithDebts else { return String(mark) }
    return "\(mark), "
      + phrases[
        .withDebts, ["mark": String(owed), "average": Figures.average(proposal.averageWithDebts)]]
  }

  /// How many fives lift the average to the next mark; a dash at the top, where none do, and without a mark.
  private func needed(_ standing: SubjectReportPreliminaryData.Standing) -> String {
    guard let mark = standing.proposal.mark, mark < 5 else { return Figures.none }
    let marks = data.isWeighted ? standing.marks : standing.marks.map { WeightedMark($0.value) }
    let threshold = NeededMarks.threshold(for: mark + 1, rules: data.rules)
    guard let count = NeededMarks.count(weight: 1, liftingTo: threshold, from: marks) else {
      return Figures.none
    }
    return phrases[.neededLine, ["mark": String(mark + 1), "average": String(count)]]
  }

  /// The pupils listed, under the name of the subject and of the class or group.
  var pupilGroups: [[LoadRow]] {
    data.load.rows.indices.map { row in
      let cells = pupilCells(row)
      let heading = LoadRow.heading("\(data.load.rows[row].subject.name), \(name(of: row))")
      return cells.isEmpty ? [] : [heading] + cells.map(LoadRow.cells)
    }.filter { !$0.isEmpty }
  }

  var pupilTable: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid, fit: .shrinkThenWrap)
    let count = showsNeeded ? 7 : 6
    func column(_ phrase: Phrase, _ width: ColumnWidth, _ index: Int, _ side: HorizontalAlignment)
      -> Column<LoadRow>
    {
      Column(phrases[phrase], width, headed: head, styled: text.aligned(side)) { $0.cell(index, of: count) }
    }
    return Table(groups: pupilGroups, rules: HouseStyle.rules) {
      column(.pupil, .fixed(.mm(50)), 0, .left)
      column(.marks, .flexible(minimum: .mm(50), weight: 1), 1, .left)
      column(.own, .fixed(.mm(18)), 2, .center)
      column(.ownForecast, .fixed(.mm(38)), 3, .center)
      column(.count, .fixed(.mm(18)), 4, .center)
      column(.debts, .flexible(minimum: .mm(50), weight: 1), 5, .left)
      if showsNeeded { column(.needed, .fixed(.mm(24)), 6, .center) }
    }
  }

  public var attachedTable: DataTable {
    let heads = [phrases[.number], phrases[.row], phrases[.pupils], phrases[.average]]
    let forecasts = ["«5»", "«4»", "«3»", "«2»"].map { "\(phrases[.forecast]) \($0)" }
    return DataTable(
      fileName: fileName(""), title: phrases[.attachedTitle],
      header: [phrases[.subject]] + heads + forecasts + [phrases[.fewMarks], phrases[.debtors]],
      rows: TeacherLoadWords.bySubject(data.load).flatMap { part in
        cells(part.rows).map { [part.subject] + $0 }
      })
  }

  /// The pupils listed.
  public var furtherTables: [DataTable] {
    let heads = [Phrase.pupil, .marks, .own, .ownForecast, .count, .debts] + (showsNeeded ? [.needed] : [])
    return [
      DataTable(
        fileName: fileName("_spiski"), title: phrases[.pupilsTitle],
        header: [phrases[.subject], phrases[.row]] + heads.map { phrases[$0] },
        rows: data.load.rows.indices.flatMap { row in
          pupilCells(row).map { [data.load.rows[row].subject.name, name(of: row)] + $0 }
        })
    ]
  }

  private func fileName(_ part: String) -> String {
    "\(data.year.fileLabel)_\(Self.descriptor.fileSlug)_\(data.period.code)\(part).csv"
  }
}
