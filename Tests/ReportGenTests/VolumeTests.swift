import Foundation
import Testing

/// `archive volume` as a school runs it.
@Suite struct VolumeTests {
  private func volume(_ more: String = "", in folder: TemporaryFolder) throws -> Program.Outcome {
    try Program().run(
      "archive volume --year 2025/2026 --index 02-15 --out volumes --db school.sqlite --date \(SampleJournal.moment) \(more)",
      in: folder)
  }

  /// The words of each page of a file, with single blanks.
  private func pages(_ name: String, in folder: TemporaryFolder) throws -> [String] {
    try Tool.output("pdftotext", ["-layout", folder.file("volumes/" + name), "-"])
      .split(separator: "\u{0C}", omittingEmptySubsequences: false).dropLast().map { page in
        page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
  }

  /// Shows S0-7.5.3.a, K-42: every sheet has its number, and inventory, cover, certification sheet and label agree.
  @Test func sheetsOfAVolumeAddUp() throws {
    let folder = try SampleJournal.folder()
    let outcome = try volume(in: folder)
    #expect(outcome.code == 0, "\(outcome.problems)")
    let name = "2025-2026_1А+7А_arhivnyy-tom_tom-1.pdf"
    #expect(outcome.lines == ["volumes/\(name)\tvolume 1, 4 sheets, 8 p."])
    let pages = try pages(name, in: folder)
    #expect(pages.count == 8)
    #expect(pages[0].contains("ДЕЛО № 02-15 ТОМ № 1") && pages[0].contains("На 4 листах"))
    #expect(pages[1].hasPrefix("1 ВНУТРЕННЯЯ ОПИСЬ"))
    #expect(pages[1].contains("Итого 2 (два) документа."))
    for (sheet, page) in pages[2..<6].enumerated() {
      #expect(page.hasPrefix("\(sheet + 1) "), "sheet \(sheet + 1)")
    }
    #expect(pages[6].contains("В деле подшито и пронумеровано 4 (четыре) листа, "))
    #expect(pages[6].contains("с № 1 по № 4, в том числе:"))
    #expect(pages[7].contains("5 (пять) листов"))
    let inventory = try Tool.output(
      "pdfdetach",
      ["-savefile", "2025-2026_opis-toma-1.csv", "-o", "/dev/stdout", folder.file("volumes/" + name)])
    let ranges = inventory.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",").last ?? "" }
    #expect(ranges == ["1–2", "3–4"])
  }

  @Test func sheetsOfTwoSidesAreCountedAsSheets() throws {
    let folder = try SampleJournal.folder()
    let outcome = try volume("--set sides=duplex", in: folder)
    #expect(outcome.lines.first?.hasSuffix("volume 1, 2 sheets, 12 p.") == true, "\(outcome.problems)")
    let pages = try pages("2025-2026_1А+7А_arhivnyy-tom_tom-1.pdf", in: folder)
    #expect(pages[4].hasPrefix("1 ") && pages[6].hasPrefix("2 "))
    #expect(!pages[5].hasPrefix("1 ") && !pages[5].hasPrefix("2 "))
    #expect(pages[8].contains("с № 1 по № 2, в том числе:"))
  }

  @Test func thickSetIsTwoVolumesWithNumbersOfTheirOwn() throws {
    let folder = try SampleJournal.folder()
    let outcome = try volume("--most-sheets 3", in: folder)
    #expect(outcome.code == 0, "\(outcome.problems)")
    #expect(outcome.lines.count == 2)
    let second = try pages("2025-2026_7А_arhivnyy-tom_tom-2.pdf", in: folder)
    #expect(second[0].contains("ТОМ № 2") && second[0].contains("обучающихся 7 «А» класса"))
    #expect(second[2].hasPrefix("1 ") && second[3].hasPrefix("2 "))
  }

  @Test func setThatFitsNoVolumeIsRefused() throws {
    let folder = try SampleJournal.folder()
    let outcome = try volume("--most-sheets 1", in: folder)
    #expect(outcome.code == 1)
    #expect(outcome.problems.hasPrefix("progress-summary 1А › документ с приложениями занимает листов: 2"))
    #expect(try folder.names(in: "volumes") == [])
  }

  @Test func sameYearGivesTheSameVolume() throws {
    let folder = try SampleJournal.folder()
    let name = "volumes/2025-2026_1А+7А_arhivnyy-tom_tom-1.pdf"
    #expect(try volume("--set movement=true", in: folder).code == 0)
    let first = try folder.bytes(name)
    #expect(try volume("--set movement=true", in: folder).code == 0)
    #expect(try folder.bytes(name) == first)
  }

  @Test func unknownOptionIsWrongUsage() throws {
    let folder = try SampleJournal.folder()
    #expect(try volume("--set sides=both", in: folder).code == 2)
    #expect(try volume("--set sides", in: folder).code == 2)
  }
}
