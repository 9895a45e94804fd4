import JournalCore
import ReportModels
import Typeset

/// The works that a pupil owes: subject, work, topic, day, last day for it; overdue ones in bold (FORMS §13, table 2).
struct OwedWorksTable {
  /// The heads of the columns and the word beside a day that has passed.
  struct Words {
    let subject: String
    let work: String
    let topic: String
    let day: String
    let due: String
    let overdue: String
  }

  let debts: [PupilWorks.OwedWork]
  /// The day on which a debt is overdue or not.
  let day: Day
  let words: Words

  /// The heads of the attached data.
  var header: [String] { [words.subject, words.work, words.topic, words.day, words.due] }

  /// The rows of the attached data, as on paper.
  var rows: [[String]] { debts.map(cells) }

  var table: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let plain = HouseStyle.cell(HouseStyle.grid, .left)
    let bold = HouseStyle.cell(HouseStyle.gridTotal, .left)
    func column(_ index: Int, _ width: ColumnWidth) -> Column<PupilWorks.OwedWork> {
      Column(header[index], width, headed: head, styled: plain) { debt in
        Cell(cells(debt)[index], style: debt.isOverdue(on: day) ? bold : nil)
      }
    }
    return Table(groups: debts.map { [$0] }, rules: HouseStyle.rules) {
      column(0, .flexible(minimum: .mm(26), weight: 2))
      column(1, .flexible(minimum: .mm(24), weight: 2))
      column(2, .flexible(minimum: .mm(28), weight: 3))
      column(3, .fixed(.mm(20)))
      column(4, .fixed(.mm(26)))
    }
  }

  private func cells(_ debt: PupilWorks.OwedWork) -> [String] {
    let due = debt.due.dotted + (debt.isOverdue(on: day) ? "\n\(words.overdue)" : "")
    return [debt.subject.name, debt.workType ?? "", debt.topic, debt.day.dotted, due]
  }
}
