import TestSupport
import Testing

@testable import Typeset

/// Decimal commas under one another; every character is five points wide.
@Suite struct DecimalColumnTests {
  private static let decimal = CellStyle(TextStyle(.serif, .pt(10)), horizontal: .decimal)

  /// Where the texts of a column of the width begin, the header's first.
  private func starts(_ texts: [String], header: String = "h", width: Double = 60) throws -> [String] {
    var table = Sample.table(
      widths: [width, 30], header: [[(header, 1, 1), ("x", 1, 1)]],
      groups: texts.map { [[($0, 1, 1), ("x", 1, 1)]] })
    table.styles = [Self.decimal]
    let texts = try Sample.typeset(Sample.document([.table(table)], height: 200)).pages[0].frame.allTexts
    return texts.filter { $0.run.text != "x" }.map { "\($0.run.text)@\($0.origin.x.decimal)" }
  }

  @Test func commasStandUnderOneAnotherAndTheColumnInTheMiddle() throws {
    // Three characters stand before the comma, three with it and after it: the middle of 60 points.
    #expect(
      try starts(["4,25", "12,5", "—", "100", "+1"])
        == ["h@27.5", "4,25@25", "12,5@20", "—@25", "100@15", "+1@20"])
  }

  @Test func columnOfWholeNumbersIsRightAlignedWithinItself() throws {
    #expect(try starts(["5", "12"]) == ["h@27.5", "5@30", "12@25"])
  }

  @Test func headerStandsInTheMiddleAndColumnsDoNotDisturbEachOther() throws {
    #expect(try starts(["1,23456"], header: "1,2")[0] == "1,2@22.5")
    var table = Sample.table(widths: [60, 60], groups: [[[("1,5", 1, 1), ("1,23456", 1, 1)]]])
    table.styles = [Self.decimal]
    let texts = try Sample.typeset(Sample.document([.table(table)])).pages[0].frame.allTexts
    #expect(texts.map(\.origin.x) == [.pt(22.5), .pt(72.5)])
  }

  @Test func textNeverLeavesItsCell() throws {
    let found = try starts(["1234567,1", "1,2345678"], width: 50)
    #expect(found[1...] == ["1234567,1@0", "1,2345678@5"])
  }

  @Test func commaOfEveryCellIsAtOneDistanceWhateverTheNumbers() throws {
    for seed in 0..<100 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let texts = (0..<8).map { _ in
        let whole = String(Int.random(in: 0...999, using: &random))
        return Bool.random(using: &random) ? whole : whole + ",\(Int.random(in: 0...99, using: &random))"
      }
      var table = Sample.table(widths: [60], groups: texts.map { [[($0, 1, 1)]] })
      table.styles = [Self.decimal]
      let placed = try Sample.typeset(Sample.document([.table(table)], height: 200)).pages[0].frame.allTexts
      let commas = placed.map { text in
        text.origin.x + .pt(5) * text.run.text.prefix { $0 != "," }.count
      }
      #expect(Set(commas).count == 1, "seed \(seed): \(texts)")
    }
  }
}
