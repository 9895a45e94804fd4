import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing

/// A journal with two electronic copies of its year's archive, the first of them read twice.
struct CopyJournal {
  static let manifest = String(repeating: "d", count: 64)
  let journal: Journal

  init(copies: Int = 2, checks: [(copy: Int64, day: String, findings: Int)] = []) throws {
    journal = try Journal()
    try journal.store.perform(LoadClassResults(classOf([TestPupil("Белых Анна", .female)])))
    for number in 0..<copies {
      try journal.store.perform(
        RecordElectronicCopy(
          of: Journal.year, on: Journal.day("2026-06-30"), manifest: Self.manifest, files: 160,
          medium: String(12 + number), place: number == 0 ? "сейф директора" : "кабинет заместителя",
          giver: "Сомова Н.И.", receiver: "Соколов А.Ю."))
    }
    for check in checks {
      try journal.store.perform(
        RecordCopyCheck(
          ID(check.copy),
          ElectronicCopy.Check(day: Journal.day(check.day), files: 160, findings: check.findings)))
    }
  }

  /// A form over the journal on the day.
  func paper<F: Form>(_ form: F.Type, on moment: String = "2026-08-01", isDraft: Bool = false) throws -> F
  where F.Data.Scope == SchoolScope {
    try SchoolOnGrid.make(form, on: moment, in: journal.store.snapshot(), isDraft: isDraft)
  }
}
