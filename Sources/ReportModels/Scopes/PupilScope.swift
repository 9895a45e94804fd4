import GRDB
public import JournalCore
public import JournalStore

/// A pupil in a class and the days that a paper of the pupil is about.
public struct PupilScope: ReportScope {
  /// Who.
  public let pupil: ID<Pupil>
  /// The pupil's class on the data moment.
  public let ofClass: SchoolClass
  /// The place in the list of the class, from 1; file names tell pupils apart by it.
  public let number: Int
  /// The days that the document is about.
  public let span: ReportSpan
  /// The day whose state is printed.
  public let moment: Day

  /// A pupil with days.
  public init(
    _ pupil: ID<Pupil>, of schoolClass: SchoolClass, number: Int, _ span: ReportSpan, moment: Day
  ) {
    self.pupil = pupil
    ofClass = schoolClass
    self.number = number
    self.span = span
    self.moment = moment
  }

  /// The period, or the year.
  public var period: PeriodSelection { span.period }
  /// The school year.
  public var year: AcademicYear { ofClass.year }
  /// The class, where there is one.
  public var schoolClass: SchoolClass? { ofClass }
  /// What file names and reports call the scope.
  public var label: String { "\(ofClass.label.compact)-\(number)" }
  /// What the right to print is asked for.
  public var target: AccessTarget { .pupil(pupil.rawValue, on: moment) }

  /// The pupils who are in the classes on the moment, in the order of the lists; only those asked for where some are.
  public static func all(_ choice: ScopeChoice, from snapshot: StoreSnapshot) throws(StoreError)
    -> [PupilScope]
  {
    var scopes: [PupilScope] = []
    for schoolClass in try classes(choice, from: snapshot) {
      let roster = try ClassRoster.fetch(
        ClassScope(schoolClass, choice.span, moment: choice.moment), from: snapshot)
      for (index, entry) in roster.entries.enumerated() where entry.isPresent(on: choice.moment) {
        guard choice.pupils.isEmpty || choice.pupils.contains(entry.pupil.id) else { continue }
        scopes.append(
          PupilScope(
            entry.pupil.id, of: schoolClass, number: index + 1, choice.span, moment: choice.moment))
      }
    }
    return scopes
  }

  /// The classes of the choice; where pupils are named, only those that any of them ever belonged to.
  private static func classes(_ choice: ScopeChoice, from snapshot: StoreSnapshot) throws(StoreError)
    -> [SchoolClass]
  {
    guard !choice.pupils.isEmpty else { return choice.classes }
    let list = "[\(choice.pupils.sorted().map(\.description).joined(separator: ","))]"
    let own = try snapshot.read { db in
      try Int64.fetchSet(
        db,
        sql: "SELECT DISTINCT class_id FROM enrolment WHERE person_id IN (SELECT value FROM json_each(?))",
        arguments: [list])
    }
    return choice.classes.filter { own.contains($0.id.rawValue) }
  }
}
