import GRDB
public import JournalCore

/// A made-up school with a whole year of results, the same for the same seed; it fills an empty journal.
///
/// Nobody in it is real. With 11 classes and 13 pupils a class all cases of `EdgeCase` are there; a smaller school
/// holds those that fit.
public struct SampleSchool: Operation {
  public static let name = "make-sample-school"
  /// How many classes a school may have.
  public static let classCounts = 1...200
  /// How many pupils a class may have.
  public static let pupilCounts = 1...100

  /// How much of the year is made.
  public enum Detail: Sendable {
    /// People, movement and results.
    case results
    /// Everything that a journal holds: timetable, lessons, current marks, attendance, families, control and orders.
    case daily
  }

  /// How much was made.
  public struct Outcome: Hashable, Sendable {
    /// Classes.
    public let classes: Int
    /// Pupils, those who left included.
    public let pupils: Int
    /// Period, year, examination and final marks.
    public let marks: Int
    /// Lessons; 0 without daily records.
    public let lessons: Int
    /// Current marks; 0 without daily records.
    public let currentMarks: Int
  }

  let labels: [ClassLabel]
  let pupilsPerClass: Int
  let seed: UInt64
  let year: AcademicYear
  let profile: String
  let catalogue: SubjectCatalogue
  let detail: Detail

  /// A school of so many classes and pupils a class, with the subjects that the catalogue gives each grade.
  ///
  /// The numbers lie in `classCounts` and `pupilCounts`. People and results do not depend on the detail.
  public init(
    classes: Int, pupilsPerClass: Int, seed: UInt64, year: AcademicYear, profile: String,
    catalogue: SubjectCatalogue, detail: Detail = .results
  ) {
    precondition(SampleSchool.classCounts.contains(classes), "1…200 classes")
    precondition(SampleSchool.pupilCounts.contains(pupilsPerClass), "1…100 pupils a class")
    labels = ClassSequence.labels(classes)
    self.pupilsPerClass = pupilsPerClass
    self.seed = seed
    self.year = year
    self.profile = profile
    self.catalogue = catalogue
    self.detail = detail
  }

  /// The names of the made-up school.
  public static let school = School(
    fullName: "Муниципальное автономное общеобразовательное учреждение "
      + "«Средняя общеобразовательная школа № 0» (образец)",
    shortName: "МАОУ «СОШ № 0» (образец)")

  /// The cases that this school holds.
  public var edgeCases: [EdgeCase] {
    EdgeCase.allCases.filter { $0.fits(labels, pupilsPerClass: pupilsPerClass) }
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.setUp, .execute)
  }

  /// Fills the journal; throws `notEmpty` when it has people or classes already.
  public func perform(in transaction: Transaction) throws -> Outcome {
    let taken = try Bool.fetchOne(
      transaction.db,
      sql: "SELECT EXISTS (SELECT 1 FROM person) OR EXISTS (SELECT 1 FROM school_class)")
    guard taken == false else { throw StoreError.refused(.notEmpty) }
    try SetSchool(SampleSchool.school, profile: profile).perform(in: transaction)
    _ = try OpenYear(year).perform(in: transaction)
    var names = NameMaker()
    let fixed = FixedNames(reservedIn: &names)
    let plan = SampleCurricula(labels: labels, catalogue: catalogue)
    let calendar = SampleCalendar(year, scheme: transaction.session.profile.periodScheme)
    var writer = try SampleWriter(transaction.db, calendar: calendar, curricula: plan)
    let staff = try SampleStaff(labels: labels, year: year, seed: seed, fixed: fixed)
      .write(with: writer, names: &names)
    let maker = SampleClassMaker(school: self, curricula: plan, fixed: fixed, calendar: calendar)
    var made: [(id: Int64, pupil: SamplePupil)] = []
    for (index, label) in labels.enumerated() {
      for pupil in maker.pupils(of: label, stream: index, names: &names) {
        made.append((try writer.write(pupil, withMarks: detail == .results), pupil))
      }
    }
    var daily = DailyCount()
    if detail == .daily {
      let school = try DailySchool(self, writer, curricula: plan, in: transaction)
      school.enter(staff: staff, pupils: made, labels: labels.map { ($0, writer.classID($0)) })
      daily = try DailyYear(school: school, transaction: transaction).make(names: &names)
    }
    return Outcome(
      classes: labels.count, pupils: writer.pupils, marks: writer.marks, lessons: daily.lessons,
      currentMarks: daily.marks)
  }
}
