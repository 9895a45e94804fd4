import JournalCore
import ReportModels

/// The lines of a paper over classes in groups that stay on one page: a parallel with its subtotals, the whole at last.
enum SchoolOutline {
  /// The lines of the outline; a group begins with the first class of a parallel, the whole stands with the last one.
  static func groups(
    of classes: [SchoolClass], levels: [SchoolLevel]
  ) -> [[ContingentTable.Scope]] {
    var groups: [[ContingentTable.Scope]] = []
    var isInParallel = false
    for scope in ContingentTable.Scope.outline(of: classes, levels: levels) {
      let isClass = if case .schoolClass = scope { true } else { false }
      if groups.isEmpty || (isClass && !isInParallel) { groups.append([]) }
      groups[groups.count - 1].append(scope)
      isInParallel = isClass
    }
    return groups
  }

  /// The levels that the option of a form names.
  static func levels(_ option: String) -> [SchoolLevel] {
    option == "5-8,9-11" ? SchoolLevel.byAttestation : SchoolLevel.federal
  }

  /// The option of every form that sums up levels (FORMS §8).
  static let option = FormOption(
    "levels", ["5-9,10-11", "5-8,9-11"], "the grades that subtotals of levels are for, beside 1–4")
}
