import JournalCore
public import ReportModels
public import Typeset

/// The act by which a year's files are given up for destruction; never before their term has ended (S2-10, K-45).
public struct DestructionActForm: Form {
  public static let descriptor = FormDescriptor(
    id: "destruction-act", code: "K-45", version: 1, scope: .schoolPeriod,
    title: "Акт об уничтожении дел по истечении срока хранения", fileSlug: "akt-ob-unichtozhenii",
    paper: Paper(.a4, .portrait), permission: .integrityAndDestruction, action: .execute)

  /// The words of the paper.
  public enum Phrase: String, ActPhrase {
    case title, yearLine, continued, intro, number, file, term, until, remark, volumes, copy, ground, notDue
    case commission, member, approval, signature, signingDate, preliminary, moment, sheet, of, attachedTitle

    public var slots: Set<String> {
      switch self {
      case .volumes: ["year"]
      case .copy: ["year", "medium"]
      case .ground: ["basis"]
      case .term: []
      case .notDue: ["date", "years", "basis"]
      default: actSlots ?? []
      }
    }
  }

  private let data: DestructionActData
  private let phrases: Phrases<Phrase>
  private let options: FormOptions

  public init(_ data: DestructionActData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  /// A draft is refused too: an act about files that must be kept may not lie about.
  public var refusals: [String] {
    guard !data.isDue else { return [] }
    return [
      phrases[
        .notDue,
        [
          "date": data.keptUntil.dotted, "years": CountedNoun.year.counted(data.retentionYears),
          "basis": data.basis,
        ]]
    ]
  }

  public var document: Document {
    let frame = ActFrame(phrases: phrases, options: options, descriptor: Self.descriptor, head: data.head)
    return frame.document {
      Paragraph(phrases[.intro], HouseStyle.headline)
      Gap(.mm(3))
      frame.table(
        [
          (.number, .fixed(.mm(9)), true), (.file, .flexible(minimum: .mm(70), weight: 1), false),
          (.term, .fixed(.mm(24)), true), (.until, .fixed(.mm(26)), true), (.remark, .fixed(.mm(30)), false),
        ], rows)
      Gap(.mm(3))
      Paragraph(phrases[.ground, ["basis": data.basis]], HouseStyle.headline)
    }
  }

  private var rows: [[String]] {
    let titles =
      [phrases[.volumes, ["year": data.head.year.label]]]
      + data.copies.map { phrases[.copy, ["year": data.head.year.label, "medium": $0.medium]] }
    return titles.enumerated().map { index, title in
      [
        String(index + 1), title, CountedNoun.year.counted(data.retentionYears), data.keptUntil.dotted, "",
      ]
    }
  }

  public var attachedTable: DataTable {
    DataTable(
      fileName: "\(data.head.year.fileLabel)_\(Self.descriptor.fileSlug).csv", title: phrases[.attachedTitle],
      header: [.number, .file, .term, .until, .remark].map { phrases[$0] }, rows: rows)
  }
}
