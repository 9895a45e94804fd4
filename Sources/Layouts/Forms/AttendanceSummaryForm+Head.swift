import JournalCore
import ReportModels
import Typeset

/// What stands around the sheet: page, title, notes, signatures; and what keeps it from being printed.
extension AttendanceSummaryForm {
  var page: PageSetup {
    PageSetup(
      Paper(options["paper"] == "A3" ? .a3 : .a4, .landscape),
      margins: HouseStyle.archivalMargins(
        binding: .mm(options.bindingMillimetres), onTop: options["landscapeBindingEdge"] == "top"))
  }

  /// The title as the profile spells it.
  var caption: String {
    phrases[options["letterYo"] == "true" ? .title : .titleWithoutYo]
  }

  var heading: ClassTitle {
    ClassTitle(
      organisation: Typography.typeset(data.head.school.fullName), title: caption,
      left: phrases[.classLine, ["class": data.head.schoolClass.label.printed]],
      middle: phrases[.periodLine, ["period": periodName]],
      right: phrases[.teacherLine, ["name": data.head.classTeacher?.shown.surnameFirst ?? "______________"]],
      stamp: options.isDraft ? phrases[.preliminary] : nil)
  }

  private var periodName: String {
    let year = data.head.schoolClass.year.label
    switch data.period {
    case .year: return phrases[.yearPeriod, ["year": year]]
    case .period(let kind, let number):
      return phrases[.partPeriod, ["period": ClassWords.period(kind, number), "year": year]]
    }
  }

  var foot: SheetFoot {
    phrases.foot(of: Self.descriptor, on: data.head.moment)
  }

  /// The class teacher signs; the deputy too where the sheet is for the archive (FORMS §3.4).
  var signatures: SignatureRow {
    let posts = options.posts
    var signers = [
      SignatureBlock.Signer(
        post: posts.classTeacher, name: data.head.classTeacher?.shown.initialsFirst ?? "")
    ]
    if options["deputySignature"] == "true" {
      signers.append(.init(post: posts.deputy, name: data.head.deputy?.shown.initialsFirst ?? ""))
    }
    return SignatureRow(signers, caption: phrases[.signature], date: phrases[.signingDate])
  }

  /// What signs and empty cells mean, and lessons whose attendance nobody confirmed (D-18, S0-4.13.1).
  var notes: [String] {
    var notes: [String] = []
    let cells = summary.cells.joined()
    var legend: [String] = []
    if options["zeroCells"] == "dash", !order.isEmpty { legend.append(phrases[.legendNone]) }
    if cells.contains(nil) { legend.append(phrases[.legendEmpty]) }
    if !legend.isEmpty { notes.append(legend.joined(separator: "; ")) }
    if data.attendance.unconfirmed > 0 {
      notes.append(phrases[.unconfirmed, ["count": String(data.attendance.unconfirmed)]])
    }
    return notes
  }

  public var refusals: [String] {
    let unconfirmed = data.attendance.unconfirmed
    guard !options.isDraft else { return [] }
    return imbalances
      + (unconfirmed > 0 ? [phrases[.incompleteLessons, ["count": String(unconfirmed)]]] : [])
  }

  public var warnings: [String] {
    let unconfirmed = data.attendance.unconfirmed
    let count = unconfirmed > 0 ? [phrases[.unconfirmed, ["count": String(unconfirmed)]]] : []
    return (options.isDraft ? imbalances : []) + count
  }

  private var imbalances: [String] {
    summary.imbalances(whole: data.attendance.rate(), strays: data.attendance.strays).map { imbalance in
      let difference = String(imbalance.difference)
      return switch imbalance {
      case .reasons(let total, let sum):
        phrases[
          .imbalanceReasons, ["total": String(total), "sum": String(sum), "difference": difference]]
      case .parts(let whole, let sum):
        phrases[.imbalanceParts, ["total": String(whole), "sum": String(sum), "difference": difference]]
      case .strays(let count): phrases[.imbalanceStrays, ["count": String(count)]]
      }
    }
  }
}
