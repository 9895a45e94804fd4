import JournalCore
import ReportModels
public import Typeset

/// The inventory and the certification sheet (FORMS §18.3, §18.4).
extension VolumePapers {
  private var head: CellStyle { HouseStyle.cell(HouseStyle.label, .center) }
  private var text: CellStyle { HouseStyle.cell(HouseStyle.grid) }
  private var middle: CellStyle { HouseStyle.cell(HouseStyle.grid, .center) }

  private var rules: TableRules {
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(8)
    rules.padding = Insets(top: .mm(1), left: .mm(1.2), bottom: .mm(1), right: .mm(1.2))
    return rules
  }

  private var hasIndices: Bool { options["documentIndex"] == "true" }

  /// «Внутренняя опись документов дела».
  public var inventory: Document {
    let documents =
      (try? NumberWords.certified(facts.entries.count, .document)) ?? String(facts.entries.count)
    let own =
      (try? NumberWords.certified(facts.inventorySheets, gender: .masculine))
      ?? String(facts.inventorySheets)
    return sheet(phrases[.inventoryTitle, ["file": fileIndex]]) {
      line(phrases[.inventoryTitle, ["file": fileIndex]], HouseStyle.title, .center)
      Gap(.mm(4))
      inventoryRows
      Gap(.mm(5))
      KeepWithPrevious {
        line(Typography.typeset(phrases[.total, ["count": documents]]), HouseStyle.headline)
        line(Typography.typeset(phrases[.ownSheets, ["count": own]]), HouseStyle.headline)
        Gap(.mm(8))
        signature
      }
    }
  }

  private var inventoryRows: Table {
    Table(Array(facts.entries.enumerated()), rules: rules) {
      Column(phrases[.number], .fixed(.mm(10)), headed: head, styled: middle) { Cell(String($0.offset + 1)) }
      if hasIndices {
        Column(phrases[.index], .fixed(.mm(18)), headed: head, styled: middle) { _ in
          Cell(facts.fileIndex)
        }
      }
      Column(phrases[.date], .fixed(.mm(20)), headed: head, styled: middle) {
        Cell($0.element.day?.dotted ?? "")
      }
      Column(phrases[.documentTitle], .flexible(minimum: .mm(50), weight: 1), headed: head, styled: text) {
        Cell($0.element.title)
      }
      Column(phrases[.sheets], .fixed(.mm(18)), headed: head, styled: middle) { Cell($0.element.sheets) }
      Column(phrases[.note], .fixed(.mm(30)), headed: head, styled: text) { Cell($0.element.note) }
    }
  }

  /// The inventory as a table.
  public var inventoryTable: DataTable {
    DataTable(
      fileName: phrases[.fileName, ["year": data.head.year.fileLabel, "volume": number]],
      title: phrases[.attachedTitle],
      header: [.number, .date, .documentTitle, .sheets, .note].map { phrases[$0] },
      rows: facts.entries.enumerated().map { index, entry in
        [String(index + 1), entry.day?.dotted ?? "", entry.title, entry.sheets, entry.note]
      })
  }

  /// «Лист-заверитель дела»: count = last number + lettered sheets, without cover, inventory and this sheet.
  public var certification: Document {
    let own =
      (try? NumberWords.certified(facts.inventorySheets, gender: .masculine))
      ?? String(facts.inventorySheets)
    let lettered = facts.lettered.isEmpty ? phrases[.none] : facts.lettered.joined(separator: ", ")
    return sheet(phrases[.certificationTitle, ["file": fileIndex]]) {
      line(phrases[.certificationTitle, ["file": fileIndex]], HouseStyle.title, .center)
      Gap(.mm(6))
      line(phrases[.sewn, ["count": counted(facts.sheets)]])
      line(phrases[.wordsCaption], HouseStyle.caption, .center)
      Gap(.mm(2))
      line(Typography.typeset(phrases[.fromTo, ["last": String(facts.last)]]))
      line(phrases[.lettered, ["value": lettered]])
      line(phrases[.skipped, ["value": phrases[.none]]])
      line(Typography.typeset(phrases[.inventorySheets, ["count": own]]))
      Gap(.mm(6))
      peculiarities
      Gap(.mm(12))
      KeepWithPrevious { signature }
    }
  }

  /// Without peculiarities the table has one empty row.
  private var peculiarities: Table {
    let rows =
      facts.peculiarities.isEmpty
      ? [VolumeFacts.Peculiarity(words: "", sheets: "")] : facts.peculiarities
    return Table(rows, rules: rules) {
      Column(phrases[.peculiarity], .flexible(minimum: .mm(80), weight: 1), headed: head, styled: text) {
        Cell($0.words)
      }
      Column(phrases[.peculiaritySheets], .fixed(.mm(40)), headed: head, styled: middle) { Cell($0.sheets) }
    }
  }

  private var signature: SignatureBlock {
    SignatureBlock(
      [.init(post: options.posts.deputy, name: data.head.deputy?.shown.initialsFirst ?? "")],
      caption: phrases[.signature], seal: nil, date: phrases[.signingDate])
  }
}
