/// A word with arguments as terms are written: `nextLesson`, `days(10)`, `dateOfOrder(beforePeriodEnd(2))`.
struct CallForm {
  /// The word before the brackets.
  let name: String
  /// What stands between the brackets, cut at the commas that lie in no inner bracket.
  let arguments: [String]

  /// The parts of the text, or nil when its brackets do not match or an argument is empty.
  init?(_ text: String) {
    guard let open = text.firstIndex(of: "(") else {
      guard !text.isEmpty, !text.contains(")") else { return nil }
      (name, arguments) = (text, [])
      return
    }
    guard text.last == ")", let arguments = CallForm.split(text[text.index(after: open)...].dropLast()) else {
      return nil
    }
    name = String(text[..<open])
    self.arguments = arguments
  }

  /// The whole number of the range that is the only argument.
  func number(in range: ClosedRange<Int>) -> Int? {
    guard arguments.count == 1, let number = Int(arguments[0]), range.contains(number) else { return nil }
    return number
  }

  private static func split(_ text: Substring) -> [String]? {
    var (parts, depth) = ([""], 0)
    for letter in text {
      switch letter {
      case "(": depth += 1
      case ")": depth -= 1
      default: break
      }
      guard depth >= 0 else { return nil }
      if letter == ",", depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(letter)
      }
    }
    let trimmed = parts.map(\.trimmed)
    return depth == 0 && !trimmed.contains("") ? trimmed : nil
  }
}
