import TestSupport
import Testing

@testable import Typeset

@Suite struct ColumnPanelsTests {
  @Test func columnsThatFitMakeOnePanelAndShareTheRest() throws {
    let columns = [
      TableColumn(.fixed(.pt(10))), TableColumn(.flexible(minimum: .pt(20), weight: 1)),
      TableColumn(.flexible(minimum: .pt(10), weight: 3)),
    ]
    let panels = try ColumnPanels(columns, available: .pt(80), overflow: .refuse).panels
    #expect(panels.map(\.widths) == [[.pt(10), .pt(30), .pt(40)]])
  }

  @Test func wideTableIsRefusedWithNumbers() {
    let columns = [TableColumn](repeating: TableColumn(.fixed(.pt(60))), count: 2)
    do {
      _ = try ColumnPanels(columns, available: .pt(100), overflow: .refuse)
      Issue.record("120 pt do not fit 100 pt")
    } catch {
      #expect(
        error.description
          == "the columns need 120 pt, the page has 100 pt. Allow .overflowingColumns(.newPanel), take larger paper, or narrow the columns."
      )
    }
  }

  @Test func frozenColumnsThatLeaveNoRoomAreRefused() {
    let columns = [TableColumn(.fixed(.pt(90)), isFrozen: true), TableColumn(.fixed(.pt(20)))]
    do {
      _ = try ColumnPanels(columns, available: .pt(100), overflow: .newPanel)
      Issue.record("90 pt frozen leave no room for 20 pt")
    } catch {
      #expect(
        error.description
          == "the frozen columns take 90 pt of 100 pt and leave no room for the next column. Freeze fewer columns."
      )
    }
  }

  @Test func twentyFourSubjectsMakeTwoEqualPanels() throws {
    let frozen = [7.0, 42, 20].map { TableColumn(.fixed(.mm($0)), isFrozen: true) }
    let subjects = [TableColumn](repeating: TableColumn(.fixed(.mm(8))), count: 24)
    let columns = frozen + subjects + [TableColumn(.flexible(minimum: .mm(28), weight: 1))]
    let panels = try ColumnPanels(columns, available: .mm(257), overflow: .newPanel).panels
    #expect(panels.count == 2)
    #expect(panels.map(\.columns.count) == [3 + 14, 3 + 10 + 1])
  }

  @Test func panelsHoldEveryColumnOnceAndTheFrozenOnesAlways() throws {
    for seed in 0..<500 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let count = Int.random(in: 1...30, using: &random)
      let columns = (0..<count).map { _ in
        TableColumn(
          .fixed(.pt(Double(Int.random(in: 5...40, using: &random)))),
          isFrozen: Int.random(in: 0..<8, using: &random) == 0)
      }
      let available = Length.pt(Double(Int.random(in: 60...400, using: &random)))
      guard let split = try? ColumnPanels(columns, available: available, overflow: .newPanel) else {
        continue
      }
      let frozen = columns.indices.filter { columns[$0].isFrozen }
      let moving = split.panels.flatMap { panel in panel.columns.filter { !columns[$0].isFrozen } }
      #expect(moving == columns.indices.filter { !columns[$0].isFrozen }, "seed \(seed)")
      for panel in split.panels {
        #expect(panel.columns.filter { columns[$0].isFrozen } == frozen, "seed \(seed)")
        #expect(panel.width <= available, "seed \(seed)")
      }
    }
  }
}
