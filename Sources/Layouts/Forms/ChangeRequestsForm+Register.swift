import JournalCore
import ReportModels
import Typeset

/// The register of applications, which is the inventory of the set as well (S4-4.2, S4-4.5).
extension ChangeRequestsForm {
  @BlockBuilder var register: [Block] {
    SchoolTitle(
      organisation: Typography.typeset(data.head.school.fullName), title: phrases[.title],
      line: "\(phrases[.about])\u{00A0}· \(periodLine)",
      stamp: options.isDraft ? phrases[.preliminary] : nil
    ).full
    if data.rows.isEmpty {
      Paragraph(phrases[.empty], HouseStyle.headline, alignment: .center)
    } else {
      table
    }
    Gap(.mm(2))
    KeepWithPrevious {
      if !data.rows.isEmpty { Paragraph(total, HouseStyle.headline) }
      Gap(.mm(5))
      SignatureBlock(
        [.init(post: options.posts.deputy, name: data.head.deputy?.shown.initialsFirst ?? "")],
        caption: phrases[.signature], seal: nil, date: phrases[.signingDate])
    }
  }

  private var total: String {
    phrases[
      .total,
      [
        "all": String(data.rows.count), "granted": String(data.rows.count { $0.isGranted }),
        "refused": String(data.rows.count { $0.decision != nil && !$0.isGranted }),
        "executed": String(data.rows.count { $0.execution != nil }),
      ]]
  }

  private static let columns: [(heading: Phrase, width: Double)] = [
    (.number, 18), (.initiator, 26), (.cell, 35), (.change, 23), (.ground, 26), (.decision, 21),
  ]

  private func texts(_ row: ChangeRow) -> [String] {
    [
      phrases[.filing, ["number": String(row.number), "date": row.filing.day.dotted]],
      ChangeWords.party(row.filing),
      phrases[
        .cellWords,
        [
          "class": ChangeWords.classes(row), "subject": row.subject,
          "pupil": row.pupil.map { "\($0.shown.full), " } ?? "", "place": ChangeWords.place(row),
          "kind": row.kind.printed,
        ]],
      "\(ChangeWords.value(row.old))\u{00A0}– \(ChangeWords.value(row.wanted))",
      ChangeWords.ground(row), decision(row),
      row.execution.map { "\($0.day.dotted), \(ChangeWords.party($0))" } ?? "",
    ]
  }

  private func decision(_ row: ChangeRow) -> String {
    guard let decision = row.decision else { return phrases[.waiting] }
    return phrases[row.isGranted ? .granted : .refused, ["date": decision.day.dotted]]
  }

  private var table: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.gridSmall)
    return Table(data.rows.map(texts), rules: HouseStyle.rules) {
      for (index, column) in Self.columns.enumerated() {
        Column(phrases[column.heading], .fixed(.mm(column.width)), headed: head, styled: text) {
          Cell($0[index])
        }
      }
      Column(phrases[.execution], .flexible(minimum: .mm(20), weight: 1), headed: head, styled: text) {
        Cell($0[6])
      }
    }
  }

  public var attachedTable: DataTable {
    DataTable(
      fileName: "\(data.head.year.fileLabel)_\(Self.descriptor.fileSlug)_\(data.period.code).csv",
      title: phrases[.attachedTitle],
      header: Self.columns.map { phrases[$0.heading] } + [phrases[.execution]], rows: data.rows.map(texts))
  }
}
