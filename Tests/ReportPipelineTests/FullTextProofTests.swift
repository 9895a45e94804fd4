import Foundation
import JournalCore
import JournalStore
import SchoolTestSupport
import TestSupport
import Testing

@testable import ReportPipeline

/// Of random classes every stored mark, absence, topic, result and movement of a period is read back from the text of the PDF that
/// must carry it, and the totals are those of SQL that owes nothing to the program.
@Suite struct FullTextProofTests {
  private static let seeds: [UInt64] = [1, 2, 3, 5]

  @Test(arguments: seeds) func journalHasEveryMarkAbsenceResultAndTopic(_ seed: UInt64) throws {
    let proof = try ClassProof(seed: seed)
    let pages = try proof.pages(of: "class-journal")
    var marks: [String: [String: Int]] = [:]
    var (topics, lines) = ("", 0)
    for (left, right) in zip(pages, pages.dropFirst())
    where ClassProof.isLog(right) && !ClassProof.isLog(left) {
      for (name, cells) in try proof.cells(of: left) {
        marks[name, default: [:]].merge(cells, uniquingKeysWith: +)
      }
      topics += right.spaced + " "
      lines += right.split(separator: "\n").count { $0.prefixMatch(of: /[0-3]\d\.[01]\d\s/) != nil }
    }
    let stored = try proof.storedCells()
    for name in Set(marks.keys).union(stored.keys) {
      #expect(marks[name] ?? [:] == stored[name] ?? [:], "class \(proof.label)")
    }
    #expect(stored.count > 5)
    let topicsStored = try proof.storedTopics()
    #expect(lines == topicsStored.reduce(0) { $0 + $1.count }, "class \(proof.label)")
    for topic in topicsStored {
      let found = topics.ranges(of: topic.text.spaced).count
      #expect(found >= topic.count, "class \(proof.label): \(topic.text)")
    }
    #expect(topicsStored.count > 20)
  }

  @Test(arguments: seeds) func summaryHasEveryResult(_ seed: UInt64) throws {
    let proof = try ClassProof(seed: seed)
    let text = try proof.pages(of: "progress-summary").joined(separator: "\n")
    let lines = text.split(separator: "\n").filter { $0.contains(proof.periodName + " ") }
    let found = lines.flatMap { $0.replacing(ClassProof.classLabel, with: "").split(separator: " ") }.count {
      $0.wholeMatch(of: /[2-5]\*?/) != nil
    }
    let stored = try proof.storedResults()
    #expect(found == stored, "class \(proof.label)")
  }

  @Test(arguments: seeds) func attendanceHasTheSumsOfAllAbsences(_ seed: UInt64) throws {
    let proof = try ClassProof(seed: seed)
    let text = try proof.pages(of: "attendance-summary").joined(separator: "\n")
    let total = try #require(text.split(separator: "\n").first { $0.hasPrefix("Итого по классу ") })
    let figures = total.split(separator: " ").dropFirst(3).map { Int($0) ?? 0 }
    let (missed, ill) = try proof.storedAbsences()
    // Four figures a period, the last four since the beginning of the year.
    try #require(figures.count >= 8 && figures.count % 4 == 0)
    let own = figures[(figures.count - 8)..<(figures.count - 4)]
    #expect(Array(own.suffix(2)) == [missed, ill], "class \(proof.label)")
  }

  @Test(arguments: seeds) func movementHasEveryMovement(_ seed: UInt64) throws {
    let proof = try ClassProof(seed: seed)
    let text = try proof.pages(of: "class-movement").joined(separator: "\n").spaced
    let stored = try proof.storedMovements()
    for movement in stored {
      #expect(text.contains(" \(movement.day) "), "class \(proof.label), order \(movement.order)")
      #expect(text.contains("№ \(movement.order) от "), "class \(proof.label), order \(movement.order)")
    }
    let rows = text.matches(of: /(прибыла?|выбыла?) [0-3]\d\.[01]\d\.20\d\d/).count
    #expect(rows == stored.count, "class \(proof.label)")
  }
}
