import JournalCore
import JournalStore
import Testing

/// Operations of marks and attendance are read from the fields of a file and do what their inits do.
@Suite struct MarkCatalogueTests {
  private static let names = [
    "add-assessment", "close-assessment", "remove-assessment", "defer-assessment", "set-mark", "set-marks",
    "set-home-mark", "remove-mark", "open-debt", "close-debt", "record-make-up", "set-attendance",
    "clear-attendance", "confirm-attendance", "record-attendance", "set-absence-reason", "review-attendance",
  ]

  private func perform(
    _ name: String, _ values: [String: String], in school: MarksSchool, at moment: String
  ) throws {
    let kind = try #require(OperationCatalogue.operation(name))
    #expect(OperationCatalogue.faults(in: Set(values.keys), for: kind).isEmpty, "\(name)")
    var fields = FieldReader(values)
    try run(kind, &fields, in: school, at: moment)
  }

  private func run<Kind: RecordedOperation>(
    _ kind: Kind.Type, _ fields: inout FieldReader, in school: MarksSchool, at moment: String
  ) throws {
    try school.perform(try Kind(&fields), at: moment)
  }

  @Test(arguments: names) func theCatalogueHasTheOperation(name: String) throws {
    let kind = try #require(OperationCatalogue.operation(name))
    #expect(!kind.summary.isEmpty)
    #expect(Set(kind.fields.map(\.name)).count == kind.fields.count)
  }

  @Test func aDayOfAClassIsRecordedFromFields() throws {
    let school = try MarksSchool()
    let lesson = try school.lesson("2024-10-14")
    let at = "2024-10-14T13:00:00"
    try perform(
      "record-attendance", ["lesson": "\(lesson)", "ill": "1", "late": "2 3", "unknown": "4"], in: school,
      at: at)
    try perform(
      "set-absence-reason", ["lesson": "\(lesson)", "pupil": "4", "code": "УП"], in: school, at: at)
    try perform(
      "add-assessment", ["lesson": "\(lesson)", "work-type": "К", "topic": "Степени"], in: school, at: at)
    let work = try #require(try school.store.snapshot().assessments(of: lesson).first)
    let marks = (2...25).filter { $0 != 4 }.map { "\($0):4" }.joined(separator: " ")
    try perform("set-marks", ["assessment": "\(work.id)", "marks": marks], in: school, at: at)
    try perform(
      "set-mark", ["assessment": "\(work.id)", "pupil": "2", "value": "5", "comment": "чисто", "seen": "4"],
      in: school, at: at)
    try perform("close-assessment", ["assessment": "\(work.id)"], in: school, at: at)
    try perform(
      "close-debt", ["assessment": "\(work.id)", "pupil": "4", "reason": "освобождён приказом № 5"],
      in: school, at: at)
    let snapshot = try school.store.snapshot()
    #expect(try snapshot.attendance(of: lesson).map(\.code) == [.ill, .late, .late, .validReason])
    #expect(try snapshot.marks(for: work.id).count == 23)
    #expect(try snapshot.marks(for: work.id).first?.comment == "чисто")
    #expect(try snapshot.debts(for: work.id).map(\.isOpen) == [true, false])
  }

  @Test func wrongFieldsAreNamed() throws {
    var fields = FieldReader(["assessment": "1", "marks": "15-4"])
    #expect(throws: FieldFault.self) { try SetMarks(&fields) }
    var code = FieldReader(["lesson": "1", "pupil": "1", "code": "Х"])
    do throws(FieldFault) {
      _ = try SetAttendance(&code)
      Issue.record("an unknown code was read")
    } catch {
      #expect(error.description == "поле code › значение не читается › напишите его так: ОТ, УП, Б, НП, ОП")
    }
  }
}
