import Testing

@testable import ReportPipeline

@Suite struct PrintQueueTests {
  @Test func commandHasTheSidesCopiesAndStaples() {
    let queue = PrintQueue(name: "uchitelskaya", sides: .longEdge, copies: 2, isStapled: true)
    #expect(
      queue.command(for: ["a.pdf", "b.pdf"]) == [
        "lp", "-d", "uchitelskaya", "-n", "2", "-o", "sides=two-sided-long-edge", "-o", "print-scaling=none",
        "-o",
        "finishings=20", "--", "a.pdf", "b.pdf",
      ])
    #expect(PrintQueue(name: "q").command(for: ["a.pdf"]).contains("sides=one-sided"))
    #expect(PrintQueue(name: "q", sides: .shortEdge).command(for: []).contains("sides=two-sided-short-edge"))
  }
}
