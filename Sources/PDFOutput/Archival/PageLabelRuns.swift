/// Page labels as PDF keeps them (ISO 32000-1, 12.4.2): runs of pages with one prefix and rising numbers.
struct PageLabelRun: Hashable {
  /// The index of the first page, from 0.
  let page: Int
  /// What stands before the number.
  let prefix: String
  /// The number of the first page, from 1; nil when every label of the run is the prefix alone.
  let start: Int?

  /// The runs that give the labels, as few as follow one another; empty for no labels.
  static func runs(_ labels: [String]) -> [PageLabelRun] {
    var runs: [PageLabelRun] = []
    for (page, label) in labels.enumerated() {
      let (prefix, number) = split(label)
      if let last = runs.last, last.prefix == prefix, last.number(at: page) == number { continue }
      runs.append(PageLabelRun(page: page, prefix: prefix, start: number))
    }
    return runs
  }

  private func number(at page: Int) -> Int? { start.map { $0 + page - self.page } }

  /// Splits «стр. 12» into the text and the number: at most nine digits, no leading zero.
  private static func split(_ label: String) -> (prefix: String, number: Int?) {
    let scalars = label.unicodeScalars
    var digits = scalars.suffix(9)
    if let other = digits.lastIndex(where: { !("0"..."9").contains($0) }) {
      digits = digits[digits.index(after: other)...]
    }
    digits = digits.drop { $0 == "0" }
    guard let number = Int(String(digits)), number > 0 else { return (label, nil) }
    return (String(scalars[..<digits.startIndex]), number)
  }
}
