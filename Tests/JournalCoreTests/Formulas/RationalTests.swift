import JournalCore
import TestSupport
import Testing

/// Figures are exact until they are printed, and halves go up (FORMS §21.2, REQUIREMENTS D-8).
struct RationalTests {
  @Test(arguments: [(5, 2, 3), (7, 2, 4), (9, 2, 5), (3_495, 1_000, 3), (-5, 2, -3), (-7, 3, -2), (0, 7, 0)])
  func halvesRoundAwayFromZero(numerator: Int, denominator: Int, expected: Int) throws {
    #expect(try #require(Rational(numerator, over: denominator)).rounded == expected)
  }

  @Test(arguments: [
    (3_495, 1_000, 2, "3,50"), (1_487, 25, 2, "59,48"), (92, 24, 2, "3,83"), (55, 14, 2, "3,93"),
    (21, 5, 2, "4,20"), (65, 19, 2, "3,42"), (1, 200, 2, "0,01"), (-1, 200, 2, "\u{2212}0,01"),
    (-1, 201, 2, "0,00"), (0, 5, 2, "0,00"), (7, 1, 0, "7"), (-7, 1, 0, "\u{2212}7"),
    (9_995, 1_000, 2, "10,00"),
    (1, 3, 9, "0,333333333"),
  ])
  func fractionsPrintWithADecimalComma(numerator: Int, denominator: Int, digits: Int, text: String) throws {
    #expect(try #require(Rational(numerator, over: denominator)).printed(digits: digits) == text)
  }

  /// The worked per cents of FORMS §3.3, §12.1 and §21.1 and of REQUIREMENTS D-8.
  @Test(arguments: [
    (711, 720, "98,8"), (5_778, 6_090, "94,9"), (23, 25, "92,0"), (15, 25, "60,0"), (22, 25, "88,0"),
    (14, 25, "56,0"), (19, 25, "76,0"), (0, 25, "0,0"), (25, 25, "100,0"),
  ])
  func perCentsPrintWithOneDigit(part: Int, whole: Int, text: String) throws {
    #expect(try #require(Rational.percent(part, of: whole)).printed(digits: 1) == text)
  }

  @Test func nothingIsAPerCentOfNothing() {
    #expect(Rational.percent(0, of: 0) == nil)
    #expect(Rational(1, over: 0) == nil)
  }

  @Test func fractionsAreInLowestTermsWithThePositiveDenominator() throws {
    let fraction = try #require(Rational(6, over: -8))
    #expect(fraction.numerator == -3)
    #expect(fraction.denominator == 4)
    #expect(fraction == Rational(-3, over: 4))
    #expect(Rational(0, over: -9) == Rational(0))
  }

  @Test func theLargestNumbersStayExact() throws {
    #expect(try #require(Rational(Int.min, over: 2)).numerator == Int.min / 2)
    #expect(try #require(Rational(Int.max, over: Int.max)) == Rational(1))
    #expect(try #require(Rational(Int.min, over: Int.min)) == Rational(1))
    #expect(Rational(Int.min).rounded == Int.min)
    #expect(Rational(Int.min).printed(digits: 0) == "\u{2212}9223372036854775808")
    let nearly = try #require(Rational(Int.max - 1, over: Int.max))
    #expect(nearly < Rational(1))
    #expect(nearly.printed(digits: 9) == "1,000000000")
    #expect(Rational(Int.min) < Rational(Int.max))
    let third = try #require(Rational(Int.max, over: 3))
    #expect(third.rounded == Int.max / 3)
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func roundingAgreesWithCountingOut(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let numerator = Int.random(in: -2_000...2_000, using: &generator)
    let denominator = Int.random(in: 1...60, using: &generator)
    let digits = Int.random(in: 0...3, using: &generator)
    let scale = [1, 10, 100, 1_000][digits]
    let rounded = try #require(Rational(numerator, over: denominator)).rounded(digits: digits)
    // |numerator · scale / denominator − rounded| ≤ 1/2, and a tie lies away from zero.
    let distance = 2 * (abs(rounded) * denominator - abs(numerator) * scale)
    #expect(distance <= denominator && distance > -denominator, "seed \(seed)")
    #expect(rounded == 0 || (rounded < 0) == (numerator < 0), "seed \(seed)")
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func orderAgreesWithCrossMultiplying(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let parts = (0..<4).map { _ in Int.random(in: 1...99, using: &generator) }
    let first = try #require(Rational(parts[0] - 50, over: parts[1]))
    let second = try #require(Rational(parts[2] - 50, over: parts[3]))
    #expect((first < second) == ((parts[0] - 50) * parts[3] < (parts[2] - 50) * parts[1]), "seed \(seed)")
    #expect((first == second) == (!(first < second) && !(second < first)), "seed \(seed)")
  }
}
