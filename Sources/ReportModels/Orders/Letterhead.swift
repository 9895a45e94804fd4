/// What stands above an order: the lines of the profile without those that only letters carry (FORMS §15.1, requisites
/// 2–4).
public struct Letterhead: Hashable, Sendable {
  /// The lines from top to bottom, a block a language (S0-H.a); empty where the name alone is the letterhead.
  public let blocks: [[String]]
  /// «г. Воркута»; nil where the profile has no address.
  public let place: String?

  /// The letterhead as the school typed it; address, telephone and mail are left out.
  ///
  /// With two languages the second block begins with the first line that holds a letter no Russian word has.
  public init(typed: [String], languages: [String] = ["ru"]) {
    let lines = typed.filter { !Letterhead.isForLetters($0) }
    let second = languages.count > 1 ? lines.firstIndex(where: Letterhead.isForeign) : nil
    blocks = [Array(lines[..<(second ?? lines.count)]), Array(lines[(second ?? lines.count)...])]
      .filter { !$0.isEmpty }
    place = typed.lazy.filter(Letterhead.isAddress).compactMap(Letterhead.place).first
  }

  /// A line with letters like «ӧ» or «і».
  private static func isForeign(_ line: String) -> Bool {
    line.unicodeScalars.contains { scalar in
      (0x0400...0x052F).contains(scalar.value) && !(0x0410...0x044F).contains(scalar.value)
        && scalar != "ё" && scalar != "Ё"
    }
  }

  private static func isForLetters(_ line: String) -> Bool {
    isAddress(line) || line.contains("@") || line.lowercased().contains("тел.")
  }

  /// A line that begins with a postal code.
  private static func isAddress(_ line: String) -> Bool { line.prefixMatch(of: /\d{6}\b/) != nil }

  /// The part between commas that names a town or a village.
  private static func place(in address: String) -> String? {
    address.split(separator: ",").map { $0.trimmingPrefix(while: \.isWhitespace) }
      .first { part in
        ["г. ", "пгт ", "пос. ", "п. ", "с. ", "д. ", "ст-ца "].contains { part.hasPrefix($0) }
      }
      .map(String.init)
  }
}
