import JournalCore
public import ReportModels
public import Typeset

/// The order that informs a family by the paper diary in place of the electronic one (FORMS §15.3, S0-11.4.2).
public struct PaperDiaryOrderForm: Form {
  public static let descriptor = FormDescriptor(
    id: "paper-diary-order", code: "K-32", version: 1, scope: .order,
    title: "Приказ об информировании в бумажном виде", fileSlug: "prikaz-o-bumazhnom-dnevnike",
    paper: Paper(.a4, .portrait), permission: .diaryRefusal, action: .view, options: OrderOptions.all)

  /// The words of the paper.
  public enum Phrase: String, OrderPhrase {
    case order, spacedOrder, extract, copyStamp, project, shortName, number, operative, quietOperative
    case control, controlOfGiven, acquainted, personHead, postHead, signedHead, dateHead, administrator
    case signature, signingDate, certified, secretary, original, placeholder, inVault, withheld, nobody
    case generated, checkForms, moment
    case heading, preamble, informPoint, teachersPoint, classTeacherPoint, oneParent, someParents, noParent
    case ofQuarter, ofTrimester, ofHalfYear
    case attachedTitle, orderHead, fromHead, classHead, pupilHead, guardiansHead, applicationHead

    public var slots: Set<String> {
      switch self {
      case .heading: ["pupil"]
      case .preamble: ["parents", "pupil", "date", "number"]
      case .informPoint: ["parents", "pupil", "from"]
      case .classTeacherPoint: ["class", "name", "period"]
      case .oneParent, .someParents: ["names"]
      default: orderSlots ?? []
      }
    }
  }

  private let data: PaperDiaryOrderData
  private let phrases: Phrases<Phrase>
  private let options: FormOptions

  public init(_ data: PaperDiaryOrderData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  /// How many forms of names nobody has checked; never which.
  public var warnings: [String] {
    let family = ([data.pupil] + data.guardians).map { ($0, GrammaticalCase.genitive) }
    let count = OrderNames<Phrase>.doubtful(family, staff: [(data.classTeacher, .dative)])
    return count == 0 ? [] : [phrases[.checkForms, ["count": String(count)]]]
  }

  public var document: Document {
    OrderPaper(descriptor: Self.descriptor, phrases: phrases, options: options, head: data.head)
      .document([text])
  }

  private var text: OrderText {
    OrderText(
      heading: phrases[.heading, ["pupil": word]],
      preamble: phrases[
        .preamble,
        [
          "parents": parents, "pupil": pupil, "date": RussianDate.signed(data.application.day),
          "number": data.application.number,
        ]],
      points: [
        .init(
          text: phrases[
            .informPoint, ["parents": parents, "pupil": pupil, "from": RussianDate.signed(data.from)]]),
        .init(text: phrases[.teachersPoint]),
        .init(
          text: phrases[
            .classTeacherPoint,
            [
              "class": ClassPhrase(label).form(.genitive),
              "name": names.surnameFirst(data.classTeacher, .dative),
              "period": phrases[period],
            ]]),
      ],
      acquainted: [
        (
          data.classTeacher?.shown.name[.nominative].full ?? "",
          Typography.typeset("\(options.posts.classTeacher) \(ClassPhrase(label).form(.genitive))")
        )
      ])
  }

  private var names: OrderNames<Phrase> { OrderNames(phrases: phrases, isDraft: options.isDraft) }
  private var label: ClassLabel { data.schoolClass.label }
  private var sex: Sex { OrderNames<Phrase>.sex(data.pupil) }
  private var word: String { data.head.noun.forms(sex)[.genitive] }

  /// «обучающегося 7 «А» класса Белых Олега Юрьевича», with the code name where it stands for the name.
  private var pupil: String {
    let phrase = ClassPhrase(label).pupil(sex, data.head.noun, in: .genitive)
    return "\(phrase) \(name(data.pupil))"
  }

  private var parents: String {
    let all = data.guardians.map(name)
    if all.isEmpty { return phrases[.noParent] }
    return phrases[all.count == 1 ? .oneParent : .someParents, ["names": all.joined(separator: ", ")]]
  }

  private func name(_ person: OrderPerson) -> String {
    person.name == nil && !person.code.isEmpty
      ? "«\(person.code.replacing(" ", with: "\u{00A0}"))»" : names.full(person, .genitive)
  }

  private var period: Phrase {
    switch data.schoolClass.periodKind {
    case .quarter: .ofQuarter
    case .trimester: .ofTrimester
    case .halfYear: .ofHalfYear
    }
  }

  public var attachedTable: DataTable {
    func nominative(_ person: OrderPerson) -> String {
      person.name.map { $0.isMasked ? phrases[.nobody] : $0.shown.name[.nominative].full } ?? person.code
    }
    let order = data.head.order
    return DataTable(
      fileName: "\(data.head.year.fileLabel)_\(Self.descriptor.fileSlug)_\(order.date.iso).csv",
      title: phrases[.attachedTitle],
      header: [.orderHead, .fromHead, .classHead, .pupilHead, .guardiansHead, .applicationHead].map {
        phrases[$0]
      },
      rows: [
        [
          "№\u{00A0}\(order.number) от \(order.date.dotted)", data.from.dotted, label.printed,
          nominative(data.pupil), data.guardians.map(nominative).joined(separator: ", "),
          "№\u{00A0}\(data.application.number) от \(data.application.day.dotted)",
        ]
      ])
  }
}
