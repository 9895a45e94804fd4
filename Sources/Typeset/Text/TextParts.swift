extension String {
  /// The parts between line feeds, empty ones too.
  var hardLines: [Substring] { parts(at: UInt8(ascii: "\n"), omittingEmpty: false) }

  /// The words between spaces.
  var spacedWords: [Substring] { parts(at: UInt8(ascii: " "), omittingEmpty: true) }

  /// The parts between bytes of ASCII. Text is looked at as bytes, because most is Cyrillic, whose characters are dear to count.
  private func parts(at separator: UInt8, omittingEmpty: Bool) -> [Substring] {
    utf8.split(separator: separator, omittingEmptySubsequences: omittingEmpty).map(Substring.init)
  }
}
