import JournalCore
import ReportModels

/// The lines of both tables and what they sum up (FORMS §10).
extension PupilOutcomesForm {
  private var schoolClasses: [SchoolClass] { data.classes.map(\.schoolClass) }

  /// The lines in groups that stay on one page, as the options choose them.
  var groups: [[ContingentTable.Scope]] {
    let groups = SchoolOutline.groups(of: schoolClasses, levels: SchoolOutline.levels(options["levels"]))
    guard options["rows"] == "parallels" else { return groups }
    return groups.map { $0.filter { if case .schoolClass = $0 { false } else { true } } }
  }

  /// Every line that a paper may have, each once.
  var outline: [ContingentTable.Scope] {
    var seen: Set<ContingentTable.Scope> = []
    return ContingentTable.Scope.outline(of: schoolClasses, levels: SchoolLevel.allCases)
      .filter { seen.insert($0).inserted }
  }

  /// The classes that the line counts.
  func members(of line: ContingentTable.Scope) -> [PupilOutcomesData.ClassOutcome] {
    let members = Set(line.members(of: schoolClasses).map(\.id))
    return data.classes.filter { members.contains($0.schoolClass.id) }
  }

  /// How the pupils of the line stand; classes without marks are left out (FORMS §21.1).
  func counts(of line: ContingentTable.Scope) -> OutcomeCounts {
    members(of: line).filter { !isUnmarked($0) }.map(\.counts).reduce(OutcomeCounts(), +)
  }

  /// What the year ended with for the pupils of the line.
  func outcomes(of line: ContingentTable.Scope) -> YearOutcomes {
    members(of: line).map(\.year).reduce(YearOutcomes(), +)
  }

  /// Whether all classes of the line are taught without marks.
  func isUnmarked(_ line: ContingentTable.Scope) -> Bool { members(of: line).allSatisfy(isUnmarked) }

  /// Whether the class has no marks in the period: by its grade, or as a second grade that begins with them later (FORMS §21.1).
  func isUnmarked(_ outcome: PupilOutcomesData.ClassOutcome) -> Bool {
    guard options["grade2FirstPeriodWithoutMarks"] == "true", case .period(_, 1) = data.period else {
      return outcome.isUnmarked
    }
    return outcome.isUnmarked || outcome.schoolClass.label.grade == 2
  }

  /// «7 «А»», «Итого 7-е классы».
  func label(of line: ContingentTable.Scope) -> String {
    switch line {
    case .schoolClass(let schoolClass): schoolClass.label.printed
    case .parallel(let grade): phrases[.total, ["classes": ClassPhrase(grade: grade).parallel()]]
    case .level(let level): phrases[.total, ["classes": level.printed]]
    case .school: phrases[data.isWhole && data.otherDivision.isEmpty ? .schoolTotal : .chosenTotal]
    }
  }

  /// Whether the line sums up others.
  func isTotal(_ line: ContingentTable.Scope) -> Bool { if case .schoolClass = line { false } else { true } }

  /// The texts of the columns after the first: one for a line without marks and sixteen or eighteen columns else.
  func progressTexts(of line: ContingentTable.Scope) -> [String] {
    let columns = OutcomeCounts.Column.allCases
    if isUnmarked(line), !members(of: line).isEmpty {
      let listed = members(of: line).reduce(0) { $0 + $1.listed }
      return [String(listed)] + columns.dropFirst().map { _ in phrases[.withoutMarks] }
        + (showsPercents ? [phrases[.withoutMarks], phrases[.withoutMarks]] : [])
    }
    let counts = counts(of: line)
    let percents = showsPercents ? [counts.success, counts.quality].map(percent) : []
    return columns.map { String(counts[$0]) } + percents
  }

  var showsPercents: Bool { options["percents"] == "true" }

  private func percent(_ figure: Rational?) -> String {
    figure?.printed(digits: Int(options["percentDigits"]) ?? 1) ?? phrases[.noFigure]
  }

  /// The texts of the year after the first column, the commission's empty one included.
  func yearTexts(of line: ContingentTable.Scope) -> [String] {
    let (movement, outcomes) = (data.movement?.line(line, nil), outcomes(of: line))
    let figures = [
      movement?.start, movement?.arrived.total, movement?.left.total, movement?.end, outcomes[.promoted],
      outcomes[.conditionally], outcomes[.repeated], outcomes[.completed], outcomes[.withCertificate],
      outcomes[.withHonours], outcomes[.withStatement], outcomes[.praised],
    ]
    return figures.map { $0.map(String.init) ?? "" } + (showsCommission ? [""] : [])
  }

  var showsCommission: Bool { options["commission"] == "true" }
}
