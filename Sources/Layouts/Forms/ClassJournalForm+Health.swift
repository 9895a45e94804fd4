import ReportModels
import Typeset

/// The health sheet, which the school's nurse fills in by hand: the journal keeps no data of health (FORMS §16.4).
extension ClassJournalForm {
  @BlockBuilder var health: [Block] {
    section(.healthTitle)
    if listed.isEmpty {
      Paragraph(phrases[.noPupils], HouseStyle.headline, alignment: .center)
    } else {
      healthTable
      Gap(.mm(2))
      Paragraph(phrases[.healthNote], HouseStyle.note)
    }
  }

  private var healthTable: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid)
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(6.5)
    let columns: [(Phrase, ColumnWidth)] = [
      (.healthDate, .fixed(.mm(22))), (.healthGroup, .fixed(.mm(18))),
      (.healthSport, .flexible(minimum: .mm(28), weight: 2)), (.healthDesk, .fixed(.mm(16))),
      (.healthRow, .fixed(.mm(16))), (.healthRemark, .flexible(minimum: .mm(24), weight: 2)),
    ]
    return Table(groups: Fives.of(listed), rules: rules) {
      Column(phrases[.number], .fixed(numberWidth), headed: head, styled: text.aligned(.center)) {
        "\($0.number)"
      }
      Column(phrases[.pupil], .flexible(minimum: .mm(44), weight: 3), headed: head, styled: text) {
        Cell(shortName($0.pupil))
      }
      for (phrase, width) in columns {
        Column(phrases[phrase], width, headed: head, styled: text) { _ in Cell.empty }
      }
    }
  }
}
