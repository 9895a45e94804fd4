/// The name of a payload file inside of a bag: folders and a name that every file system of a medium can hold.
public struct PayloadPath: Hashable, Sendable {
  /// The path below `data/`, like `7А/ведомость.pdf`.
  public let text: String

  /// A path of the text. Throws `badName` for an empty or absolute path, `.` and `..`, control characters, characters
  /// that FAT and NTFS refuse, a blank or dot at the end of a name, and names of more than 255 bytes (RFC 8493, 5.1, 6).
  public init(_ text: String) throws(ArchiveError) {
    let names = text.split(separator: "/", omittingEmptySubsequences: false)
    for name in names {
      guard !name.isEmpty, name != ".", name != ".." else {
        throw .badName(text, "папка или имя пусты или состоят из точек")
      }
      guard !name.unicodeScalars.contains(where: PayloadPath.isForbidden) else {
        throw .badName(text, "в имени есть знак, который не на всяком носителе можно записать")
      }
      guard name.last != " ", name.last != ".", name.first != "~" else {
        throw .badName(text, "имя начинается или кончается не так, как нужно для всякого носителя")
      }
      guard name.utf8.count <= 255 else { throw .badName(text, "имя длиннее 255 байт") }
    }
    self.text = text
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F || "\\<>:\"|?*".unicodeScalars.contains(scalar)
  }

  /// The path from the bag's folder.
  public var inBag: String { "data/\(text)" }
  /// What two names share that a medium without capital letters takes for one.
  var folded: String { text.lowercased() }
}

extension PayloadPath: Comparable {
  public static func < (a: PayloadPath, b: PayloadPath) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }
}
