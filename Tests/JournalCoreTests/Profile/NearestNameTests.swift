import Testing

@testable import JournalCore

/// Distances between words agree with the definition by recursion, and suggestions stay near.
struct NearestNameTests {
  @Test(arguments: [
    ("", "", 0), ("а", "", 1), ("кот", "ток", 2), ("тко", "кот", 2), ("sealTxet", "sealText", 1),
    ("kitten", "sitting", 3),
  ])
  func distanceCountsLetters(first: String, second: String, expected: Int) {
    #expect(NearestName.distance(Array(first), Array(second)) == expected)
    #expect(NearestName.distance(Array(second), Array(first)) == expected)
  }

  @Test func suggestionStopsAtAThirdOfTheLetters() {
    #expect(NearestName.suggestion(for: "abcdef", among: ["abcxyf"]) == "abcxyf")
    #expect(NearestName.suggestion(for: "abcdef", among: ["abxyzf"]) == nil)
    #expect(NearestName.suggestion(for: "ab", among: ["ax"]) == "ax")
    #expect(NearestName.suggestion(for: "ab", among: []) == nil)
  }
}
