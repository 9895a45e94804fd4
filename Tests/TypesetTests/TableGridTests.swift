import Testing

@testable import Typeset

@Suite struct TableGridTests {
  private func failure(_ table: Table) -> LayoutError? {
    do {
      _ = try TableGrid(table)
      return nil
    } catch {
      return error
    }
  }

  @Test func spansTakeTheirPlaces() throws {
    let grid = try TableGrid(
      Sample.table(
        widths: [10, 10, 10], groups: [[[("a", 1, 2), ("b", 2, 1)], [("c", 1, 1), ("d", 1, 1)]]]))
    #expect(grid.body[1].map(\.column) == [1, 2])
    #expect(grid.body[0][0].rows == 0..<2)
    #expect(grid.groups == [0..<2])
  }

  @Test func rowThatDoesNotFillItsColumnsIsRefused() {
    let error = failure(Sample.table(widths: [10, 10], groups: [[[("a", 1, 1)]]]))
    #expect(error?.description == "row 1 › the row fills 1 of 2 columns. Give each column a cell or a span.")
  }

  @Test func spanThatLeavesTheTableIsRefused() {
    let error = failure(Sample.table(widths: [10, 10], groups: [[[("a", 1, 1), ("b", 2, 1)]]]))
    #expect(
      error?.description
        == "row 1 › the cell in column 2 spans 2 × 1, which leaves the table. Make the span smaller.")
  }

  @Test func spanOfNothingIsRefused() {
    #expect(
      failure(Sample.table(widths: [10], groups: [[[("a", 0, 1)]]]))?.reason
        == .badSpan(column: 0, columnSpan: 0, rowSpan: 1))
  }

  @Test func rowSpanThatLeavesItsGroupIsRefused() {
    let error = failure(Sample.table(widths: [10], groups: [[[("a", 1, 2)]], [[("b", 1, 1)]]]))
    #expect(
      error?.description
        == "row 1 › the cell in column 1 spans rows of another group. Put the rows into one group.")
  }

  @Test func tableWithoutColumnsIsRefused() {
    #expect(
      failure(Sample.table(widths: [], groups: []))?.description
        == "the table has no columns. Give it at least one.")
  }

  @Test func columnWithoutWidthIsRefused() {
    #expect(
      failure(Sample.table(widths: [10, 0], groups: []))?.description
        == "the width of column 2 is not positive. Give it a width.")
  }
}
