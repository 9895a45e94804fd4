public import JournalCore
import ReportModels
public import Typeset

/// The list of what a run printed, with numbers and control codes, and what it refused and why (D-11).
///
/// It is made of a run and not of the journal, so it stands in no catalogue.
public struct DocumentListPaper: Sendable {
  /// A document of the list.
  public struct Line: Hashable, Sendable {
    let number: Int?
    let replaces: Int?
    let title: String
    let label: String
    let pages: Int?
    let code: String?
    let status: DocumentStatus
    let refused: String?
    let file: String?
    let sha256: String?

    /// A document; `refused` tells why it was not printed.
    public init(
      number: Int?, replaces: Int?, title: String, label: String, pages: Int?, code: String?,
      status: DocumentStatus,
      refused: String?, file: String?, sha256: String?
    ) {
      (self.number, self.replaces, self.title, self.label) = (number, replaces, title, label)
      (self.pages, self.code, self.status, self.refused) = (pages, code, status, refused)
      (self.file, self.sha256) = (file, sha256)
    }
  }

  /// The words of the list.
  public enum Phrase: String, PhraseKey {
    case title, moment, number, documentTitle, subject, pages, code, status, replacing, total, refusedTitle,
      reason
    case withoutNumber, sheet, of, signature, signer, attachedTitle, file, sha256, part

    public var slots: Set<String> {
      switch self {
      case .moment: ["date", "kind"]
      case .replacing: ["status", "number"]
      case .part: ["title", "part", "parts"]
      case .total: ["documents", "pages", "refused"]
      default: []
      }
    }
  }

  private let organisation: String
  private let moment: Day
  private let kind: String
  private let lines: [Line]
  private let phrases: Phrases<Phrase>

  /// The list of a run of the kind as of the day.
  public init(organisation: String, moment: Day, kind: String, lines: [Line], phrases: Phrases<Phrase>) {
    (self.organisation, self.moment, self.kind) = (organisation, moment, kind)
    (self.lines, self.phrases) = (lines, phrases)
  }

  private var printed: [Line] { lines.filter { $0.refused == nil } }
  private var refused: [Line] { lines.filter { $0.refused != nil } }

  /// The most documents that one part of the paper lists, so that a list of any length is laid out in little memory.
  public static let mostInPart = 1000

  /// How many parts the paper has.
  public var partCount: Int {
    max(1, (printed.count + DocumentListPaper.mostInPart - 1) / DocumentListPaper.mostInPart)
  }

  /// The part of the paper, from 0; the last one tells the sums and what was refused, and is signed.
  public func document(part: Int) -> Document {
    let parts = partCount
    let size = DocumentListPaper.mostInPart
    let isLast = part == parts - 1
    let own = printed.dropFirst(part * size).prefix(size)
    let title =
      parts == 1
      ? phrases[.title]
      : phrases[.part, ["title": phrases[.title], "part": String(part + 1), "parts": String(parts)]]
    return Document(
      form: "document-list", title: title, outline: title,
      page: PageSetup(Paper(.a4, .portrait), margins: HouseStyle.reportMargins),
      body: {
        Paragraph(Typography.typeset(organisation), HouseStyle.note, alignment: .center)
        Paragraph(title, HouseStyle.headline, alignment: .center).spaced(before: .mm(3), after: .mm(3))
        table(of: Array(own))
        if isLast { ending }
      },
      foot: {
        SheetFoot(
          moment: phrases[.moment, ["date": moment.dotted, "kind": kind]], sheet: phrases[.sheet],
          of: phrases[.of])
      })
  }

  @BlockBuilder private var ending: [Block] {
    Paragraph(total, HouseStyle.note).spaced(before: .mm(2), after: .mm(3))
    if !refused.isEmpty {
      Heading(phrases[.refusedTitle], HouseStyle.headline)
      refusals
    }
    KeepWithPrevious {
      Paragraph(
        [.text(phrases[.signer] + " "), .blank(Blank(.fixed(.mm(40)), caption: phrases[.signature]))],
        HouseStyle.note
      ).spaced(before: .mm(8))
    }
  }

  private var total: String {
    let pages = printed.reduce(0) { $0 + ($1.pages ?? 0) }
    return phrases[
      .total,
      ["documents": String(printed.count), "pages": String(pages), "refused": String(refused.count)]]
  }

  private var head: CellStyle { HouseStyle.cell(HouseStyle.label, .center, fit: .shrinkThenWrap) }
  private var text: CellStyle { HouseStyle.cell(HouseStyle.grid) }
  private var middle: CellStyle { HouseStyle.cell(HouseStyle.grid, .center) }

  private func number(_ line: Line) -> Cell { Cell(line.number.map(String.init) ?? phrases[.withoutNumber]) }

  private func status(_ line: Line) -> String {
    guard let replaces = line.replaces else { return line.status.printed }
    return phrases[.replacing, ["status": line.status.printed, "number": String(replaces)]]
  }

  private func table(of lines: [Line]) -> Table {
    Table(groups: lines.map { [$0] }, rules: HouseStyle.rules) {
      Column(phrases[.number], .fixed(.mm(17)), headed: head, styled: middle) { number($0) }
      Column(phrases[.documentTitle], .flexible(minimum: .mm(50), weight: 4), headed: head, styled: text) {
        Cell($0.title)
      }
      Column(phrases[.subject], .flexible(minimum: .mm(18), weight: 1), headed: head, styled: middle) {
        Cell($0.label)
      }
      Column(phrases[.pages], .fixed(.mm(14)), headed: head, styled: middle) { Cell(String($0.pages ?? 0)) }
      Column(phrases[.code], .fixed(.mm(32)), headed: head, styled: middle) { Cell($0.code ?? "") }
      Column(phrases[.status], .fixed(.mm(28)), headed: head, styled: text) { Cell(status($0)) }
    }
  }

  private var refusals: Table {
    Table(groups: refused.map { [$0] }, rules: HouseStyle.rules) {
      Column(phrases[.number], .fixed(.mm(17)), headed: head, styled: middle) { number($0) }
      Column(phrases[.documentTitle], .flexible(minimum: .mm(40), weight: 1), headed: head, styled: text) {
        Cell($0.title)
      }
      Column(phrases[.subject], .fixed(.mm(22)), headed: head, styled: middle) { Cell($0.label) }
      Column(phrases[.reason], .flexible(minimum: .mm(50), weight: 2), headed: head, styled: text) {
        Cell($0.refused ?? "")
      }
    }
  }

  /// The same list as a table, attached to the paper, with files and their hashes.
  public var attachedTable: DataTable {
    DataTable(
      fileName: "spisok-dokumentov.csv", title: phrases[.attachedTitle],
      header: [.number, .documentTitle, .subject, .pages, .code, .status, .file, .sha256, .reason].map {
        phrases[$0]
      },
      rows: lines.map { line in
        [
          line.number.map(String.init) ?? "", line.title, line.label, line.pages.map(String.init) ?? "",
          line.code ?? "", status(line), line.file ?? "", line.sha256 ?? "", line.refused ?? "",
        ]
      })
  }
}
