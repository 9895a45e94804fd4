import JournalCore
public import ReportModels
public import Typeset

/// The act of handing over the electronic copies of a year's archive (S0-7.5.4, S2-9.b, K-43).
public struct HandoverActForm: Form {
  public static let descriptor = FormDescriptor(
    id: "handover-act", code: "K-43", version: 1, scope: .schoolPeriod,
    title: "Акт передачи электронных копий архива", fileSlug: "akt-peredachi-elektronnykh-kopiy",
    paper: Paper(.a4, .portrait), permission: .issueElectronicCopy, action: .execute)

  /// The words of the paper.
  public enum Phrase: String, ActPhrase {
    case title, yearLine, continued, intro, number, medium, contents, files, manifest, place, day, giver,
      receiver
    case archive, same, noCopies
    case commission, member, approval, signature, signingDate, preliminary, moment, sheet, of, attachedTitle

    public var slots: Set<String> {
      switch self {
      case .archive: ["year", "files"]
      case .same: ["count"]
      case .noCopies: ["year"]
      default: actSlots ?? []
      }
    }
  }

  private let data: ArchiveCopiesData
  private let phrases: Phrases<Phrase>
  private let options: FormOptions

  public init(_ data: ArchiveCopiesData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  public var refusals: [String] {
    data.copies.isEmpty ? [phrases[.noCopies, ["year": data.head.year.label]]] : []
  }

  public var document: Document {
    let frame = ActFrame(phrases: phrases, options: options, descriptor: Self.descriptor, head: data.head)
    return frame.document {
      Paragraph(phrases[.intro], HouseStyle.headline)
      Gap(.mm(3))
      frame.table(
        [
          (.number, .fixed(.mm(9)), true), (.medium, .fixed(.mm(18)), true),
          (.contents, .flexible(minimum: .mm(34), weight: 2), false),
          (.place, .flexible(minimum: .mm(26), weight: 1), false),
          (.day, .fixed(.mm(20)), true), (.giver, .flexible(minimum: .mm(28), weight: 1), false),
          (.receiver, .flexible(minimum: .mm(28), weight: 1), false),
        ], rows.map { [$0[0], $0[1], $0[2], $0[4], $0[5], $0[6], $0[7]] })
      Gap(.mm(3))
      Paragraph(phrases[.same, ["count": String(data.copies.count)]], HouseStyle.headline)
      Paragraph(data.copies.first?.manifest ?? "", HouseStyle.note)
    }
  }

  private var rows: [[String]] {
    data.copies.enumerated().map { index, copy in
      [
        String(index + 1), copy.medium,
        phrases[.archive, ["year": copy.year.label, "files": String(copy.files)]], copy.manifest, copy.place,
        copy.day.dotted, copy.giver, copy.receiver,
      ]
    }
  }

  public var attachedTable: DataTable {
    DataTable(
      fileName: "\(data.head.year.fileLabel)_\(Self.descriptor.fileSlug).csv", title: phrases[.attachedTitle],
      header: [.number, .medium, .contents, .manifest, .place, .day, .giver, .receiver].map { phrases[$0] },
      rows: rows)
  }
}
