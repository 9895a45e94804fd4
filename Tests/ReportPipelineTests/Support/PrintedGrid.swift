import Foundation
import Testing

/// The grid of a PDF read from the words that pdftotext finds and their places, without any of our own layout code.
struct PrintedGrid {
  private struct Word {
    let text: String
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    var middle: Double { (left + right) / 2 }
    var height: Double { bottom - top }
  }

  /// The number of the block, the label of the row and the subject of a mark.
  struct Place: Hashable {
    let number: Int
    let label: String
    let subject: String
  }

  /// The printed marks.
  private(set) var marks: [Place: String] = [:]
  /// What stands in the name cells, by number, without spaces.
  private(set) var names: [Int: String] = [:]

  private let unit = 72 / 25.4

  /// Reads all pages; widths are those of FORMS §2.1, so that columns are known by their places.
  init(_ path: String, subjects: [String], labels: [String]) throws {
    let xml = try Tools.run("pdftotext", ["-bbox", "-enc", "UTF-8", path, "-"]).text
    for page in xml.components(separatedBy: "<page ").dropFirst() {
      try read(Self.words(page), subjects: subjects, labels: labels)
    }
  }

  private static func words(_ page: String) -> [Word] {
    let pattern = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/
    return page.matches(of: pattern).compactMap { match in
      guard let left = Double(match.output.1), let top = Double(match.output.2),
        let right = Double(match.output.3), let bottom = Double(match.output.4)
      else { return nil }
      return Word(text: String(match.output.5), left: left, right: right, top: top, bottom: bottom)
    }
  }

  private mutating func read(_ words: [Word], subjects: [String], labels: [String]) throws {
    // Marks begin after №, name and period; the name takes what the others leave, as the decision does.
    let left = 30 * unit
    let fixed = (7 + 42 + 20 + 28 + 8 * Double(subjects.count)) * unit
    let spare = (257 * unit - fixed) / 2
    let period = left + (7 + 42) * unit + spare
    let first = period + 20 * unit
    let end = first + 8 * unit * Double(subjects.count)
    let lines = Dictionary(grouping: words.filter { (period..<first).contains($0.middle) }) { word in
      (word.top + word.bottom).rounded()
    }
    let found = lines.values.compactMap { line -> (label: String, middle: Double)? in
      let label = line.sorted { $0.left < $1.left }.map(\.text).joined(separator: " ")
      return labels.contains(label) ? (label, (line[0].top + line[0].bottom) / 2) : nil
    }.sorted { $0.middle < $1.middle }
    let numbers = words.filter { $0.middle < left + 7 * unit && Int($0.text) != nil }.sorted {
      $0.top < $1.top
    }
    let tops = found.filter { $0.label == labels[0] }.map(\.middle)
    #expect(numbers.count == tops.count && found.count == tops.count * labels.count)
    for (index, row) in found.enumerated() {
      let block = try #require(Int(numbers[index / labels.count].text))
      for word in words where abs((word.top + word.bottom) / 2 - row.middle) < 2 * unit {
        guard (first..<end).contains(word.middle) else { continue }
        let subject = subjects[Int((word.middle - first) / (8 * unit))]
        let place = Place(number: block, label: row.label, subject: subject)
        #expect(marks[place] == nil, "two words in one cell")
        marks[place] = word.text
      }
    }
    for (index, top) in tops.enumerated() {
      let number = try #require(Int(numbers[index].text))
      let bottom = index + 1 < tops.count ? tops[index + 1] : top + Double(labels.count) * 4.5 * unit
      let inside = words.filter { word in
        (left + 7 * unit..<period).contains(word.middle) && (top..<bottom).contains(word.bottom)
      }
      names[number] = inside.sorted { ($0.top.rounded(), $0.left) < ($1.top.rounded(), $1.left) }
        .map(\.text).joined()
    }
  }
}
