/// Finds a person's name in free texts, in whatever case, letters and order it stands there (D-17, DECISIONS 8).
///
/// A surname is found in all its forms, with Ё and Е, capitals, look-alike letters and stress marks not counting; a
/// first name is found only beside the patronymic, for alone it tells nobody. It finds rather too much than too little:
/// a person looks at the list.
public struct NameFinder: Sendable {
  private struct Pattern: Hashable, Sendable {
    let surname: [NameForms]
    let given: [NameForms]
    let patronymic: [NameForms]
    let initials: Set<String>
  }

  private let patterns: [Pattern]
  /// Pairs of letters with which forms begin, to pass over texts that cannot hold one.
  private let beginnings: Set<UInt64>

  /// A finder of all names that a person ever had.
  public init(_ names: [PersonName]) {
    patterns = Array(
      Set(
        names.map { name in
          let words = [name.surname, name.given, name.patronymic].map { FoldedText($0).words.map { $0 } }
          func forms(_ index: Int, _ text: String, _ make: (String) -> NameForms) -> [NameForms] {
            words[index].map { make(String(text[$0.range])) }
          }
          return Pattern(
            surname: forms(0, name.surname, NameForms.surname), given: forms(1, name.given, NameForms.given),
            patronymic: forms(2, name.patronymic, NameForms.patronymic),
            initials: Set((words[1] + words[2]).compactMap { $0.letters.first.map(String.init) }))
        }))
    beginnings = Set(
      patterns.flatMap { ($0.surname + $0.given + $0.patronymic).flatMap(\.forms) }
        .compactMap { form in
          let letters = Array(form.unicodeScalars.prefix(2))
          return letters.last.map { NameFinder.pair(letters.count > 1 ? letters[0] : nil, $0) }
        })
  }

  /// Where the name stands, in order; parts that belong together are one place.
  public func places(in text: String) -> [Range<String.Index>] {
    guard mayOccur(in: text) else { return [] }
    let folded = FoldedText(text)
    var found: [Range<Int>] = []
    for pattern in patterns {
      for index in folded.words.indices {
        if let end = surnameEnd(pattern, folded, at: index) {
          found.append(widened(index..<end, pattern, folded))
        } else if isGivenWithPatronymic(pattern, folded, at: index) {
          found.append(widened(index..<index + 2, pattern, folded))
        }
      }
    }
    return NameFinder.merged(found).map { words in
      let last = folded.words[words.upperBound - 1]
      let end =
        last.letters.count == 1 ? NameFinder.pastDot(text, last.range.upperBound) : last.range.upperBound
      return folded.words[words.lowerBound].range.lowerBound..<end
    }
  }

  /// Whether the name stands in the text.
  public func isNamed(in text: String) -> Bool { !places(in: text).isEmpty }

  /// The text with the code name in every place of the name.
  public func replaced(in text: String, by code: String) -> String {
    var (result, rest) = ("", text.startIndex)
    for place in places(in: text) {
      result += text[rest..<place.lowerBound] + code
      rest = place.upperBound
    }
    return result + text[rest...]
  }
}

extension NameFinder {
  /// Whether two letters stand side by side with which a form begins; cheap, and never wrongly false.
  func mayOccur(in text: String) -> Bool {
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch FoldedText.folded(scalar) {
      case .letter(let letter):
        if beginnings.contains(NameFinder.pair(last, letter)) { return true }
        if last != nil, beginnings.contains(NameFinder.pair(nil, letter)) { return true }
        last = letter
      case .breve: last = last == "и" ? "й" : last
      case .ignored: continue
      case .separator: last = nil
      }
    }
    return false
  }

  /// Two letters as one number; the first is nil for a form of one letter.
  private static func pair(_ first: Unicode.Scalar?, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first?.value ?? 0) << 32 | UInt64(second.value)
  }

  private func surnameEnd(_ pattern: Pattern, _ text: FoldedText, at index: Int) -> Int? {
    guard !pattern.surname.isEmpty else { return nil }
    for (offset, forms) in pattern.surname.enumerated() {
      let place = index + offset
      guard place < text.words.count, forms.contains(text.words[place]),
        offset == 0 || text.areJoined(place - 1, place)
      else { return nil }
    }
    return index + pattern.surname.count
  }

  private func isGivenWithPatronymic(_ pattern: Pattern, _ text: FoldedText, at index: Int) -> Bool {
    guard index + 1 < text.words.count, text.areJoined(index, index + 1) else { return false }
    let (first, second) = (text.words[index], text.words[index + 1])
    func isGiven(_ word: FoldedText.Word) -> Bool { pattern.given.contains { $0.contains(word) } }
    func isPatronymic(_ word: FoldedText.Word) -> Bool { pattern.patronymic.contains { $0.contains(word) } }
    return (isGiven(first) && isPatronymic(second)) || (isPatronymic(first) && isGiven(second))
  }

  /// The place together with first name, patronymic and initials of the same person beside it.
  private func widened(_ place: Range<Int>, _ pattern: Pattern, _ text: FoldedText) -> Range<Int> {
    func belongs(_ word: FoldedText.Word) -> Bool {
      (pattern.given + pattern.patronymic).contains { $0.contains(word) }
        || (word.letters.count == 1 && word.isCapital && pattern.initials.contains(word.letters))
    }
    var (first, end) = (place.lowerBound, place.upperBound)
    while first > 0, text.areJoined(first - 1, first), belongs(text.words[first - 1]) { first -= 1 }
    while end < text.words.count, text.areJoined(end - 1, end), belongs(text.words[end]) { end += 1 }
    return first..<end
  }

  private static func merged(_ places: [Range<Int>]) -> [Range<Int>] {
    places.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      .reduce(into: []) { merged, place in
        if let last = merged.last, place.lowerBound < last.upperBound {
          merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
        } else {
          merged.append(place)
        }
      }
  }

  private static func pastDot(_ text: String, _ index: String.Index) -> String.Index {
    index < text.endIndex && text[index] == "." ? text.index(after: index) : index
  }
}
