public import JournalCore
public import ReportModels
public import Typeset

/// The sheets around an archive volume, K-41: cover, inventory, certification sheet, label (FORMS §18.2–18.5).
///
/// They are made of a volume and not of the journal, so they stand in no catalogue.
public struct VolumePapers: Sendable {
  /// What the volume is, K-42, with the options of all its sheets.
  public static let descriptor = FormDescriptor(
    id: "archive-volume", code: "K-42", version: 1, scope: .schoolPeriod, title: "Архивный том",
    fileSlug: "arhivnyy-tom", paper: Paper(.a4, .portrait), permission: .buildArchiveVolume,
    options: [
      FormOption("sides", ["single", "duplex"], "whether sheets are printed on one side or on both"),
      FormOption(
        "orderCopyInBundle", ["bound", "sealedEnvelope", "separate"],
        "where the copy of an order lies by which pupils have code names"),
      FormOption("attendance", ["false", "true"], "whether the sheets of attendance follow"),
      FormOption("movement", ["false", "true"], "whether the sheets of movement follow"),
      FormOption(
        "changes", ["true", "false"], "whether the table of changes follows the sheet of a class that has any"
      ),
      FormOption("bundleWaves", ["one", "two"], "whether grades 9 and 11 are volumes of their own"),
      FormOption(
        "labelCount", ["withInventory", "fileSheets"], "whether the label counts the inventory too"),
      FormOption(
        "labelWords", ["stamped", "sealed"], "«скреплено печатью» or «опечатано» on the label"),
      FormOption(
        "unitLine", ["false", "true"], "whether the cover has a line for the division of the school"),
      FormOption("documentIndex", ["true", "false"], "whether the inventory has a column of indices"),
    ])

  /// The words of the sheets.
  public enum Phrase: String, PhraseKey {
    case code, organisationCaption, unitCaption, file, volume, summaries, summary, begun, ended, onSheets,
      keep,
      archiveLine
    case blank, preliminary
    case inventoryTitle, number, index, date, documentTitle, sheets, note, noteOfOrder, total, ownSheets
    case summaryRow, attendanceRow, movementRow, changesRow, journalRow, journals, requestsRow
    case year, period, kindProgress, kindAttendance, kindMovement, and
    case certificationTitle, sewn, wordsCaption, fromTo, lettered, skipped, none, inventorySheets
    case peculiarity, peculiaritySheets, orderCopy, orderEnvelope
    case placeholderTitle, envelopeTitle, placeholder
    case labelTitle, labelTitleSealed, signature, signingDate, attachedTitle, fileName

    public var slots: Set<String> {
      switch self {
      case .file, .inventoryTitle, .certificationTitle: ["file"]
      case .volume, .begun, .ended, .onSheets, .keep, .lettered, .skipped: ["value"]
      case .summaries: ["kinds", "grades", "time"]
      case .summary: ["kinds", "class", "time"]
      case .summaryRow, .attendanceRow, .movementRow, .changesRow, .journalRow: ["class", "time"]
      case .journals: ["grades", "time"]
      case .requestsRow: ["time"]
      case .year: ["year"]
      case .period: ["period", "year"]
      case .noteOfOrder: ["number", "sheets"]
      case .total, .ownSheets, .sewn, .inventorySheets: ["count"]
      case .fromTo: ["last"]
      case .orderCopy, .orderEnvelope: ["number"]
      case .placeholder: ["number", "date"]
      case .fileName: ["year", "volume"]
      default: []
      }
    }
  }

  let data: VolumeData
  let facts: VolumeFacts
  let phrases: Phrases<Phrase>
  let options: FormOptions

  /// The sheets of a volume over disclosed data.
  public init(
    _ data: VolumeData, _ facts: VolumeFacts, phrases: Phrases<Phrase>, options: FormOptions
  ) {
    (self.data, self.facts, self.phrases, self.options) = (data, facts, phrases, options)
  }

  /// How sheet numbers look: top right, with letters for sheets that were added (FORMS §18.6).
  public static func mark(letters: [Character]) -> SheetMark {
    SheetMark(letters: String(letters), style: HouseStyle.headline)
  }

  /// «2025/2026 учебный год», «I четверть 2025/2026 учебного года».
  var time: String {
    let year = data.head.year.label
    guard let period = facts.period else { return phrases[.year, ["year": year]] }
    return phrases[.period, ["period": ClassWords.period(period.kind, period.number), "year": year]]
  }
  /// The number of the volume, with the period of a quarterly one.
  var number: String { facts.period.map { "\($0.code)-\(facts.volume)" } ?? String(facts.volume) }
  var fileIndex: String { facts.fileIndex.isEmpty ? phrases[.blank] : facts.fileIndex }

  /// A sheet of the volume: portrait A4 with the binding edge on the left.
  func sheet(_ title: String, @BlockBuilder _ body: () -> [Block]) -> Document {
    let least = LeastType(points: options.minimumFontPoints)
    return Document(
      form: Self.descriptor.id, title: title, outline: title,
      page: PageSetup(
        Self.descriptor.paper,
        margins: HouseStyle.archivalPortraitMargins(binding: .mm(options.bindingMillimetres))),
      watermark: options.isDraft ? phrases[.preliminary] : nil
    ) {
      least.raised(body())
    }
  }

  func line(
    _ words: String, _ style: TextStyle = HouseStyle.coverLine, _ alignment: HorizontalAlignment = .left
  ) -> Block {
    Paragraph(words, style, alignment: alignment, leading: 1300).block
  }

  /// «Сводная ведомость … 7 «А» класса за 2025/2026 учебный год», as the inventory names it.
  public func title(of form: String, _ label: ClassLabel?) -> String {
    guard let label else { return Typography.typeset(phrases[.requestsRow, ["time": time]]) }
    let phrase: Phrase =
      switch form {
      case "class-journal": .journalRow
      case "attendance-summary": .attendanceRow
      case "class-movement": .movementRow
      case "change-register": .changesRow
      default: .summaryRow
      }
    let words = Typography.typeset(phrases[phrase, ["class": label.printed, "time": time]])
    return phrase == .summaryRow ? summary(words) : words
  }

  /// The title of summary sheets as they write it themselves.
  func summary(_ words: String) -> String { facts.writesYo ? words : words.replacing("учёта", with: "учета") }

  /// «копия приказа № 118, л. 4».
  public func note(of order: VolumeData.Order, sheets: String) -> String {
    Typography.typeset(phrases[.noteOfOrder, ["number": order.number, "sheets": sheets]])
  }

  /// What the certification sheet says of an order's copy.
  public func peculiarity(of order: VolumeData.Order) -> String {
    let phrase: Phrase = options["orderCopyInBundle"] == "sealedEnvelope" ? .orderEnvelope : .orderCopy
    return Typography.typeset(phrases[phrase, ["number": order.number]])
  }

  /// The sheet that stands for the copy of an order, which lies elsewhere (DECISIONS 10); it names nobody.
  public func placeholder(for order: VolumeData.Order) -> Document {
    let isEnvelope = options["orderCopyInBundle"] == "sealedEnvelope"
    let title = phrases[isEnvelope ? .envelopeTitle : .placeholderTitle]
    return sheet(title) {
      // A gap at the top of a page would be dropped.
      line("\u{00A0}")
      Gap(.mm(85))
      line(title, HouseStyle.title, .center)
      Gap(.mm(4))
      line(
        Typography.typeset(phrases[.placeholder, ["number": order.number, "date": order.day.dotted]]),
        HouseStyle.coverLine, .center)
    }
  }
}
