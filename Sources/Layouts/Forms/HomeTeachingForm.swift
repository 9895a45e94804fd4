import JournalCore
public import ReportModels
public import Typeset

/// Individual record of a pupil taught at home: the month's lessons with topics, marks and signatures (REQUIREMENTS K-21).
public struct HomeTeachingForm: Form {
  public static let descriptor = FormDescriptor(
    id: "home-teaching", code: "K-21", version: 1, scope: .pupilMonth,
    title: "Индивидуальный учёт обучающегося на дому", fileSlug: "uchet-na-domu",
    paper: Paper(.a4, .landscape), permission: .printJournalPages,
    options: [
      FormOption("guardian", ["true", "false"], "whether a parent signs below")
    ])

  /// The words of the paper.
  public enum Phrase: String, FootPhrase {
    case title, monthLine, continued, pupilLine, classLine, orderLine, orderEnd, number, day, lesson, subject
    case topic, mark, column, homework, teacher, signed, noLesson, subjects, lessons, marks, count, average,
      total
    case empty, guardian, signature, signingDate, preliminary, moment, sheet, of, attachedTitle
    case subjectsTitle

    public var slots: Set<String> {
      switch self {
      case .monthLine: ["month"]
      case .continued: ["title", "class", "month"]
      case .pupilLine: ["name"]
      case .classLine: ["class"]
      case .orderLine: ["order", "date", "first"]
      case .orderEnd: ["last"]
      case .total: ["lessons", "marks"]
      case .moment: ["date", "form", "version"]
      default: []
      }
    }
  }

  let data: HomeTeachingData
  let phrases: Phrases<Phrase>
  let options: FormOptions

  public init(_ data: HomeTeachingData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  var label: ClassLabel { data.head.schoolClass.label }

  public var document: Document {
    let heading = SchoolTitle(
      organisation: Typography.typeset(data.head.school.fullName), title: phrases[.title],
      line: phrases[.monthLine, ["month": data.month.printed]],
      stamp: options.isDraft ? phrases[.preliminary] : nil)
    return PaperFrame(
      descriptor: Self.descriptor, options: options,
      title: "\(Self.descriptor.title), \(label.printed), \(data.month.printed)", outline: label.printed,
      labelPrefix: label.compact + "-", firstHead: heading.full,
      head: heading.continued(
        phrases[
          .continued,
          ["title": Self.descriptor.title, "class": label.printed, "month": data.month.printed]]),
      foot: phrases.foot(of: Self.descriptor, on: data.head.moment)
    ).document {
      for line in about { Paragraph(line, HouseStyle.headline, leading: 1250) }
      Gap(.mm(2))
      if data.entries.isEmpty {
        Paragraph(phrases[.empty], HouseStyle.headline, alignment: .center)
      } else {
        table
        Gap(.mm(4))
        KeepTogether { subjectTable }
      }
      Gap(.mm(2))
      KeepWithPrevious {
        if !data.entries.isEmpty { Paragraph(total, HouseStyle.headline) }
        Gap(.mm(5))
        signatures
      }
    }
  }

  private var about: [String] {
    var lines = [
      phrases[.pupilLine, ["name": data.pupil?.shown.full ?? ""]],
      phrases[.classLine, ["class": label.printed]],
    ]
    if let order = data.order {
      let end = order.last.map { phrases[.orderEnd, ["last": $0.dotted]] } ?? ""
      lines.append(
        phrases[
          .orderLine,
          [
            "order": ClassWords.order(order.reference), "date": order.reference.date.dotted,
            "first": order.first.dotted,
          ]] + end)
    }
    return lines
  }

  private var total: String {
    let marks = data.entries.reduce(0) { $0 + $1.marks.count }
    return phrases[
      .total,
      [
        "lessons": String(data.entries.count { $0.number != nil }), "marks": String(marks),
      ]]
  }

  private var signatures: SignatureBlock {
    let teacher = SignatureBlock.Signer(
      post: options.posts.classTeacher, name: data.head.classTeacher?.shown.initialsFirst ?? "")
    let deputy = SignatureBlock.Signer(
      post: options.posts.deputy, name: data.head.deputy?.shown.initialsFirst ?? "")
    let guardian = SignatureBlock.Signer(post: phrases[.guardian], name: "____________________")
    return SignatureBlock(
      [teacher, deputy] + (options["guardian"] == "true" ? [guardian] : []), caption: phrases[.signature],
      seal: nil, date: phrases[.signingDate])
  }
}
