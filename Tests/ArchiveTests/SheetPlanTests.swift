import Testing

@testable import Archive

/// Shows S0-7.5.3.a: the sheets of a volume by FORMS §18.
@Suite struct SheetPlanTests {
  private func labels(_ plan: SheetPlan) -> [[String]] { plan.volumes.map { $0.entries.map(\.printed) } }

  /// FORMS §18.4: 57 numbers and one lettered sheet are 58 sheets.
  @Test func workedFigureOfTheCertificationSheet() throws {
    let plan = try SheetPlan(
      [
        SheetItem("1А", .pages(5)), SheetItem("1А-added", .added(pages: 1)), SheetItem("rest", .pages(52)),
      ], sides: .one, atMost: 250)
    let volume = plan.volumes[0]
    #expect(labels(plan) == [["1–5", "5а", "6–57"]])
    #expect(volume.count == SheetCount(last: 57, lettered: ["5а"]))
    #expect(volume.count.total == 58)
    try TilingFault.check(volume.ranges, last: 57)
  }

  /// FORMS §18.3: «1–3», and the order's copy behind it on sheet 4.
  @Test func sheetsOfTheInventory() throws {
    let plan = try SheetPlan(
      [
        SheetItem("1А", .pages(3)), SheetItem("order", .pages(1), staysWithPrevious: true),
        SheetItem("1Б", .pages(3)),
      ], sides: .one, atMost: 250)
    #expect(labels(plan) == [["1–3", "4", "5–7"]])
  }

  @Test func sheetOfTwoSidesHasOneNumber() throws {
    let items = [SheetItem("a", .pages(3)), SheetItem("b", .pages(4)), SheetItem("c", .added(pages: 3))]
    let plan = try SheetPlan(items, sides: .both, atMost: 250)
    #expect(labels(plan) == [["1–2", "3–4", "4а–4б"]])
    #expect(plan.volumes[0].count.total == 6)
  }

  @Test func envelopeIsOneSheet() throws {
    for sides in [SheetSides.one, .both] {
      let plan = try SheetPlan(
        [SheetItem("a", .pages(2)), SheetItem("envelope", .envelope, staysWithPrevious: true)],
        sides: sides, atMost: 250)
      #expect(plan.volumes[0].entries[1].labels.count == 1)
      try plan.volumes[0].check(pages: ["a": 2], sides: sides)
    }
  }

  @Test func thickSetIsSeveralVolumesAndNothingIsTornApart() throws {
    let items = [
      SheetItem("a", .pages(6)), SheetItem("b", .pages(3)),
      SheetItem("order", .pages(2), staysWithPrevious: true),
      SheetItem("c", .pages(4)), SheetItem("c+", .added(pages: 1)), SheetItem("d", .pages(1)),
    ]
    let plan = try SheetPlan(items, sides: .one, atMost: 10)
    #expect(labels(plan) == [["1–6"], ["1–3", "4–5", "6–9", "9а"], ["1"]])
    #expect(plan.volumes.map(\.number) == [1, 2, 3])
    #expect(plan.volumes.map(\.count.total) == [6, 10, 1])
    for volume in plan.volumes { try TilingFault.check(volume.ranges, last: volume.count.last) }
  }

  @Test func ruleOfTwoHundredAndFiftySheets() throws {
    let items = (1...251).map { SheetItem("\($0)", .pages(1)) }
    #expect(try SheetPlan(items, sides: .one, atMost: 250).volumes.map(\.count.total) == [250, 1])
    #expect(try SheetPlan(items.dropLast(), sides: .one, atMost: 250).volumes.count == 1)
  }

  @Test func lettersBeginAnewBehindEachSheet() throws {
    let plan = try SheetPlan(
      [
        SheetItem("a", .pages(1)), SheetItem("a1", .added(pages: 2)), SheetItem("a2", .added(pages: 1)),
        SheetItem("b", .pages(1)), SheetItem("b1", .added(pages: 1)),
      ], sides: .one, atMost: 250)
    #expect(labels(plan) == [["1", "1а–1б", "1в", "2", "2а"]])
    #expect(plan.volumes[0].count == SheetCount(last: 2, lettered: ["1а", "1б", "1в", "2а"]))
  }

  @Test func setsThatCannotBeSewnAreRefused() {
    func refused(_ items: [SheetItem], _ limit: Int = 250, by error: SheetPlanError) {
      #expect(throws: error) { try SheetPlan(items, sides: .one, atMost: limit) }
    }
    refused([], by: .nothing)
    refused([SheetItem("a", .pages(0))], by: .empty("a"))
    refused([SheetItem("a", .pages(1)), SheetItem("a", .pages(1))], by: .twice("a"))
    refused([SheetItem("a", .pages(11))], 10, by: .tooThick("a", sheets: 11, limit: 10))
    refused(
      [
        SheetItem("a", .pages(9)), SheetItem("b", .envelope, staysWithPrevious: true),
        SheetItem("c", .added(pages: 1)),
      ],
      10, by: .tooThick("a", sheets: 11, limit: 10))
    refused([SheetItem("a", .added(pages: 1))], by: .noLetter("a", sheet: 0))
    refused(
      [SheetItem("a", .pages(1)), SheetItem("b", .added(pages: 27))], by: .noLetter("b", sheet: 1))
  }

  @Test func madeFileWithAnotherCountIsRefused() throws {
    let plan = try SheetPlan([SheetItem("a", .pages(3)), SheetItem("b", .pages(2))], sides: .both, atMost: 9)
    try plan.volumes[0].check(pages: ["a": 4, "b": 1], sides: .both)
    #expect(throws: SheetPlanError.otherCount("b", planned: 1, found: 2)) {
      try plan.volumes[0].check(pages: ["a": 3, "b": 3], sides: .both)
    }
    #expect(throws: SheetPlanError.otherCount("a", planned: 2, found: 0)) {
      try plan.volumes[0].check(pages: ["b": 2], sides: .both)
    }
  }

  @Test func rangesThatDoNotTileAreRefused() throws {
    try TilingFault.check([1...3, 4...4, 5...7], last: 7)
    try TilingFault.check([1...3, 6...7], last: 8, skipped: [4, 5, 8])
    #expect(throws: TilingFault.gap(4)) { try TilingFault.check([1...3, 5...7], last: 7) }
    #expect(throws: TilingFault.gap(1)) { try TilingFault.check([2...3], last: 3) }
    #expect(throws: TilingFault.overlap(3)) { try TilingFault.check([1...3, 3...7], last: 7) }
    #expect(throws: TilingFault.end(6, expected: 7)) { try TilingFault.check([1...6], last: 7) }
    #expect(throws: TilingFault.end(8, expected: 7)) { try TilingFault.check([1...8], last: 7) }
    #expect(throws: TilingFault.end(0, expected: 1)) { try TilingFault.check([], last: 1) }
  }

  @Test func numbersWithoutASheetAreTakenOff() {
    #expect(SheetCount(last: 57, lettered: ["5а"], skipped: [30, 31]).total == 56)
  }
}
