import Testing

@testable import JournalCore

@Suite struct ControlCodeTests {
  private let content = "3f2a9c1b04" + String(repeating: "0", count: 54)

  @Test func codeIsTheNumberAndTheBeginningOfTheFingerprint() {
    let code = ControlCode(number: 58, content: content)
    #expect(code.description == "58-3F2A9-C1B04")
    #expect(code.fits(content: content))
    #expect(!code.fits(content: "4" + content.dropFirst()))
  }

  @Test(arguments: [
    "58-3F2A9-C1B04", "58-3f2a9c1b04", " 58 - 3F2A9 C1B04 ", "№ 58-3F2A9-C1B04", "58-3F2А9-С1В04",
    "58-3F2A9-C1BО4",
  ])
  func codeIsReadAsPeopleTypeIt(_ typed: String) {
    #expect(ControlCode(typed: typed) == ControlCode(number: 58, content: content))
  }

  @Test(arguments: [
    "", "58", "58-", "58-3F2A9", "0-3F2A9-C1B04", "x-3F2A9-C1B04", "58-3F2A9-C1B0G", "58-3F2A9-C1B045",
  ])
  func anythingElseIsNoCode(_ typed: String) {
    #expect(ControlCode(typed: typed) == nil)
  }
}
