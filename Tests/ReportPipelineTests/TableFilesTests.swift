import Foundation
import JournalCore
import JournalStore
import SchoolTestSupport
import Testing

@testable import Importers
@testable import ReportPipeline

/// The tables written beside the papers: the same figures as CSV, as JSON, and inside the PDF.
@Suite struct TableFilesTests {
  private struct Parsed: Decodable {
    let columns: [String]
    let rows: [[String]]
  }

  private func rows(of csv: [UInt8]) throws -> [[String]] {
    var reader = CSVReader(csv)
    var rows: [[String]] = []
    while let row = reader.next() { rows.append(try row.get().fields.map { $0 ?? "" }) }
    return rows
  }

  /// The journal of a course over the year is named after the year, also when a month or a period is asked for.
  @Test func courseOfTheYearIsNamedAfterTheYear() throws {
    let (folder, workspace) = try Schools.daily()
    var request = ReportRequest(
      form: "course-attendance", moment: try Journal.day("2026-06-30"), folder: folder.file("out-course"))
    request.month = Month(year: 2025, number: 11)
    request.courses = [ID(3)]
    request.tables = [.csv]
    for (options, time) in [(["span": "year"], "year"), ([:], "2025-11")] {
      request.overrides = options
      let report = try ReportRun(request, in: workspace).perform(
        as: Principal(roles: Set(Role.allCases)))
      let stem = "2025-2026_kurs-3_zhurnal-poseshchaemosti-kursa_\(time)"
      #expect(report.made.map { URL(filePath: $0.path).lastPathComponent } == ["\(stem).pdf"])
      let tables = try folder.names(in: "out-course/\(stem).data")
      #expect(tables.contains("2025-2026_kurs-3_\(time)_zhurnal-poseshchaemosti-kursa.csv"), "\(tables)")
    }
  }

  @Test(arguments: FormIDs.all) func everyFormHasTheSameFiguresInEveryFormat(_ form: String) throws {
    let (folder, workspace) = try Schools.daily()
    var request = ReportRequest(
      form: form, moment: try Journal.day("2026-06-30"), folder: folder.file("out-\(form)"))
    request.month = Month(year: 2025, number: 11)
    request.days = DayRange(try Journal.day("2025-11-03"), try Journal.day("2025-11-16"))
    request.tables = [.csv, .json]
    request.isDraft = true
    if form == "class-journal" { request.classes = ["7А"] }
    if form.hasSuffix("preliminary") || form == "forecast-letter" {
      request.period = .period(.quarter, 2)
      request.moment = try Journal.day("2025-12-16")
      request.classes = form.hasPrefix("subject") ? [] : ["7А"]
    }
    let report = try ReportRun(request, in: workspace).perform(
      as: Principal(roles: Set(Role.allCases)))
    guard let made = report.made.first else {
      // Acts about copies that the school has not made are refused, drafts too.
      #expect(["handover-act", "integrity-act", "destruction-act"].contains(form), "\(report.refused)")
      return
    }
    let place = "out-\(form)/" + URL(filePath: made.path).deletingPathExtension().lastPathComponent + ".data"
    let names = try folder.names(in: place)
    let tables = names.filter { $0.hasSuffix(".csv") }
    #expect(!tables.isEmpty)
    for name in tables {
      let json = try folder.bytes("\(place)/\(name.dropLast(4)).json")
      let parsed = try JSONDecoder().decode(Parsed.self, from: Data(json))
      // A row without a single comma and value is an empty line, which is no row of the CSV.
      let cells = ([parsed.columns] + parsed.rows).filter { $0 != [""] }
      #expect(try cells == rows(of: folder.bytes("\(place)/\(name)")), "\(name)")
    }
    for name in try Tools.attachments(of: made.path) {
      #expect(try Tools.attachment(name, of: made.path) == folder.bytes("\(place)/\(name)"), "\(name)")
    }
  }
}
