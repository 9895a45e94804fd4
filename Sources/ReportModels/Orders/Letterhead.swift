/// What stands above an order: the lines of the profile without those that only letters carry (FORMS §15.1, requisites
/// 2–4).
public struct Letterhead: Hashable, Sendable {
  /// The lines from top to bottom, those of a second language included (S0-H.a).
  public let lines: [String]
  /// «г. Воркута»; nil where the profile has no address.
  public let place: String?

  /// The letterhead as the school typed it; address, telephone and mail are left out.
  public init(typed: [String]) {
    lines = typed.filter { !Letterhead.isForLetters($0) }
    place = typed.lazy.filter(Letterhead.isAddress).compactMap(Letterhead.place).first
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
