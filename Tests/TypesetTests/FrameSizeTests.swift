import Testing
import Typeset

@Suite struct FrameSizeTests {
  /// A dense page has about 850 items and a volume thousands of pages: links and roles must not make each item larger.
  @Test func aFrameItemIsAsSmallAsAText() {
    #expect(MemoryLayout<FrameItem>.stride <= MemoryLayout<PlacedText>.stride + 8)
    #expect(MemoryLayout<FrameRole?>.size == MemoryLayout<Int>.size)
  }
}
