public import JournalCore
import JournalStore
import ReportModels

/// What classes lack before a final print, as a table (D-12, S0-5.3.11.h).
public struct ReadyRun {
  /// A line of the table.
  public struct Line: Hashable, Sendable, Codable {
    /// The class.
    public let schoolClass: String
    /// The pupil's name or code name; empty where it concerns the class.
    public let pupil: String
    /// The subject; empty where there is none.
    public let subject: String
    /// What is lacking.
    public let gap: String
    /// Where.
    public let place: String
    /// Who is to mend it; empty when nobody is known.
    public let responsible: String
  }

  /// The heads of the table's columns.
  public static let header = ["Класс", "Обучающийся", "Предмет", "Чего не хватает", "Где", "Ответственный"]

  private let snapshot: StoreSnapshot
  private let profile: SchoolProfile
  private let principal: Principal
  private let now: LocalMoment
  private let classes: [SchoolClass]
  private let period: PeriodSelection
  private let moment: Day

  /// The classes named, or all of the newest year, for a period or the year.
  public init(
    _ workspace: Workspace, classes names: [String], period: PeriodSelection, moment: Day,
    as principal: Principal? = nil
  ) throws(Problem) {
    do {
      snapshot = try workspace.open().snapshot(readers: 1)
    } catch {
      throw Problem(error)
    }
    profile = try workspace.profile(of: snapshot)
    self.principal = principal ?? Principal(roles: profile.localOperatorRoles)
    now = workspace.now(in: profile)
    let all = try ClassChoice.classes(names, year: nil, in: snapshot)
    classes = all.filter { schoolClass in
      if case .period(let kind, _) = period { schoolClass.periodKind == kind } else { true }
    }
    if let first = all.first, classes.isEmpty { throw .wrongPeriod(period, divided: first.periodKind) }
    self.period = period
    self.moment = moment
  }

  /// The gaps class by class; none when everything is there. Throws `Problem` when the principal may not see a class.
  public func lines() throws(Problem) -> [Line] {
    var lines: [Line] = []
    for schoolClass in classes {
      let scope = ClassScope(schoolClass: schoolClass, period: period, moment: moment)
      do {
        var clearance = try snapshot.clearance(
          for: AccessDemand(.printClassReports, .print, scope.target), principal: principal, at: now,
          under: profile)
        var data = try ReadinessData.fetch(scope, from: snapshot, under: profile)
        data.disclose(through: &clearance)
        lines += data.lines.map { ReadyRun.line($0, schoolClass.label) }
      } catch {
        throw Problem(error)
      }
    }
    return lines
  }

  private static func line(_ line: ReadinessData.Line, _ label: ClassLabel) -> Line {
    Line(
      schoolClass: label.compact, pupil: line.pupil?.shown.full ?? "", subject: line.gap.subject,
      gap: line.gap.kind.printed, place: line.gap.place,
      responsible: line.responsible?.shown.surnameFirst ?? "")
  }
}
