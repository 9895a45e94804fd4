import TestSupport
import Testing

/// Tries random cases against a property, and reports the smallest case that it finds to fail.
///
/// A failing case is made smaller step by step: of its `smaller` cases the first that still fails is taken, until none
/// fails. The seed and the smallest case are in the message.
enum Shrinking {
  /// The most steps towards a smaller case, so that a test always ends.
  static let mostSteps = 500

  /// Tries the cases of the seeds; `failure` says what is wrong with a case, or nil.
  static func check<Case>(
    seeds: Range<UInt64>, make: (inout SeededGenerator) -> Case, smaller: (Case) -> [Case],
    failure: (Case) -> String?, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for seed in seeds {
      var random = SeededGenerator(seed: seed)
      let found = make(&random)
      guard failure(found) != nil else { continue }
      let (least, why, steps) = smallest(found, smaller: smaller, failure: failure)
      Issue.record(
        "seed \(seed), after \(steps) steps of shrinking: \(why)\n\(least)", sourceLocation: sourceLocation)
      return
    }
  }

  /// The smallest failing case that can be reached, why it fails, and in how many steps it was reached.
  static func smallest<Case>(
    _ found: Case, smaller: (Case) -> [Case], failure: (Case) -> String?
  ) -> (least: Case, why: String, steps: Int) {
    var (least, why, steps) = (found, failure(found) ?? "", 0)
    while steps < mostSteps {
      var next: (Case, String)?
      for candidate in smaller(least) {
        guard let reason = failure(candidate) else { continue }
        next = (candidate, reason)
        break
      }
      guard let next else { break }
      (least, why) = next
      steps += 1
    }
    return (least, why, steps)
  }
}

extension Array {
  /// The array without its first half, without its second half, and without each of its elements.
  var shorter: [[Element]] {
    guard !isEmpty else { return [] }
    let halves = count > 3 ? [Array(prefix(count / 2)), Array(suffix(count / 2))] : []
    return halves + indices.map { Array(self[..<$0] + self[($0 + 1)...]) }
  }
}

@Suite struct ShrinkingTests {
  @Test func smallestCaseIsFound() {
    // Fails when a number of 10 or more stands behind another one.
    let found = [3, 12, 4, 4, 17, 9, 30]
    let (least, why, steps) = Shrinking.smallest(
      found, smaller: { $0.shorter + [$0.map { $0 - 1 }] },
      failure: { numbers in numbers.dropFirst().contains { $0 >= 10 } ? "\(numbers.count)" : nil })
    #expect(least.count == 2)
    #expect(least.last == 10)
    #expect(why == "2")
    #expect(steps > 2)
  }

  @Test func failureIsReportedWithItsSeedAndTheSmallestCase() {
    withKnownIssue {
      Shrinking.check(
        seeds: 0..<50, make: { [Int.random(in: 0..<9, using: &$0), 1] }, smaller: \.shorter,
        failure: { $0.contains(5) ? "five" : nil })
    } matching: { issue in
      issue.comments.contains { $0.rawValue.contains("seed") && $0.rawValue.hasSuffix("five\n[5]") }
    }
  }

  @Test func whatEndsNeverIsCutShort() {
    let (_, _, steps) = Shrinking.smallest([1], smaller: { [$0] }, failure: { _ in "always" })
    #expect(steps == Shrinking.mostSteps)
  }
}
