import Foundation
import PDFOutput
import Testing
import Typeset

@Suite struct RepeatabilityTests {
  @Test func sameInputGivesSameBytes() throws {
    let digests = try (0..<2).map { _ in try RepeatabilityTests.digest() }
    #expect(digests[0] == digests[1])
  }

  @Test func bytesDoNotDependOnZoneLocaleOrHome() async throws {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      setenv("TZ", "Asia/Tokyo", 1)
      setenv("HOME", "/nowhere", 1)
      setenv("LC_ALL", "de_DE.UTF-8", 1)
      tzset()
      setlocale(LC_ALL, "")
      FileHandle.standardOutput.write(Data("digest \(try RepeatabilityTests.digest())\n".utf8))
    }
    let output = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
    #expect(output.contains("digest \(try RepeatabilityTests.digest())"))
  }

  @Test func otherTimeGivesOtherBytes() throws {
    let shaper = HarfBuzzShaper(try Fixture.book())
    let later = DocumentMetadata(
      title: "Сводная ведомость", author: "Ш", created: try Fixture.moment(hour: 13), program: "ReportGen 1.0"
    )
    let pdf = try Fixture.archival([try Fixture.sample(shaper)], metadata: later)
    #expect(pdf.sha256 != (try RepeatabilityTests.digest()))
  }

  /// Measured in a process of its own, because tests run side by side.
  @Test func memoryStaysFlatOverManyDocuments() async throws {
    await #expect(processExitsWith: .success) {
      let shaper = HarfBuzzShaper(try Fixture.book(), capacity: 100)
      func makeFiles(_ count: Int) throws {
        for number in 0..<count {
          var page = PageBuilder(shaper)
          for row in 0..<20 {
            try page.text("строка \(number) \(row)", .narrow, 9, x: 20, y: 20 + 10 * Double(row))
          }
          _ = try Fixture.archival([page.document()])
        }
      }
      try makeFiles(100)
      let before = try RepeatabilityTests.residentPages()
      try makeFiles(500)
      let grownKilobytes = (try RepeatabilityTests.residentPages() - before) * 4
      try #require(grownKilobytes < 8_192, "grown by \(grownKilobytes) KB over 500 files")
    }
  }

  private static func digest() throws -> String {
    let shaper = HarfBuzzShaper(try Fixture.book())
    let documents = try ["А", "Б"].map { try Fixture.sample(shaper, outline: $0) }
    return try Fixture.archival(documents, attachments: [Fixture.csv()]).sha256
  }

  /// Resident memory in pages of 4 KB, as the kernel tells it.
  private static func residentPages() throws -> Int {
    let statm = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    return try #require(Int(statm.split(separator: " ")[1]))
  }
}
