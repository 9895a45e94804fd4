import Foundation
import JournalCore
import PDFOutput
import ReportPipeline
import SchoolTestSupport
import TestSupport
import Testing

/// The files of the made-up school of eleven classes.
struct SampleSchoolFilesTests {
  @Test func everyClassHasAFileUnderItsName() throws {
    let school = try Schools.sample()
    #expect(school.report.refused.isEmpty && school.report.exitCode == 0)
    #expect(
      school.report.made.map(\.classes)
        == ["1А", "2А", "3А", "4А", "5А", "6А", "7А", "8А", "9А", "10А", "11А"].map { [$0] })
    let names = school.report.made.map { URL(filePath: $0.path).lastPathComponent }
    #expect(names[0] == "2025-2026_1А_svodnaya-vedomost-uspevaemosti_year.pdf")
    #expect(try Set(school.folder.names(in: "out")) == Set(names))
  }

  @Test func everyFileIsArchivalByTheInspectorAndByQPDF() throws {
    for made in try Schools.sample().report.made {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: made.path)))
      #expect(PDFInspector.violations(of: bytes) == [], "\(made.classes)")
      #expect(Digest.sha256(bytes) == made.sha256)
      #expect(try Tools.run("qpdf", ["--check", made.path]).code == 0, "\(made.classes)")
      let pages = try Tools.run("qpdf", ["--show-npages", made.path]).text
      #expect(pages.trimmingCharacters(in: .newlines) == String(made.pages))
    }
  }

  @Test func everyFontIsEmbeddedAsASubsetWithItsUnicode() throws {
    for made in try Schools.sample().report.made {
      let lines = try Tools.run("pdffonts", [made.path]).text.split(separator: "\n").dropFirst(2)
      #expect(!lines.isEmpty, "\(made.classes)")
      for line in lines {
        // name, type (two words), encoding, emb, sub, uni, object, generation
        let words = line.split(separator: " ").map(String.init)
        #expect(words.suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(made.classes) \(line)")
      }
    }
  }

  @Test func everyNameAndMarkOfTheDataIsInTheText() throws {
    for made in try Schools.sample().report.made {
      let text = try Tools.text(of: made.path).withoutSpaces
      let rows = try data(of: made)
      for name in Set(rows.dropFirst().map { $0[1] }) {
        #expect(text.contains(name.withoutSpaces), "\(made.classes)")
      }
      for subject in rows[0] { #expect(text.contains(subject.withoutSpaces), "\(made.classes) \(subject)") }
    }
  }

  @Test func everyPageHasTheHeadOfTheTableAndTheCountOfSheets() throws {
    for made in try Schools.sample().report.made {
      let pages = try Tools.text(of: made.path).split(separator: "\u{0C}")
      #expect(pages.count == made.pages)
      for (index, page) in pages.enumerated() {
        #expect(page.withoutSpaces.contains("Фамилия,имя,отчествоУчебныйпериод"), "\(made.classes)")
        #expect(page.contains("лист \(index + 1) из \(made.pages)"), "\(made.classes)")
      }
      #expect(pages.count { $0.contains("(подпись)") } == 1)
    }
  }

  @Test func theLongestNameIsNeverCutOff() throws {
    let text = try Tools.text(of: Schools.sample().file("5А")).withoutSpaces
    #expect(text.contains("Константинопольский-КрестовоздвиженскийКонстантинКонстантинович"))
  }

  @Test func theAttachedFileIsNamedLikeThePaper() throws {
    for made in try Schools.sample().report.made {
      let name = URL(filePath: made.path).deletingPathExtension().lastPathComponent
      #expect(try Tools.attachments(of: made.path) == [name + ".csv"])
    }
  }

  private func data(of made: RunReport.Made) throws -> [[String]] {
    let name = try #require(try Tools.attachments(of: made.path).first)
    return CSVReading.rows(
      String(decoding: try Tools.attachment(name, of: made.path), as: UTF8.self))
  }

  @Test func aVolumeHasAllClassesInOneFile() throws {
    let school = try Schools.sample()
    var request = ReportRequest(
      form: "progress-summary", moment: try Journal.day("2026-06-30"), folder: school.folder.file("volume"))
    request.oneFile = true
    var steps: [Int] = []
    let report = try ReportRun(request, in: school.workspace).perform { done, total, pages in
      #expect(total == 11)
      steps += [done]
    }
    #expect(steps == Array(1...11))
    let volume = try #require(report.made.first)
    #expect(report.made.count == 1)
    #expect(volume.pages == school.report.pages)
    #expect(
      URL(filePath: volume.path).lastPathComponent
        == "2025-2026_1А-11А-11-klassov_svodnaya-vedomost-uspevaemosti_year.pdf")
    #expect(volume.classes == school.report.made.flatMap(\.classes))
    #expect(try Tools.run("qpdf", ["--check", volume.path]).code == 0)
    #expect(try PDFInspector.violations(of: [UInt8](Data(contentsOf: URL(filePath: volume.path)))) == [])
    #expect(
      try Tools.attachments(of: volume.path).sorted()
        == school.report.made.flatMap { try Tools.attachments(of: $0.path) }.sorted())
    try expectOutline(of: volume, like: school.report.made)
  }

  private func expectOutline(of volume: RunReport.Made, like single: [RunReport.Made]) throws {
    let json = try Tools.run(
      "qpdf", ["--json=1", "--json-key=outlines", "--json-key=pagelabels", volume.path])
    let tree = try #require(
      JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
    let outlines = try #require(tree["outlines"] as? [[String: Any]])
    #expect(
      outlines.map { $0["title"] as? String }
        == volume.classes.map { "\($0.dropLast())\u{00A0}«\($0.suffix(1))»" })
    var first = 1
    var starts: [Int] = []
    for made in single {
      starts.append(first)
      first += made.pages
    }
    #expect(outlines.map { $0["destpageposfrom1"] as? Int } == starts)
    let labels = try #require(tree["pagelabels"] as? [[String: Any]])
    #expect(labels.map { $0["index"] as? Int } == starts.map { $0 - 1 })
    let prefixes = labels.map { ($0["label"] as? [String: Any])?["/P"] as? String }
    #expect(prefixes.map { $0?.replacing("u:", with: "") } == volume.classes.map { "\($0)-" })
  }
}
