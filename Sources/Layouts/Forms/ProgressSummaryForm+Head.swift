import JournalCore
import ReportModels
import Typeset

/// What stands around the grid: sheet, title, stamp, signatures.
extension ProgressSummaryForm {
  var page: PageSetup {
    let format: Paper.Format = options["paper"] == "A3" ? .a3 : .a4
    return PageSetup(
      Paper(format, .landscape),
      margins: HouseStyle.archivalMargins(
        binding: .mm(options.bindingMillimetres), onTop: options["landscapeBindingEdge"] == "top"))
  }

  /// The title as the profile spells it.
  var caption: String {
    let key: Phrase = options["letterYo"] == "true" ? .title : .titleWithoutYo
    return phrases[key, ["class": data.head.schoolClass.label.printed]]
  }

  var heading: ClassTitle {
    ClassTitle(
      organisation: data.head.school.fullName, title: caption,
      left: phrases[.classLine, ["class": data.head.schoolClass.label.printed]],
      middle: phrases[.periodLine, ["period": periodName]],
      right: phrases[.teacherLine, ["name": data.head.classTeacher?.shown.surnameFirst ?? "______________"]],
      stamp: stamp)
  }

  /// «2025/2026 учебный год» or «II четверть 2025/2026 учебного года».
  private var periodName: String {
    let year = data.head.schoolClass.year.label
    switch data.period {
    case .year: return phrases[.yearPeriod, ["year": year]]
    case .period(let kind, let number):
      return phrases[.partPeriod, ["period": ClassWords.period(kind, number), "year": year]]
    }
  }

  private var stamp: String? {
    if options.isDraft { return phrases[.preliminary] }
    return data.gaps.isIncomplete ? phrases[.incomplete] : nil
  }

  var foot: SheetFoot {
    phrases.foot(of: Self.descriptor, on: data.head.moment)
  }

  var signatures: SignatureBlock {
    let posts = options.posts
    return SignatureBlock(
      [
        .init(post: posts.classTeacher, name: data.head.classTeacher?.shown.initialsFirst ?? ""),
        .init(post: posts.deputy, name: data.head.deputy?.shown.initialsFirst ?? ""),
        .init(post: posts.director, name: data.head.director?.shown.initialsFirst ?? ""),
      ], caption: phrases[.signature], seal: options.sealText, date: phrases[.signingDate])
  }

  public var refusals: [String] {
    guard !options.isDraft else { return [] }
    let forbidden = data.gaps.forbidden.sorted { $0.key.printed < $1.key.printed }.map { mark, count in
      phrases[.forbiddenMarks, ["mark": mark.printed, "count": String(count)]]
    }
    let (count, missing) = (data.gaps.marksWhereNoneAreGiven, data.gaps.missingMarks)
    return forbidden
      + (count > 0 ? [phrases[.marksWhereNoneAreGiven, ["count": String(count)]]] : [])
      + (missing > 0 && options["gaps"] == "refuse"
        ? [phrases[.incompleteMarks, ["count": String(missing)]]] : [])
  }

  public var warnings: [String] {
    var warnings: [String] = []
    if data.gaps.missingMarks > 0 {
      warnings.append(phrases[.missingMarks, ["count": String(data.gaps.missingMarks)]])
    }
    if data.gaps.missingDecisions > 0 {
      warnings.append(phrases[.missingDecisions, ["count": String(data.gaps.missingDecisions)]])
    }
    return warnings + yearMarkWarnings
  }
}
