import TestSupport

@testable import Typeset

/// What every table keeps, checked on finished pages; each check says what is broken, or nothing.
struct TablePromises {
  private let table: TableCase
  private let paged: PagedDocument
  /// The words of each page in reading order.
  private let words: [[String]]
  /// The panels that the columns were cut into.
  private let panels: Int

  /// The first promise that the case breaks; nil when it keeps them all.
  static func broken(_ table: TableCase) -> String? { broken(table, document: table.document) }

  /// The first promise that a document breaks that should be the case's.
  static func broken(_ table: TableCase, document: Document) -> String? {
    do {
      let promises = TablePromises(table, try Sample.typeset(document))
      return promises.rowsOnce ?? promises.headerWithRows ?? promises.inside ?? promises.groupsWhole
        ?? promises.sumsExact ?? promises.signature
    } catch {
      return "\(error)"
    }
  }

  private init(_ table: TableCase, _ paged: PagedDocument) {
    self.table = table
    self.paged = paged
    words = paged.texts.map { page in page.flatMap { $0.split(separator: " ").map(String.init) } }
    panels =
      paged.trace.compactMap { if case .panels(let count, _, _) = $0 { count } else { nil } }.first ?? 1
  }

  private var rowCount: Int { table.groups.joined().count }

  /// The rows whose cells of the column stand on a page, in reading order.
  private func rows(of column: Int, on page: [String]) -> [Int] {
    page.compactMap { word in
      word.hasSuffix(":\(column)") ? Int(word.prefix { $0 != ":" }) : nil
    }
  }

  /// Every row once and in order in each moving column, in each panel for a frozen one, and every line of every cell.
  private var rowsOnce: String? {
    var lines = 0
    for column in table.widths.indices {
      let merged = table.merges && column == 0
      var (start, expected) = (0, [Int]())
      for group in table.groups {
        expected += merged ? [start] : Array(start..<start + group.count)
        lines +=
          (merged ? group[0] - 1 : group.reduce(0) { $0 + $1 - 1 }) * (column < table.frozen ? panels : 1)
        start += group.count
      }
      let times = column < table.frozen ? panels : 1
      let printed = words.flatMap { rows(of: column, on: $0) }
      let all = (0..<times).flatMap { _ in expected }
      if printed != all { return "column \(column) holds rows \(printed) and should hold \(all)" }
    }
    let printed = words.joined().filter { $0 == "w" }.count
    return printed == lines ? nil : "\(printed) lines are printed and there are \(lines)"
  }

  private var headerWithRows: String? {
    for (index, page) in words.enumerated() {
      if !page.contains("head") { return "page \(index + 1) has no running head" }
      let hasRows = page.contains { $0.contains(":") || $0 == "w" }
      let hasHeader = page.contains { $0.hasPrefix("h") && $0 != "head" }
      if rowCount > 0, hasRows != hasHeader {
        return "page \(index + 1): header \(hasHeader), rows \(hasRows)"
      }
      if words.count > 1, page.allSatisfy({ $0 == "head" }) { return "page \(index + 1) is empty" }
    }
    return nil
  }

  private var inside: String? {
    let (width, height) = (Length.pt(TableCase.page.width), Length.pt(TableCase.page.height))
    for (index, page) in paged.pages.enumerated() {
      for text in page.frame.allTexts
      where text.origin.x < .zero || text.origin.x + text.width > width || text.origin.y > height {
        return "page \(index + 1): the text «\(text.run.text)» is over the edge"
      }
      for line in page.frame.allLines where line.to.x > width || max(line.from.y, line.to.y) > height {
        return "page \(index + 1): a line is over the edge"
      }
    }
    return nil
  }

  /// Groups stand on one page, unless the trace says why not.
  private var groupsWhole: String? {
    guard !table.continues else { return nil }
    var start = 0
    for (number, group) in table.groups.enumerated() {
      let rows = start..<start + group.count
      start += group.count
      let why = paged.trace.contains { note in
        switch note {
        case .groupSplit(let split, let height, let available): split == number + 1 && height > available
        case .rowSplit(let row, let height, let available): rows.contains(row - 1) && height > available
        default: false
        }
      }
      for column in table.frozen..<table.widths.count where !why {
        let pages = words.filter { page in self.rows(of: column, on: page).contains { rows.contains($0) } }
        if pages.count > 1 { return "group \(number + 1) is cut and the trace does not say why" }
      }
    }
    return nil
  }

