import TestSupport
import Testing

@testable import Typeset

@Suite struct CellTextTests {
  private func measurer(_ style: CellStyle) -> CellMeasurer {
    CellMeasurer(
      shaper: GridShaper(), styles: [style],
      padding: Insets(top: .zero, left: .zero, bottom: .zero, right: .zero))
  }

  private func measure(_ text: String, _ style: CellStyle, _ width: Double) throws -> (
    CellText, [LayoutTrace]
  ) {
    let measurer = measurer(style)
    return (try measurer.measure(text, style: 0, width: .pt(width), row: 3), measurer.notes)
  }

  @Test func nameIsNarrowedBeforeItIsBroken() throws {
    let style = CellStyle(TextStyle(.serif, .pt(10)), fit: .shrinkThenWrap)
    let (text, notes) = try measure("Иванов Иван Иванович", style, 90)
    #expect(text.lines.map(\.text) == ["Иванов Иван Иванович"])
    #expect(text.stretch == 900)
    #expect(notes == [.shrunk(row: 3, stretch: 900)])
  }

  @Test func nameIsBrokenWhenEightyPerCentAreNotEnough() throws {
    let style = CellStyle(TextStyle(.serif, .pt(10)), fit: .shrinkThenWrap)
    let (text, _) = try measure("Иванов Иван Иванович", style, 79)
    #expect(text.lines.map(\.text) == ["Иванов Иван", "Иванович"])
    #expect(text.stretch == 1000)
  }

  @Test func longSurnameIsNarrowedToSaveItFromBeingBroken() throws {
    let style = CellStyle(TextStyle(.serif, .pt(10)), fit: .shrinkThenWrap)
    let (text, notes) = try measure("Верхнеколымскаядлинная Анна", style, 100)
    #expect(text.lines.map(\.text) == ["Верхнеколымскаядлинная", "Анна"])
    #expect(text.stretch == 909)
    #expect(notes == [.shrunk(row: 3, stretch: 909)])
  }

  @Test func upwardTextTakesOneLineWithinTheLeastExtent() throws {
    let (text, _) = try measure("Алгебра", Sample.upwards, 25)
    #expect(text.lines.count == 1)
    #expect(text.height == .pt(35))
  }

  @Test func upwardTextTakesTwoLinesBeforeItGrows() throws {
    let (text, _) = try measure("Иностранный язык", Sample.upwards, 25)
    #expect(text.lines.map(\.text) == ["Иностранный", "язык"])
    #expect(text.height == .pt(55))
  }

  @Test func upwardTextThatFitsNowhereIsRefused() throws {
    let error = #expect(throws: LayoutError.self) {
      try measure(String(repeating: "а", count: 30), Sample.upwards, 25)
    }
    #expect(
      error?.description
        == "row 3 › a word is 150 pt wide, its place 160 pt. Widen the column or shorten the word.")
  }
}
