package import JournalCore
package import JournalStore
package import ReportModels
import Testing

/// A journal in memory that a test fills by operations.
package struct Journal {
  package static let year = AcademicYear(startYear: 2025)

  package let store: JournalStore

  package init() throws {
    store = try JournalStore.inMemory(
      school: School(fullName: "Школа № 0", shortName: "Ш0"), in: House.session())
  }

  /// A journal with one class.
  package init(_ results: ClassResults) throws {
    try self.init()
    try store.perform(LoadClassResults(results))
  }

  /// The pupil with the full name; a class tells namesakes apart.
  package func pupil(_ name: String, of label: String = "7А") throws -> ID<Pupil> {
    let known = try store.snapshot().knownJournal(
      year: Journal.year, label: Journal.label(label), on: Journal.day("2026-08-31"))
    return try #require(known.pupils.first { $0.name.full == name }).id
  }

  /// A movement by order № 1 of its day.
  @discardableResult
  package func move(
    _ kind: Movement.Kind, _ mover: RecordMovement.Mover, on day: String, from: String? = nil,
    to: String? = nil
  ) throws -> ID<Pupil> {
    let date = try Journal.day(day)
    let movement = Movement(
      kind: kind, date: date, from: try from.map(Journal.label), to: try to.map(Journal.label),
      order: OrderReference(number: "1", date: date))
    return try store.perform(RecordMovement(movement, of: mover))
  }

  /// A code name with the number.
  package func code(_ pupil: ID<Pupil>, _ number: Int) throws {
    let day = try Journal.day("2025-10-10")
    let order = OrderReference(number: "96", date: day)
    try store.perform(
      GiveCodeName(CodeName(number: number, text: "Ученик \(number)", order: order), to: pupil, from: day),
      in: House.loading())
  }

  /// What a sheet is made for.
  package func scope(
    _ label: String = "7А", _ period: PeriodSelection = .year, on moment: String = "2026-06-30"
  ) throws -> ClassScope {
    let label = try Journal.label(label)
    let found = try store.snapshot().classes(in: Journal.year).first { $0.label == label }
    return ClassScope(
      schoolClass: try #require(found), period: period, moment: try Journal.day(moment))
  }

  /// The sheet as it comes from the store, sealed.
  package func sealed(
    _ label: String = "7А", _ period: PeriodSelection = .year, on moment: String = "2026-06-30",
    under profile: SchoolProfile? = nil
  ) throws -> ProgressSummaryData {
    try ProgressSummaryData.fetch(
      scope(label, period, on: moment), from: store.snapshot(), under: profile ?? House.profile())
  }

  /// The sheet with its names opened.
  package func sheet(
    _ label: String = "7А", _ period: PeriodSelection = .year, on moment: String = "2026-06-30",
    under profile: SchoolProfile? = nil
  ) throws -> ProgressSummaryData {
    var data = try sealed(label, period, on: moment, under: profile)
    var clearance = try Journal.clearance()
    data.disclose(through: &clearance)
    return data
  }

  /// What a deputy gets.
  package static func clearance(masked: Bool = false) throws -> Clearance {
    try AccessPolicy.decide(.printClassPapers, for: Principal(roles: [.deputy]), masked: masked)
  }

  package static func label(_ text: String) throws -> ClassLabel { try #require(ClassLabel(text)) }

  package static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  package static func name(_ full: String) throws -> PersonName {
    let parts = full.split(separator: " ").map(String.init)
    return try #require(
      PersonName(surname: parts[0], given: parts[1], patronymic: parts.count > 2 ? parts[2] : ""))
  }
}
