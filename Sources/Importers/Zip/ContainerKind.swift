/// What a file is by its first bytes, since names of files lie.
enum ContainerKind: Hashable {
  case zip, pdf, oldExcel, encryptedOffice, webPage, unknown

  /// The kind of the file with the bytes.
  init(_ bytes: [UInt8]) {
    let head = bytes.prefix(1024)
    if head.starts(with: [0x50, 0x4B]) {
      self = .zip
    } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      // A workbook with a password is such a container too; its stream is named in UTF-16.
      let stream: [UInt8] = "EncryptedPackage".utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
      self = ContainerKind.contains(bytes, stream) ? .encryptedOffice : .oldExcel
    } else if ContainerKind.contains(Array(head), Array("%PDF".utf8)) {
      self = .pdf
    } else {
      let text = String(decoding: head, as: UTF8.self).lowercased()
      let tags = ["<html", "<!doctype html", "<table"]
      self = tags.contains(where: { text.contains($0) }) ? .webPage : .unknown
    }
  }

  private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    return bytes.indices.dropLast(wanted.count - 1).contains { start in
      bytes[start] == first && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}
