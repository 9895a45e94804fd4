import Foundation
import Importers
import JournalCore
import JournalStore
import PDFOutput
import ReportPipeline
import SchoolTestSupport
import TestSupport
import Testing

/// The main job: what stands in the export stands on paper and in the attached data, cell by cell.
struct ImportedSheetTests {
  private static let labels = [
    "I четверть", "II четверть", "III четверть", "IV четверть", "Годовая", "Экзаменационная", "Итоговая",
  ]

  /// The subjects of the sheet in their order, as the attached data name them.
  private func table() throws -> [[String]] {
    let path = try Schools.imported().file("8А")
    let bytes = try Tools.attachment(try #require(try Tools.attachments(of: path).first), of: path)
    return CSVReading.rows(String(decoding: bytes, as: UTF8.self))
  }

  /// The marks of the export by pupil, row and subject, as another program read them.
  private func expected() throws -> [String: [PrintedGrid.Place: String]] {
    let grid = Schools.root.appending(path: "Tests/ImportersTests/Fixtures/netschool/report-card-grid.csv")
    let fixture = Schools.root.appending(path: "Tests/ImportersTests/Fixtures/netschool/report-card.xlsx")
    // The independent reading is of the very file that was imported.
    #expect(try Data(contentsOf: fixture) == Data(contentsOf: URL(filePath: Schools.exportPath)))
    let names = try names()
    var marks: [String: [PrintedGrid.Place: String]] = [:]
    for line in try String(contentsOf: grid, encoding: .utf8).split(separator: "\n").dropFirst() {
      let parts = line.split(separator: ";").map(String.init)
      let row = parts[2] == "year" ? 4 : try #require(Int(parts[2])) - 1
      let number = try #require(Int(parts[0]))
      let place = PrintedGrid.Place(number: 0, label: Self.labels[row], subject: parts[1])
      marks[names[number - 1], default: [:]][place] = parts[3]
    }
    return marks
  }

  private func names() throws -> [String] {
    let catalogue = try SubjectCatalogue(
      yaml: String(
        contentsOf: Schools.root.appending(path: "profiles/subjects/federal.yaml"), encoding: .utf8),
      file: "federal.yaml")
    let context = ImportContext(
      known: { _, _ in KnownJournal(schoolName: "", subjects: [], pupils: [], hasClass: false) },
      catalogue: catalogue, map: .empty, onlyClass: nil)
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: Schools.exportPath)))
    return try ReportCardImporter(context).plan(ImportSource(fileName: "табель.xlsx", bytes: bytes)).results
      .pupils.map(\.name.full)
  }

  @Test func everyMarkOfTheExportIsPrintedAndNoOther() throws {
    let expected = try expected()
    #expect(expected.values.reduce(0) { $0 + $1.count } == 2348)
    let subjects = try table()[0][3...].dropLast()
    #expect(subjects.count == 20)
    let grid = try PrintedGrid(
      Schools.imported().file("8А"), subjects: Array(subjects), labels: Self.labels)
    #expect(grid.names.count == 28)
    var printed: [String: [PrintedGrid.Place: String]] = [:]
    for (place, mark) in grid.marks {
      let name = try #require(grid.names[place.number])
      let unnumbered = PrintedGrid.Place(number: 0, label: place.label, subject: place.subject)
      printed[name, default: [:]][unnumbered] = mark
    }
    for (name, marks) in expected { #expect(printed[name.withoutSpaces] == marks, "a pupil's marks differ") }
    #expect(Set(printed.keys) == Set(expected.keys.map(\.withoutSpaces)))
  }

  @Test func theAttachedDataEqualTheExport() throws {
    let rows = try table()
    #expect(rows[0].prefix(3) == ["№ п/п", "Фамилия, имя, отчество", "Учебный период"])
    var attached: [String: [PrintedGrid.Place: String]] = [:]
    for row in rows.dropFirst() {
      for (subject, mark) in zip(rows[0], row).dropFirst(3).dropLast() where !mark.isEmpty {
        attached[row[1], default: [:]][.init(number: 0, label: row[2], subject: subject)] = mark
      }
    }
    #expect(try attached == expected())
    #expect(rows.count == 1 + 28 * 7)
  }

  @Test func fourPupilsStandOnAPageAndTheSignaturesKeepOne() throws {
    let made = try #require(try Schools.imported().report.made.first)
    let pages = try Tools.text(of: made.path).split(separator: "\u{0C}")
    // Seven pages would hold 28 pupils, but not the signatures too.
    #expect(pages.map { $0.matches(of: /Итоговая/).count } == [4, 4, 4, 4, 4, 4, 3, 1])
    #expect(made.pages == 8)
    let name = "2024-2025_8А_svodnaya-vedomost-uspevaemosti_year.pdf"
    #expect(URL(filePath: made.path).lastPathComponent == name)
    #expect(try Schools.imported().folder.names(in: "out") == [name])
  }

  @Test func whatTheExportLacksIsToldAndStamped() throws {
    let report = try Schools.imported().report
    #expect(report.refused.isEmpty && report.exitCode == 0)
    // Nobody of the 28 has a year mark in chemistry, and four marks of the third quarter are open.
    #expect(report.warnings.map(\.text) == ["не выставлено отметок: 32"])
    #expect(try Tools.text(of: Schools.imported().file("8А")).contains("ДАННЫЕ НЕПОЛНЫ"))
  }

  @Test func theFileIsArchivalAndItsTextIsTheSchools() throws {
    let path = try Schools.imported().file("8А")
    #expect(PDFInspector.violations(of: [UInt8](try Data(contentsOf: URL(filePath: path)))) == [])
    #expect(try Tools.run("qpdf", ["--check", path]).code == 0)
    let text = try Tools.text(of: path)
    #expect(text.contains("СВОДНАЯ ВЕДОМОСТЬ УЧЁТА УСПЕВАЕМОСТИ ОБУЧАЮЩИХСЯ 8 «А» КЛАССА"))
    #expect(text.contains("Период: 2024/2025 учебный год"))
    #expect(text.contains("лист 8 из 8"))
    #expect(try Tools.run("pdfimages", ["-list", path]).text.split(separator: "\n").count == 2)
  }

  @Test func aRehearsalChangesNothingAndASecondImportFindsNothingNew() throws {
    let journal = try FileJournal()
    let moment = try Journal.day("2025-05-30")
    let run = try ImportRun(
      format: "netschool-report-card", map: nil, onlyClass: "8-А", moment: moment, in: journal.workspace)
    #expect(try !run.perform(Schools.exportPath, isRehearsal: true).isApplied)
    #expect(try journal.store.snapshot(readers: 1).years().isEmpty)
    let first = try run.perform(Schools.exportPath, isRehearsal: false)
    #expect(first.plan.contains("Отметки: 2348, из них новых 2348"))
    // The sample's school is another one, which is the first remark.
    #expect(first.remarks.count == 7)
    let second = try run.perform(Schools.exportPath, isRehearsal: false)
    #expect(second.plan.contains("Отметки: 2348, из них новых 0, изменённых 0, без изменений 2348."))
  }

  @Test func importsThatCannotBeAreRefusedInWords() throws {
    let journal = try FileJournal()
    let moment = try Journal.day("2025-05-30")
    let make = { (format: String, only: String?, principal: Principal?) throws(Problem) in
      try ImportRun(
        format: format, map: nil, onlyClass: only, moment: moment, in: journal.workspace, as: principal)
    }
    let format = "netschool-report-card"
    #expect(
      problem { _ = try make("excel", nil, nil) }
        == Problem(
          .usage,
          "format «excel» › there is no such format. Known formats: netschool-report-card, journal-csv"))
    #expect(
      problem { _ = try make(format, "восьмой", nil) }
        == Problem(.usage, "класс «восьмой» › это не класс › напишите, например, 8А"))
    #expect(
      problem { _ = try make(format, nil, Principal(roles: [.classTeacher])) }
        == Problem(
          .notAllowed,
          "доступ › загрузка данных не разрешена вашей ролью › могут: директор, администратор, секретарь "
            + "(ключ localOperatorRoles профиля)"))
    #expect(
      problem { _ = try make(format, nil, nil).perform("/no/such.xlsx", isRehearsal: true) }
        == Problem(.workspace, "/no/such.xlsx › файл не читается › проверьте путь и права доступа"))
  }
}
