import Testing
import Typeset

@Suite struct LengthTests {
  @Test func millimetresAndPointsAreExact() {
    #expect(Length.mm(25.4) == Length.pt(72))
    #expect([7, 42, 20, 28].map(Length.mm).total + Length.mm(8) * 20 == Length.mm(257))
    #expect(Length.mm(4.5) * 7 == Length.mm(31.5))
  }

  @Test func pointsArePrintedWithAtMostTwoDecimals() {
    #expect(Length.pt(12).description == "12 pt")
    #expect(Length.pt(12.5).description == "12.5 pt")
    #expect(Length.pt(12.05).description == "12.05 pt")
    #expect(Length.mm(30).description == "85.04 pt")
    #expect((-Length.pt(1.25)).description == "-1.25 pt")
  }

  @Test func sheetsHaveTheSizesOfTheStandard() {
    #expect(Paper(.a4, .portrait).size == Size(width: .mm(210), height: .mm(297)))
    #expect(Paper(.a3, .landscape).size == Size(width: .mm(420), height: .mm(297)))
    #expect(Paper(.a5, .portrait).size == Size(width: .mm(148), height: .mm(210)))
  }
}
