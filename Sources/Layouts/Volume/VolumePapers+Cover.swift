import JournalCore
import ReportModels
public import Typeset

/// The cover and the label (FORMS §18.2, §18.5).
extension VolumePapers {
  /// «Обложка дела».
  public var cover: Document {
    sheet(phrases[.file, ["file": fileIndex]]) {
      codeBox
      Gap(.mm(18))
      line(Typography.typeset(data.head.school.fullName), HouseStyle.coverLine, .center)
      Rule(HouseStyle.rules.inner ?? Stroke(.pt(0.25)))
      line(phrases[.organisationCaption], HouseStyle.caption, .center)
      if options["unitLine"] == "true" {
        Gap(.mm(9))
        Rule(HouseStyle.rules.inner ?? Stroke(.pt(0.25)))
        line(phrases[.unitCaption], HouseStyle.caption, .center)
      }
      Gap(.mm(options["unitLine"] == "true" ? 31 : 45))
      line(
        phrases[.file, ["file": fileIndex]] + "      " + phrases[.volume, ["value": String(facts.volume)]],
        HouseStyle.coverTitle, .center)
      Gap(.mm(12))
      line(heading, HouseStyle.title, .center)
      Gap(.mm(20))
      SideBySide(
        SidePart([]),
        SidePart([
          line(phrases[.begun, ["value": (facts.period?.days.first ?? data.head.year.days.first).dotted]]),
          line(phrases[.ended, ["value": facts.ended.dotted]]),
          Gap(.mm(4)).block,
          line(
            phrases[
              .onSheets,
              ["value": "\(facts.sheets)\u{00A0}" + CountedNoun.sheet.form(facts.sheets, in: .prepositional)]
            ]),
          line(
            Typography.typeset(
              phrases[.keep, ["value": CountedNoun.year.counted(facts.retentionYears, in: .accusative)]])),
        ]))
      Gap(.mm(72))
      line(phrases[.archiveLine])
    }
  }

  /// What the volume holds, in words: of one class or of grades.
  private var heading: String {
    let one = facts.classes.count == 1 ? facts.classes.first : nil
    var lines: [String] = []
    if facts.kinds != [.journal] {
      lines.append(
        summary(
          one.map { phrases[.summary, ["kinds": kinds, "class": $0.printed, "time": time]] }
            ?? phrases[.summaries, ["kinds": kinds, "grades": facts.grades, "time": time]]))
    }
    if facts.kinds.contains(.journal) {
      lines.append(
        one.map { phrases[.journalRow, ["class": $0.printed, "time": time]] }
          ?? phrases[.journals, ["grades": facts.grades, "time": time]])
    }
    return lines.map(Typography.typeset).joined(separator: "\n")
  }

  /// «успеваемости, посещаемости и движения».
  private var kinds: String {
    let kinds = VolumeFacts.Kind.allCases.filter { facts.kinds.contains($0) }.compactMap { kind in
      switch kind {
      case .progress: phrases[.kindProgress]
      case .attendance: phrases[.kindAttendance]
      case .movement: phrases[.kindMovement]
      case .journal: nil
      }
    }
    guard let last = kinds.last, kinds.count > 1 else { return kinds.first ?? phrases[.kindProgress] }
    return kinds.dropLast().joined(separator: ", ") + " \(phrases[.and]) " + last
  }

  private var codeBox: Block {
    let text = HouseStyle.cell(HouseStyle.note, .center)
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(6)
    let box = Table(
      columns: [TableColumn(.flexible(minimum: .mm(25), weight: 1))], header: [],
      groups: [
        RowGroup([TableRow([TableCell(phrases[.code], style: 0)]), TableRow([TableCell("", style: 0)])])
      ],
      styles: [text], rules: rules)
    return SideBySide(SidePart(share: 4, []), SidePart([.table(box)])).block
  }

  /// «Прошито, пронумеровано и скреплено печатью»: 60 × 90 mm, to be cut out and glued over the thread.
  public var label: Document {
    let count = facts.sheets + (options["labelCount"] == "withInventory" ? facts.inventorySheets : 0)
    let title = phrases[options["labelWords"] == "sealed" ? .labelTitleSealed : .labelTitle]
    let size = Size(width: .mm(90), height: .mm(60))
    let paper = Self.descriptor.paper
    let side = (paper.size.width - size.width) / 2
    return Document(
      form: Self.descriptor.id, title: title, outline: title,
      page: PageSetup(paper, margins: Insets(top: .mm(20), left: side, bottom: .mm(20), right: side)),
      watermark: options.isDraft ? phrases[.preliminary] : nil
    ) {
      Boxed(
        Stroke(.pt(0.5)), padding: Insets(top: .mm(5), left: .mm(4), bottom: .mm(5), right: .mm(4))
      ) {
        line(title, HouseStyle.headline, .center)
        Gap(.mm(2))
        line(counted(count), HouseStyle.headline, .center)
        Gap(.mm(9))
        line(
          "\(options.posts.director) ______________ " + (data.head.director?.shown.initialsFirst ?? ""),
          HouseStyle.headline, .center)
        Gap(.mm(8))
        SideBySide(
          SidePart(share: 3, [line(phrases[.signingDate], HouseStyle.headline)]),
          SidePart([line(options.sealText, HouseStyle.headline, .right)]))
        Gap(.mm(12))
      }
    }
  }

  /// «58 (пятьдесят восемь) листов»; volumes are thin enough for words.
  func counted(_ sheets: Int) -> String {
    Typography.typeset((try? NumberWords.certified(sheets, .sheet)) ?? CountedNoun.sheet.counted(sheets))
  }
}
