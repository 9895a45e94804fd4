import JournalCore
import ReportModels
import Typeset

/// The two tables of the list, on paper and attached (S0-5.3.1, S0-5.4.4).
extension AtRiskListForm {
  /// A pupil and a subject in which he fails or owes a work.
  struct FailingRow {
    let cells: [String]
  }

  /// A pupil who missed a lesson of the week.
  struct MissingRow {
    let cells: [String]
    /// Whether so many lessons were missed without a valid reason that the family is to be told (S0-5.4.4).
    let isAlert: Bool
  }

  var failingRows: [FailingRow] {
    data.roster.entries.indices.flatMap { place in
      data.forecast.subjects.indices.compactMap { subject -> FailingRow? in
        guard let proposal = data.forecast.proposals[place][subject] else { return nil }
        let debts = data.debts[place][subject]
        let fails = proposal.mark.map { $0 <= 2 } ?? false
        guard fails || (debts > 0 && options["debtors"] == "true") else { return nil }
        let item = data.forecast.subjects[subject]
        let entry = data.roster.entries[place]
        let teacher = data.teachers.teacher(of: entry.pupil.id, in: item.subject.id).flatMap {
          data.teachers.name($0)
        }
        return FailingRow(cells: [
          entry.name.shown.short, item.subject.name, Figures.average(proposal.average),
          String(proposal.count),
          String(debts), String(data.missed[place][subject]), teacher?.surnameFirst ?? "",
        ])
      }
    }
  }

  var missingRows: [MissingRow] {
    let alert = Int(options["alertLessons"]) ?? 5
    return data.roster.entries.indices.compactMap { place in
      let (week, start) = (data.weekly[place], data.sinceStart[place])
      guard week.missed > 0 else { return nil }
      let codes: [AbsenceCode] = [.ill, .validReason, .invalidReason, .unknownReason]
      return MissingRow(
        cells: [data.roster.entries[place].name.shown.short] + codes.map { String(week.count($0)) } + [
          String(week.missed), String(week.days), String(start.missed),
          figures.percent(Rational.percent(start.missed, of: start.held)),
        ], isAlert: week.count(.invalidReason) + week.count(.unknownReason) >= alert)
    }
  }

  private var failingHeads: [String] {
    [Phrase.pupil, .subject, .average, .marks, .debts, .missedInSubject, .teacher].map { phrases[$0] }
  }

  private var missingHeads: [String] {
    [Phrase.pupil, .ill, .valid, .invalid, .unknown, .total, .days, .sinceStart, .percent].map { phrases[$0] }
  }

  var failingTable: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let (left, centre) = (HouseStyle.cell(HouseStyle.grid), HouseStyle.cell(HouseStyle.grid, .center))
    let heads = failingHeads
    let widths: [Double] = [0, 44, 16, 16, 16, 18, 0]
    let rows = failingRows.enumerated().map { (number: String($0.offset + 1), row: $0.element) }
    return Table(groups: Fives.of(rows), rules: HouseStyle.rules) {
      Column(phrases[.number], .fixed(.mm(7)), headed: head, styled: centre) { Cell($0.number) }
      for index in heads.indices {
        Column(
          heads[index],
          widths[index] > 0 ? .fixed(.mm(widths[index])) : .flexible(minimum: .mm(30), weight: 1),
          headed: head,
          styled: [0, 1, 6].contains(index) ? left : centre
        ) { Cell($0.row.cells[index]) }
      }
    }
  }

  var missingTable: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let (left, centre) = (HouseStyle.cell(HouseStyle.grid), HouseStyle.cell(HouseStyle.grid, .center))
    let (boldLeft, bold) = (
      HouseStyle.cell(HouseStyle.gridTotal), HouseStyle.cell(HouseStyle.gridTotal, .center)
    )
    let heads = missingHeads
    let rows = missingRows.enumerated().map { (number: String($0.offset + 1), row: $0.element) }
    func column(_ index: Int, _ width: ColumnWidth) -> Column<(number: String, row: MissingRow)> {
      Column(heads[index], width, headed: head, styled: index == 0 ? left : centre) { entry in
        Cell(entry.row.cells[index], style: entry.row.isAlert ? (index == 0 ? boldLeft : bold) : nil)
      }
    }
    return Table(groups: Fives.of(rows), rules: HouseStyle.rules) {
      Column(phrases[.number], .fixed(.mm(7)), headed: head, styled: centre) { Cell($0.number) }
      column(0, .flexible(minimum: .mm(40), weight: 1))
      ColumnGroup(phrases[.week], headed: head) {
        for index in 1...6 { column(index, .fixed(.mm(index == 5 ? 14 : 15))) }
      }
      column(7, .fixed(.mm(20)))
      column(8, .fixed(.mm(16)))
    }
  }

  public var attachedTable: DataTable {
    DataTable(
      fileName: fileName(""), title: phrases[.attachedTitle], header: failingHeads,
      rows: data.isUnmarked ? [] : failingRows.map(\.cells))
  }

  /// Who missed lessons of the week.
  public var furtherTables: [DataTable] {
    [
      DataTable(
        fileName: fileName("_propuski"), title: phrases[.missingTitle], header: missingHeads,
        rows: missingRows.map(\.cells))
    ]
  }

  private func fileName(_ part: String) -> String {
    let year = data.head.schoolClass.year.fileLabel
    return "\(year)_\(label.compact)_\(Self.descriptor.fileSlug)_\(data.head.moment.iso)\(part).csv"
  }
}
