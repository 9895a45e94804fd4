import PDFOutput
import TestSupport
import Testing
import Typeset

@Suite struct ShaperTests {
  private func shaper() throws -> HarfBuzzShaper { HarfBuzzShaper(try Fixture.book()) }

  @Test func widthIsTheSumOfTheAdvances() throws {
    let run = try shaper().shape("Ӧшмӧс № 5", .serif)
    #expect(run.advance == run.glyphs.reduce(0) { $0 + Int($1.advance) })
    #expect(run.glyphs.count == 9)
    #expect(run.unitsPerEm == 1000)
    #expect(run.width(at: .pt(10)).units == (run.advance * 127_000 + 500) / 1000)
  }

  @Test func clustersCoverTextAndGlyphs() throws {
    let shaper = try shaper()
    let alphabet = RequiredCharacters.all
    for seed in 1...200 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        text.append(try #require(alphabet.randomElement(using: &random)))
      }
      let face = try #require(Face.allCases.randomElement(using: &random))
      let run = try shaper.shape(String(text), face)
      #expect(run.clusters.reduce(0) { $0 + Int($1.byteCount) } == run.text.utf8.count, "seed \(seed)")
      #expect(run.clusters.reduce(0) { $0 + Int($1.glyphCount) } == run.glyphs.count, "seed \(seed)")
      #expect(run.clusters.allSatisfy { $0.byteCount > 0 && $0.glyphCount > 0 }, "seed \(seed)")
      #expect(run.glyphs.allSatisfy { $0.index != 0 }, "seed \(seed)")
    }
  }

  @Test func emptyTextIsAnEmptyRun() throws {
    let run = try shaper().shape("", .narrow)
    #expect(run.glyphs.isEmpty && run.clusters.isEmpty && run.advance == 0)
  }

  @Test func pairsAreKerned() throws {
    let shaper = try shaper()
    let pair = try shaper.shape("ГА", .serif).advance
    let apart = try shaper.shape("Г", .serif).advance + shaper.shape("А", .serif).advance
    #expect(pair < apart)
  }

  @Test func missingGlyphIsNamedByItsCodePoint() throws {
    let shaper = try shaper()
    let error = #expect(throws: LayoutError.self) { try shaper.shape("☑ сдано", .serif) }
    #expect(
      error?.description
        == "the face «serif» has no glyph for U+2611, and a box must not be printed. Correct the text, "
        + "or bind the face to a font that has the character in fonts/fonts.yaml.")
  }

  @Test(arguments: ["\t", "\n", "\u{0}", "\u{7F}", "\u{AD}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{2028}"])
  func charactersThatAreNoPartOfALineAreRefused(character: String) throws {
    let shaper = try shaper()
    let error = #expect(throws: LayoutError.self) { try shaper.shape("а\(character)б", .serif) }
    #expect(
      error?.reason == .missingGlyph(codePoint: character.unicodeScalars.first?.value ?? 0, face: .serif))
  }

  @Test(arguments: ["\u{2009}", "\u{202F}", "\u{2010}", "\u{0308}"])
  func substitutesAreNeverTakenSilently(character: String) throws {
    let shaper = try shaper()
    let error = #expect(throws: LayoutError.self) { try shaper.shape("5\(character)6", .narrow) }
    #expect(
      error?.reason == .missingGlyph(codePoint: character.unicodeScalars.first?.value ?? 0, face: .narrow))
  }

  @Test func noBreakSpaceIsAsWideAsASpace() throws {
    let shaper = try shaper()
    #expect(try shaper.shape("А\u{A0}Б", .serif).advance == shaper.shape("А Б", .serif).advance)
  }

  @Test func decomposedLetterIsComposed() throws {
    let shaper = try shaper()
    let composed = try shaper.shape("Ӧ", .serif)
    let decomposed = try shaper.shape("О\u{0308}", .serif)
    #expect(Array(decomposed.text.unicodeScalars) == ["\u{04E6}"])
    #expect(decomposed.glyphs == composed.glyphs)
  }

  @Test func runsAreSharedAndTheStoreIsBounded() throws {
    let shaper = HarfBuzzShaper(try Fixture.book(), capacity: 2)
    let first = try shaper.shape("а", .serif)
    #expect(try shaper.shape("а", .serif) === first)
    _ = try shaper.shape("б", .serif)
    _ = try shaper.shape("в", .serif)
    let again = try shaper.shape("а", .serif)
    #expect(again !== first)
    #expect(again == first)
  }

  @Test func metricsComeFromTheFont() throws {
    let metrics = try shaper().metrics(of: .serif)
    #expect(metrics == FaceMetrics(ascent: 1018, descent: 276, unitsPerEm: 1000))
  }
}
