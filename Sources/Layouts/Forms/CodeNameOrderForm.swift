import JournalCore
public import ReportModels
public import Typeset

/// The order that gives a pupil and the family code names after a consent was withdrawn (FORMS §15.2, S0-11.3.3).
///
/// It is the one paper with both names, for the director alone; its attached table holds code names only (D-15).
public struct CodeNameOrderForm: Form {
  public static let descriptor = FormDescriptor(
    id: "code-name-order", code: "K-31", version: 1, scope: .order,
    title: "Приказ о присвоении кодового имени", fileSlug: "prikaz-o-kodovom-imeni",
    paper: Paper(.a4, .portrait), permission: .anonymisationOrder, action: .approve,
    options: [
      FormOption("heading", ["codeName", "anonymisation"], "what the heading calls the matter"),
      FormOption(
        "sheets", ["pupil", "class", "whole"], "a sheet a pupil, a class, or the order with all pupils (D-34)"
      ),
    ] + OrderOptions.all)

  /// The words of the paper.
  public enum Phrase: String, OrderPhrase {
    case order, spacedOrder, extract, copyStamp, project, shortName, number, operative, quietOperative
    case control, controlOfGiven, acquainted, personHead, postHead, signedHead, dateHead, administrator
    case signature, signingDate, certified, secretary, original, placeholder, inVault, withheld, nobody
    case generated, checkForms, moment
    case heading, headingOfMany, anonymisation, preamble, preambleOfMany, ground
    case pupilPoint, guardianPoint, administratorPoint, accountPart, accountsPart, renamePart,
      renamePartOfMany
    case teacherPoint, copyPoint
    case attachedTitle, orderHead, inForceHead, classHead, kindHead, codeHead, refusalHead, pupilKind
    case guardianKind

    public var slots: Set<String> {
      switch self {
      case .heading, .headingOfMany, .renamePart, .renamePartOfMany: ["pupil"]
      case .preamble, .preambleOfMany: ["grounds"]
      case .ground: ["name", "date", "number"]
      case .pupilPoint: ["pupil", "name", "code"]
      case .guardianPoint: ["name", "code"]
      case .administratorPoint: ["name", "date"]
      case .teacherPoint: ["class", "name", "pupil"]
      default: orderSlots ?? []
      }
    }
  }

  let data: CodeNameOrderData
  let phrases: Phrases<Phrase>
  let options: FormOptions

  public init(_ data: CodeNameOrderData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  /// How many forms of names nobody has checked; never which.
  public var warnings: [String] {
    let family = data.members.flatMap { member in
      [(member.applicant, .genitive), (member.pupil, .instrumental)]
        + member.guardians.map { ($0, GrammaticalCase.instrumental) }
    }
    let count = OrderNames<Phrase>.doubtful(
      family, staff: ([data.head.administrator] + data.members.map(\.classTeacher)).map { ($0, .dative) })
    return count == 0 ? [] : [phrases[.checkForms, ["count": String(count)]]]
  }

  public var document: Document {
    OrderPaper(descriptor: Self.descriptor, phrases: phrases, options: options, head: data.head)
      .document(sheets.map(text))
  }

  /// The pupils of each sheet.
  private var sheets: [[CodeNameOrderData.Member]] {
    switch options["sheets"] {
    case "pupil": return data.members.map { [$0] }
    case "class":
      let classes = data.members.map(\.schoolClass.id)
      return Set(classes).sorted { (classes.firstIndex(of: $0) ?? 0) < (classes.firstIndex(of: $1) ?? 0) }
        .map { id in data.members.filter { $0.schoolClass.id == id } }
    default: return [data.members]
    }
  }

  /// Code names alone: a file that goes with the paper tells nobody's name.
  public var attachedTable: DataTable {
    let order = "№\u{00A0}\(data.head.order.number) от \(data.head.order.date.dotted)"
    return DataTable(
      fileName:
        "\(data.head.year.fileLabel)_\(Self.descriptor.fileSlug)_\(data.head.order.date.iso).csv",
      title: phrases[.attachedTitle],
      header: [.orderHead, .inForceHead, .classHead, .kindHead, .codeHead, .refusalHead].map {
        phrases[$0]
      },
      rows: data.members.flatMap { member in
        let refusal = "№\u{00A0}\(member.refusal.number) от \(member.refusal.day.dotted)"
        func row(_ kind: Phrase, _ person: OrderPerson) -> [String] {
          [
            order, data.inForceFrom.dotted, member.schoolClass.label.printed, phrases[kind], person.code,
            refusal,
          ]
        }
        return [row(.pupilKind, member.pupil)] + member.guardians.map { row(.guardianKind, $0) }
      })
  }
}
