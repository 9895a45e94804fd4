import JournalCore
import ReportModels
import Typeset

/// The lists of pupils at risk with averages, forecasts and teachers (FORMS §5.5, §21.4).
extension ClassReportPreliminaryForm {
  /// What a list is of.
  enum Risk: CaseIterable {
    case failing, notAttested, oneThree

    /// Its heading.
    var phrase: Phrase {
      switch self {
      case .failing: .failing
      case .notAttested: .notAttested
      case .oneThree: .oneThree
      }
    }
  }

  /// A pupil in a subject.
  struct RiskRow {
    let place: Int
    let subject: Int
    let proposal: PeriodProposal
  }

  /// The rows of a list, by the list of the class and the curriculum.
  func riskRows(_ risk: Risk) -> [RiskRow] {
    data.roster.entries.indices.flatMap { place -> [RiskRow] in
      let outcome = outcomes[place]
      let subjects =
        switch risk {
        case .failing: outcome.failed
        case .notAttested: outcome.notAttested
        case .oneThree: outcome.standing == .oneThree ? outcome.threes : []
        }
      return subjects.compactMap { subject in
        data.forecast.proposals[place][subject].map { RiskRow(place: place, subject: subject, proposal: $0) }
      }
    }
  }

  /// The cells of a row, as printed and as attached.
  func cells(_ row: RiskRow) -> [String] {
    let entry = data.roster.entries[row.place]
    let item = data.forecast.subjects[row.subject].subject
    let teacher = data.teachers.teacher(of: entry.pupil.id, in: item.id).flatMap { data.teachers.name($0) }
    return [
      entry.name.shown.short, item.name, Figures.average(row.proposal.average), forecast(row.proposal),
      phrases[.leastMarks, ["count": String(row.proposal.count), "least": String(row.proposal.leastCount)]],
      teacher?.surnameFirst ?? "",
    ]
  }

  /// «4», with open debts also «3 (3,42) с учётом задолженностей»; a dash while there are too few marks.
  private func forecast(_ proposal: PeriodProposal) -> String {
    guard let mark = proposal.forecast else { return Figures.none }
    guard options["debtsInForecast"] == "true", let owed = proposal.markWithDebts else { return String(mark) }
    return "\(mark)\n"
      + phrases[
        .withDebts, ["mark": String(owed), "average": Figures.average(proposal.averageWithDebts)]]
  }

  func table(_ risk: Risk) -> Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid, fit: .shrinkThenWrap)
    let heads: [(Phrase, ColumnWidth, HorizontalAlignment)] = [
      (.pupil, .flexible(minimum: .mm(36), weight: 1), .left),
      (.subject, .flexible(minimum: .mm(40), weight: 3), .left), (.average, .fixed(.mm(14)), .center),
      (.forecast, .fixed(.mm(22)), .center), (.marks, .fixed(.mm(15)), .center),
      (.teacher, .fixed(.mm(28)), .left),
    ]
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(6)
    return Table(riskRows(risk).map(cells), rules: rules) {
      ColumnGroup(phrases[risk.phrase], headed: HouseStyle.cell(HouseStyle.section)) {
        for (index, column) in heads.enumerated() {
          Column(phrases[column.0], column.1, headed: head, styled: text.aligned(column.2)) {
            Cell($0[index])
          }
        }
        Column(phrases[.informed], .fixed(.mm(22)), headed: head, styled: text) { _ in .empty }
      }
    }
  }

  /// «4 (3,93), с долгами 3 (3,42)»; a dash while there are too few marks (FORMS §21.4).
  private func bothForecasts(_ debt: CurrentMarksTable.OpenDebt) -> String {
    guard let place = data.roster.entries.firstIndex(where: { $0.pupil.id == debt.pupil }),
      let subject = data.forecast.subjects.firstIndex(where: { $0.subject.id == debt.subject }),
      let proposal = data.forecast.proposals[place][subject], let mark = proposal.forecast
    else { return Figures.none }
    let own = phrases[.ownForecast, ["mark": String(mark), "average": Figures.average(proposal.average)]]
    guard options["debtsInForecast"] == "true", let owed = proposal.markWithDebts else { return own }
    return "\(own), "
      + phrases[.withDebts, ["mark": String(owed), "average": Figures.average(proposal.averageWithDebts)]]
  }

  /// The works that are owed: who, what, when, how long overdue, and the forecasts without and with the debts.
  var debtRows: [[String]] {
    let names = Dictionary(
      data.roster.entries.map { ($0.pupil.id, $0.name.shown.short) }, uniquingKeysWith: { first, _ in first })
    let subjects = Dictionary(
      data.forecast.subjects.map { ($0.subject.id, $0.subject.name) }, uniquingKeysWith: { first, _ in first }
    )
    return data.debts.map { debt in
      let days = debt.daysOverdue(on: data.frame.countingDay)
      return [
        names[debt.pupil] ?? "", subjects[debt.subject] ?? "", debt.workType ?? "", debt.day.dotted,
        days > 0
          ? phrases[.overdue, ["days": CountedNoun.day.counted(days)]] : phrases[.notOverdue],
        bothForecasts(debt),
      ]
    }
  }

  var debtTable: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid, fit: .shrinkThenWrap)
    let heads: [(Phrase, ColumnWidth)] = [
      (.pupil, .flexible(minimum: .mm(34), weight: 2)), (.subject, .flexible(minimum: .mm(30), weight: 2)),
      (.work, .flexible(minimum: .mm(34), weight: 2)), (.workDay, .fixed(.mm(20))),
      (.overdueHead, .fixed(.mm(22))), (.forecast, .fixed(.mm(32))),
    ]
    return Table(debtRows, rules: HouseStyle.rules) {
      ColumnGroup(phrases[.debts], headed: HouseStyle.cell(HouseStyle.section)) {
        for (index, column) in heads.enumerated() {
          Column(phrases[column.0], column.1, headed: head, styled: text.aligned(index < 3 ? .left : .center))
          {
            Cell($0[index])
          }
        }
      }
    }
  }
}
