import Foundation
import JournalCore
import JournalStore
import ReportPipeline
import SchoolTestSupport
import TestSupport
import Testing

/// No real name of a coded pupil in anything that is made after the order (REQUIREMENTS D-15, D-17).
struct PrivacyTests {
  private static let parts = ["Кукушкина-Заозёрская", "Кукушкин", "Заозёрск", "Стефания", "Львовна"]

  /// The text in the encodings that a file may hold it in, hexadecimal strings included.
  private func encodings(of text: String) -> [[UInt8]] {
    let wide = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let swapped = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let hex = { (bytes: [UInt8]) in
      bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    let plain = [Array(text.utf8), wide, swapped]
    return plain + plain.flatMap { [Array(hex($0).utf8), Array(hex($0).uppercased().utf8)] }
  }

  private func expectNoName(in bytes: [UInt8], _ place: String) {
    let data = Data(bytes)
    for part in Self.parts {
      for form in encodings(of: part) { #expect(data.range(of: Data(form)) == nil, "\(place)") }
    }
  }

  @Test func theNameOfACodedPupilIsInNothingThatIsMade() throws {
    let full = "Кукушкина-Заозёрская Стефания Львовна"
    let journal = try FileJournal(
      classOf([
        TestPupil(full, .female, marked()),
        TestPupil("Белых Анна", .female, marked()),
        TestPupil("Яшин Глеб", marked()),
      ]))
    let pupil = try journal.pupil(full)
    let before = try journal.make(journal.request(to: "before"))
    let printed = try Tools.text(of: try #require(before.made.first).path)
    #expect(printed.withoutSpaces.contains(full.withoutSpaces), "the search finds what is there")
    let day = try Journal.day("2025-10-10")
    try journal.store.perform(
      GiveCodeName(
        CodeName(number: 1, text: "Ученик 1", order: OrderReference(number: "96", date: day)), to: pupil,
        from: day), in: House.loading())
    for moment in ["2025-09-15", "2026-06-30"] {
      var request = try journal.request(to: moment)
      request.moment = try Journal.day(moment)
      let report = try ReportRun(request, in: journal.workspace).perform(explains: true)
      let made = try #require(report.made.first)
      let text = try Tools.text(of: made.path)
      #expect(text.contains("Ученик 1"))
      // The place in the list follows the code name, not the surname.
      #expect(text.withoutSpaces.contains("1БелыхАнна") && text.withoutSpaces.contains("2Ученик1"))
      expectNoName(in: Array(text.withoutSpaces.utf8), "text")
      expectNoName(in: [UInt8](try Data(contentsOf: URL(filePath: made.path))), "file")
      expectNoName(in: try Tools.plain(made.path), "objects")
      for name in try Tools.attachments(of: made.path) {
        expectNoName(in: Array(name.utf8), "name of the attachment")
        expectNoName(in: try Tools.attachment(name, of: made.path), "attachment")
      }
      expectNoName(in: Array(made.path.utf8), "path")
      expectNoName(in: Array(report.json.utf8), "report")
      expectNoName(
        in: try Tools.run("pdftotext", ["-bbox", made.path, "-"]).bytes, "words with their places")
    }
  }

  /// Shows D-17: the archive of the year has the code name, and the order's number, and nobody's name.
  @Test func theNameOfACodedPupilIsInNoFileOfTheArchive() throws {
    let full = "Кукушкина-Заозёрская Стефания Львовна"
    let journal = try FileJournal(
      classOf([
        TestPupil(full, .female, marked()),
        TestPupil("Белых Анна", .female, marked()),
      ]))
    let day = try Journal.day("2025-10-10")
    try journal.store.perform(
      GiveCodeName(
        CodeName(number: 1, text: "Ученик 1", order: OrderReference(number: "96", date: day)),
        to: try journal.pupil(full), from: day), in: House.loading())
    var request = ArchiveBagRequest(place: journal.folder.file("bag"))
    request.forms = ["progress-summary", "class-movement"]
    request.moment = try Journal.day("2026-06-30")
    let outcome = try ArchiveBagRun(request, in: journal.workspace).perform()
    #expect(outcome.papers == 2)
    let names = try FileManager.default.subpathsOfDirectory(atPath: request.place)
    var coded = 0
    for name in names where name.contains(".") {
      let path = request.place + "/" + name
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      if Data(bytes).range(of: Data("Ученик 1".utf8)) != nil { coded += 1 }
      expectNoName(in: bytes + Array(name.utf8), name)
      if name.hasSuffix(".pdf") { expectNoName(in: try Tools.plain(path), name) }
    }
    #expect(names.count > 50 && coded > 0)
    var volume = VolumeRequest(folder: journal.folder.file("volume"))
    volume.moment = request.moment
    let made = try #require(try VolumeRun(volume, in: journal.workspace).perform().volumes.first)
    expectNoName(in: [UInt8](try Data(contentsOf: URL(filePath: made.path))), "volume")
    expectNoName(in: try Tools.plain(made.path), "objects of the volume")
    let text = try Tools.text(of: made.path).withoutSpaces
    #expect(text.contains("Ученик1"))
    #expect(text.contains("Копияприказа№96от10.10.2025хранитсяотдельно"))
  }

  @Test func noNameIsInReportsFileNamesOrMetadata() throws {
    let school = try Schools.sample()
    let rows = try school.report.made.flatMap { made in
      let name = try #require(try Tools.attachments(of: made.path).first)
      return CSVReading.rows(String(decoding: try Tools.attachment(name, of: made.path), as: UTF8.self))
        .dropFirst()
    }
    let surnames = Set(rows.compactMap { $0[1].split(separator: " ").first.map(String.init) })
      .subtracting(["Ученик"])
    #expect(surnames.count > 50)
    var outside = school.report.json + (try school.folder.names(in: "out")).joined()
    for made in school.report.made { outside += try Tools.run("pdfinfo", ["-meta", made.path]).text }
    for made in school.report.made { outside += try Tools.run("pdfinfo", [made.path]).text }
    #expect(outside.contains("ReportGen"))
    for surname in surnames { #expect(!outside.contains(surname)) }
  }

  @Test func problemsHoldNoName() throws {
    let journal = try FileJournal(
      classOf([TestPupil("Кукушкина-Заозёрская Стефания Львовна\u{1F600}", .female, marked())]))
    let report = try journal.make(journal.request())
    #expect(report.made.isEmpty)
    #expect(
      report.refused.map(\.text).first?.contains(
        "the face «serif» has no glyph for U+1F600, and a box must not be printed.") == true)
    expectNoName(in: Array(report.json.utf8), "report")
    #expect(try journal.folder.names(in: "out").isEmpty)
  }
}
