/// How many sheets a volume has, as its certification sheet tells it (FORMS §18.4).
public struct SheetCount: Hashable, Sendable {
  /// The last number.
  public let last: Int
  /// Sheets with letters, like «5а».
  public let lettered: [String]
  /// Numbers that no sheet has.
  public let skipped: [Int]

  /// A count by its parts.
  public init(last: Int, lettered: [String] = [], skipped: [Int] = []) {
    self.last = last
    self.lettered = lettered
    self.skipped = skipped
  }

  /// Last number + sheets with letters − numbers that no sheet has: without cover, inventory and certification sheet.
  public var total: Int { last + lettered.count - skipped.count }
}

/// Why sheet ranges do not cover a volume (FORMS §18.4): the run fails then.
public enum TilingFault: Error, Hashable, Sendable {
  /// No document has the sheet.
  case gap(Int)
  /// Two documents have the sheet.
  case overlap(Int)
  /// The ranges end at another sheet than the volume.
  case end(Int, expected: Int)
}

extension TilingFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .gap(let sheet): "лист \(sheet) › в описи его нет ни у одного документа › том не сходится"
    case .overlap(let sheet): "лист \(sheet) › в описи он назван у двух документов › том не сходится"
    case .end(let sheet, let expected):
      "лист \(sheet) › опись кончается на нём, а в томе листов \(expected) › том не сходится"
    }
  }

  /// Throws the first fault of ranges that must cover 1…last one after another, numbers without a sheet left out.
  public static func check(
    _ ranges: [ClosedRange<Int>], last: Int, skipped: Set<Int> = []
  ) throws(TilingFault) {
    var next = 1
    for range in ranges {
      while skipped.contains(next), next < range.lowerBound { next += 1 }
      if range.lowerBound > next { throw .gap(next) }
      if range.lowerBound < next { throw .overlap(range.lowerBound) }
      next = range.upperBound + 1
    }
    while skipped.contains(next), next <= last { next += 1 }
    guard next == last + 1 else { throw .end(next - 1, expected: last) }
  }
}
