import JournalCore
public import ReportModels
public import Typeset

/// Thematic plans of a teacher: sections, topics, hours, planned days and the days of the lessons (REQUIREMENTS K-28).
public struct ThematicPlanForm: Form {
  public static let descriptor = FormDescriptor(
    id: "thematic-plan", code: "K-28", version: 1, scope: .teacherPeriod,
    title: "Календарно-тематическое планирование", fileSlug: "ktp", paper: Paper(.a4, .portrait),
    permission: .printTeacherReports,
    options: [
      FormOption("agreement", ["deputy", "none"], "whether the deputy signs beside the teacher")
    ])

  /// The words of the paper.
  public enum Phrase: String, FootPhrase {
    case title, yearLine, periodLine, running, subjectLine, targetLine, teacherLine, hoursLine, programmeLine
    case draftLine, number, topic, hours, work, dates, planned, given, note, section, sectionless, total
    case substitution, otherTopic, beside, empty, teacher, agreed, signature, signingDate
    case preliminary, moment, sheet, of, attachedTitle, besideTitle, date, reason, subject, target,
      sectionHead

    public var slots: Set<String> {
      switch self {
      case .yearLine: ["year"]
      case .periodLine: ["period", "year"]
      case .running: ["title", "name", "period"]
      case .subjectLine, .teacherLine, .substitution: ["name"]
      case .targetLine: ["class"]
      case .hoursLine: ["hours", "weekly"]
      case .programmeLine: ["name", "date"]
      case .draftLine: ["name"]
      case .section: ["name", "hours"]
      case .sectionless: ["hours"]
      case .total: ["hours", "planned", "given", "works"]
      case .otherTopic: ["topic", "reason"]
      case .beside: ["date", "topic", "reason"]
      case .agreed: ["post"]
      case .moment: ["date", "form", "version"]
      default: []
      }
    }
  }

  let data: ThematicPlanData
  let phrases: Phrases<Phrase>
  let options: FormOptions

  public init(_ data: ThematicPlanData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  public var document: Document {
    let name = data.plans.first.map { LoadWords.teacher($0.load) } ?? ""
    let running = phrases[.running, ["title": Self.descriptor.title, "name": name, "period": periodLine]]
    return PaperFrame(
      descriptor: Self.descriptor, options: options, title: "\(Self.descriptor.title), \(periodLine)",
      outline: Self.descriptor.title, firstHead: [],
      head: [Paragraph(running, HouseStyle.note, alignment: .right).block, Gap(.mm(1)).block],
      foot: phrases.foot(of: Self.descriptor, on: data.head.moment)
    ).document {
      if data.plans.isEmpty { Paragraph(phrases[.empty], HouseStyle.headline, alignment: .center) }
      for (index, plan) in data.plans.enumerated() {
        if index > 0 { PageBreak() }
        sheet(plan)
      }
    }
  }

  /// One plan: its head, its rows, the lessons beside it, and who signs.
  @BlockBuilder private func sheet(_ plan: PlanSheet) -> [Block] {
    heading.full
    about(plan)
    Gap(.mm(2))
    table(plan)
    Gap(.mm(2))
    KeepWithPrevious {
      Paragraph(total(plan), HouseStyle.headline)
      for given in plan.beside {
        Paragraph(
          phrases[
            .beside, ["date": given.day.dotted, "topic": given.topic, "reason": given.reason ?? "—"]],
          HouseStyle.note)
      }
      Gap(.mm(5))
      signatures(plan)
    }
  }

  private var heading: SchoolTitle {
    SchoolTitle(
      organisation: Typography.typeset(data.head.school.fullName), title: phrases[.title], line: periodLine,
      stamp: options.isDraft ? phrases[.preliminary] : nil)
  }

  /// Subject and class, teacher and hours, and the programme.
  @BlockBuilder private func about(_ plan: PlanSheet) -> [Block] {
    SideBySide(
      line(phrases[.subjectLine, ["name": plan.load.name]]),
      line(phrases[.targetLine, ["class": LoadWords.target(plan.load)]]))
    SideBySide(
      line(phrases[.teacherLine, ["name": plan.load.teacher?.shown.full ?? ""]]),
      line(phrases[.hoursLine, ["hours": String(plan.hours), "weekly": plan.load.weekly.printed]]))
    Paragraph(
      plan.approved.map { phrases[.programmeLine, ["name": plan.name, "date": $0.dotted]] }
        ?? phrases[.draftLine, ["name": plan.name]], HouseStyle.headline, leading: 1150)
  }

  private func line(_ words: String) -> SidePart {
    SidePart([Paragraph(words, HouseStyle.headline, leading: 1150).block])
  }

  private func total(_ plan: PlanSheet) -> String {
    let planned = plan.rows.filter { $0.planned != nil }.reduce(0) { $0 + $1.row.hours }
    let given = plan.rows.reduce(0) { $0 + $1.given.count }
    return phrases[
      .total,
      [
        "hours": String(plan.rows.reduce(0) { $0 + $1.row.hours }), "planned": String(planned),
        "given": String(given), "works": String(plan.rows.count { $0.row.workType != nil }),
      ]]
  }

  private func signatures(_ plan: PlanSheet) -> SignatureBlock {
    let teacher = SignatureBlock.Signer(
      post: phrases[.teacher], name: plan.load.teacher?.shown.initialsFirst ?? "")
    let deputy = SignatureBlock.Signer(
      post: phrases[.agreed, ["post": options.posts.deputy]],
      name: data.head.deputy?.shown.initialsFirst ?? "")
    return SignatureBlock(
      options["agreement"] == "deputy" ? [teacher, deputy] : [teacher], caption: phrases[.signature],
      seal: nil, date: phrases[.signingDate])
  }

  private var periodLine: String {
    switch data.period {
    case .year: phrases[.yearLine, ["year": data.head.year.label]]
    case .period(let kind, let number):
      phrases[.periodLine, ["period": ClassWords.period(kind, number), "year": data.head.year.label]]
    }
  }
}
