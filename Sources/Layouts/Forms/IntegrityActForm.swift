import JournalCore
public import ReportModels
public import Typeset

/// The act of checking the electronic copies of a year's archive (S1-2.15, K-44).
public struct IntegrityActForm: Form {
  public static let descriptor = FormDescriptor(
    id: "integrity-act", code: "K-44", version: 1, scope: .schoolPeriod,
    title: "Акт проверки целостности архива", fileSlug: "akt-proverki-tselostnosti",
    paper: Paper(.a4, .portrait), permission: .integrityAndDestruction, action: .execute)

  /// The words of the paper.
  public enum Phrase: String, ActPhrase {
    case title, yearLine, continued, intro, number, medium, place, day, files, findings, result, sound,
      damaged
    case unread, allSound, someDamaged, next, noCopies, noChecks
    case commission, member, approval, signature, signingDate, preliminary, moment, sheet, of, attachedTitle

    public var slots: Set<String> {
      switch self {
      case .allSound: ["copies", "files"]
      case .someDamaged: ["copies", "findings"]
      case .next: ["date"]
      case .noCopies, .noChecks: ["year"]
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
    if data.copies.isEmpty { return [phrases[.noCopies, ["year": data.head.year.label]]] }
    return last.isEmpty ? [phrases[.noChecks, ["year": data.head.year.label]]] : []
  }

  /// The last readings of the copies that were read.
  private var last: [ElectronicCopy.Check] { data.copies.compactMap(\.checks.last) }

  public var document: Document {
    let frame = ActFrame(phrases: phrases, options: options, descriptor: Self.descriptor, head: data.head)
    return frame.document {
      Paragraph(phrases[.intro], HouseStyle.headline)
      Gap(.mm(3))
      frame.table(
        [
          (.number, .fixed(.mm(9)), true), (.medium, .fixed(.mm(20)), true),
          (.place, .flexible(minimum: .mm(40), weight: 1), false), (.day, .fixed(.mm(24)), true),
          (.files, .fixed(.mm(20)), true), (.findings, .fixed(.mm(22)), true),
          (.result, .fixed(.mm(34)), false),
        ], rows)
      Gap(.mm(3))
      Paragraph(conclusion, HouseStyle.headline)
      if let next { Paragraph(phrases[.next, ["date": next.dotted]], HouseStyle.headline) }
    }
  }

  private var conclusion: String {
    let findings = last.reduce(0) { $0 + $1.findings }
    guard findings > 0 else {
      let files = last.reduce(0) { $0 + $1.files }
      return phrases[.allSound, ["copies": String(last.count), "files": String(files)]]
    }
    return phrases[
      .someDamaged, ["copies": String(last.count { $0.findings > 0 }), "findings": String(findings)]]
  }

  /// The day by which the copies are to be read again; nil before the first reading.
  private var next: Day? {
    last.map(\.day).min().map { day in
      let (year, month, number) = day.parts
      let months = year * 12 + month - 1 + data.checkMonths
      let (nextYear, nextMonth) = (months / 12, months % 12 + 1)
      // A day that the month does not have falls on its last one.
      return (0..<4).compactMap { Day(year: nextYear, month: nextMonth, day: number - $0) }.first ?? day
    }
  }

  private var rows: [[String]] {
    data.copies.enumerated().map { index, copy in
      guard let check = copy.checks.last else {
        return [String(index + 1), copy.medium, copy.place, "—", "—", "—", phrases[.unread]]
      }
      return [
        String(index + 1), copy.medium, copy.place, check.day.dotted, String(check.files),
        String(check.findings),
        phrases[check.findings == 0 ? .sound : .damaged],
      ]
    }
  }

  public var attachedTable: DataTable {
    DataTable(
      fileName: "\(data.head.year.fileLabel)_\(Self.descriptor.fileSlug).csv", title: phrases[.attachedTitle],
      header: [.number, .medium, .place, .day, .files, .findings, .result].map { phrases[$0] }, rows: rows)
  }
}