  /// Page sums are those of their rows; what is carried and the last page make the total.
  private var sumsExact: String? {
    guard table.sums > 0, panels == 1, rowCount > 0 else { return nil }
    let column = table.widths.count - 1
    let isSliced = paged.trace.contains { if case .rowSplit = $0 { true } else { false } }
    var earlier = 0
    for (index, page) in words.enumerated() {
      func number(after label: String) -> String? { page.firstIndex(of: label).map { page[$0 + 1] } }
      let here = rows(of: column, on: page).map { table.values[$0] }.reduce(0, +)
      let isPart = page.contains { $0.contains(":") || $0 == "w" }
      if let carried = number(after: "cc"), !isSliced, carried != SumFormat.whole.text(of: earlier) {
        return "page \(index + 1) carries \(carried), before it stand \(earlier)"
      }
      if let sum = number(after: "pp"), !isSliced, sum != SumFormat.whole.text(of: here) {
        return "page \(index + 1) sums up to \(sum), its rows to \(here)"
      }
      if isPart, earlier != 0 || index > 0, table.sums & 2 > 0, !isSliced, number(after: "cc") == nil,
        !rows(of: column, on: page).contains(0)
      {
        return "page \(index + 1) carries nothing"
      }
      earlier += here
      if let total = number(after: "tt"), total != SumFormat.whole.text(of: table.values.reduce(0, +)) {
        return "the total is \(total)"
      }
    }
    let totals = words.joined().filter { $0 == "tt" }.count
    return totals == (table.sums & 4 > 0 ? 1 : 0) ? nil : "there are \(totals) totals"
  }

  private var signature: String? {
    guard table.isSigned else { return nil }
    guard words.joined().filter({ $0 == "sign" }).count == 1 else {
      return "the signature does not stand once"
    }
    let isAlone = paged.trace.contains { if case .leftAlone = $0 { true } else { false } }
    let page = words.first { $0.contains("sign") } ?? []
    let hasRow = page.contains { $0.contains(":") || $0 == "w" }
    return hasRow || isAlone || rowCount == 0 ? nil : "the signature stands alone"
  }
}

/// What facing pages keep.
enum SpreadPromises {
  /// What a spread of the cases' tables breaks; nil when it keeps all.
  static func broken(left: TableCase, right: TableCase) -> String? {
    let style = TextStyle(.serif, .pt(10))
    let lead = Paragraph("lead", style).block
    let spread = TableSpread(left: left.table, right: right.table)
    let document = Sample.document(
      [lead, spread.block], width: TableCase.page.width, height: TableCase.page.height)
    do {
      let paged = try Sample.typeset(document)
      let pages = paged.texts.map { page in page.filter { $0.contains(":") } }
      let headers = paged.texts.map { page in page.contains("h0") }
      // Without panels on the left the pages come in pairs: 2 and 3, 4 and 5.
      let isPanelled = paged.trace.contains { if case .panels = $0 { true } else { false } }
      guard !isPanelled else { return nil }
      for place in stride(from: 1, to: pages.count, by: 2) {
        guard place + 1 < pages.count else { return "page \(place + 1) has no page beside it" }
        let (own, other) = (rows(pages[place]), rows(pages[place + 1]))
        let isSliced = paged.trace.contains { if case .rowSplit = $0 { true } else { false } }
        if own != other, !isSliced { return "page \(place + 1) holds \(own), the one beside it \(other)" }
        if headers[place] != headers[place + 1] {
          return "page \(place + 1) and the one beside it differ in the header"
        }
      }
      let all = Set(pages.flatMap(rows))
      return all == Set(0..<left.groups.joined().count) ? nil : "rows are missing"
    } catch {
      return "\(error)"
    }
  }

  /// What two panels of one table break that lie open beside each other; nil when they keep all.
  static func broken(facing table: TableCase) -> String? {
    let lead = Paragraph("lead", TextStyle(.serif, .pt(10))).block
    let document = Sample.document(
      [lead, .table(table.table.overflowingColumns(.facingPages))], width: TableCase.page.width,
      height: TableCase.page.height)
    guard let paged = try? Sample.typeset(document) else { return "refused" }
    let isPair = paged.trace.contains { if case .panels(count: 2, _, _) = $0 { true } else { false } }
    guard isPair, !table.groups.isEmpty else { return nil }
    var columns: [Set<Int>] = [[], []]
    for (place, page) in paged.pages.enumerated().dropFirst() {
      let (texts, side) = (page.frame.allTexts, (place + 1) % 2)
      columns[side].formUnion(
        texts.compactMap { $0.run.text.hasPrefix("h") ? Int($0.run.text.dropFirst()) : nil })
      guard side == 0 else { continue }
      guard place + 1 < paged.pages.count else { return "page \(place + 1) has no page beside it" }
      let beside = paged.pages[place + 1].frame
      if fullLines(page.frame) != fullLines(beside) {
        return "page \(place + 1) and the one beside it differ"
      }
    }
    let all = Set(table.widths.indices)
    let frozen = Set(0..<table.frozen)
    return columns[0].union(columns[1]) == all && columns[0].intersection(columns[1]) == frozen
      ? nil : "the panels hold \(columns)"
  }

  /// The places of the lines over the whole width of a page: the borders of its header, its groups and its end.
  private static func fullLines(_ frame: Frame) -> [Length] {
    let level = frame.allLines.filter { $0.from.y == $0.to.y }
    let right = level.map(\.to.x).max()
    return level.filter { $0.from.x == .zero && $0.to.x == right }.map(\.from.y)
  }

  /// The rows that stand on a page, by the cells of their last columns.
  private static func rows(_ words: [String]) -> Set<Int> {
    Set(
      words.flatMap { $0.split(separator: " ") }.filter { !$0.hasSuffix(":0") }.compactMap { word in
        Int(word.prefix { $0 != ":" })
      })
  }
}
