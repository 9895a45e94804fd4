/// Tallies of a class's pupils by parts of the year, with their sums across and down (FORMS §3).
public struct AttendanceSummary: Hashable, Sendable {
  /// A row a pupil, a column a part; nil where the pupil was not of the class.
  public let cells: [[AttendanceTally?]]
  private let nothing: AttendanceTally

  /// The sums of the cells; all rows are equally long.
  public init(_ cells: [[AttendanceTally?]], counting: AttendanceCounting = .standard) {
    precondition(Set(cells.map(\.count)).count < 2, "every pupil has a cell a part")
    self.cells = cells
    nothing = AttendanceTally([LessonPresence](), counting: counting)
  }

  /// The pupil's sum of all parts, leaf by leaf; nil for a pupil who was of the class in none.
  public func sum(of pupil: Int) -> AttendanceTally? {
    let own = cells[pupil].compactMap(\.self)
    return own.isEmpty ? nil : own.reduce(nothing, +)
  }

  /// The class's sum in a part.
  public func total(in part: Int) -> AttendanceTally { cells.compactMap { $0[part] }.reduce(nothing, +) }

  /// The class's sum of all parts.
  public var total: AttendanceTally { cells.indices.compactMap(sum).reduce(nothing, +) }

  /// What keeps the sums from agreeing with what is stored for the same days; empty when they do.
  ///
  /// `whole` counts all days of the sheet at once, without regard to parts; `strays` are codes stored at lessons that
  /// were not held for the pupil.
  public func imbalances(whole: AttendanceRate, strays: Int) -> [AttendanceImbalance] {
    var found: [AttendanceImbalance] = []
    let total = total
    let byReason = AbsenceCode.allCases.filter(\.isAbsence).reduce(0) { $0 + total.count($1) }
    if byReason != total.missed { found.append(.reasons(total: total.missed, sum: byReason)) }
    if whole.missed != total.missed { found.append(.parts(whole: whole.missed, sum: total.missed)) }
    if strays > 0 { found.append(.strays(strays)) }
    return found
  }
}

/// Why an attendance sheet does not add up (FORMS §3.2, §4: Всего = Б + УП + НП + ОТ, За год = sum of periods).
public enum AttendanceImbalance: Hashable, Sendable {
  /// Missed lessons are not the sum of those by reason.
  case reasons(total: Int, sum: Int)
  /// Lessons missed on all days are not the sum of the parts: some lie in no period.
  case parts(whole: Int, sum: Int)
  /// So many codes are stored at lessons that were not held for the pupil.
  case strays(Int)

  /// The difference, in lessons.
  public var difference: Int {
    switch self {
    case .reasons(let total, let sum): total - sum
    case .parts(let whole, let sum): whole - sum
    case .strays(let count): count
    }
  }
}
