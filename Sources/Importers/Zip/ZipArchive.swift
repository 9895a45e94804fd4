import CZip
import Foundation

/// A ZIP in memory whose parts are unpacked on demand under limits; owns the libzip handle.
final class ZipArchive {
  private struct Entry {
    let index: zip_uint64_t
    let name: String
    let packedBytes: Int
    let isEncrypted: Bool
    let isReadable: Bool
  }

  private let handle: OpaquePointer
  private let entries: [String: Entry]
  private var unpackedBytes = 0

  /// The names of the parts in the order of the alphabet.
  var partNames: [String] { entries.values.map(\.name).sorted() }

  /// Opens the container of the bytes; throws when they are no ZIP, a cut-off one, or one over the limits.
  init(_ bytes: [UInt8]) throws(ContainerFault) {
    try ZipArchive.sniff(bytes)
    handle = try ZipArchive.open(bytes)
    do {
      entries = try ZipArchive.list(handle, fileBytes: bytes.count)
    } catch {
      // The handle of an object that fails to be made is not freed by `deinit`.
      zip_discard(handle)
      throw error
    }
  }

  deinit { zip_discard(handle) }

  /// The unpacked bytes of the part, or nil when there is none of the name.
  ///
  /// Throws when the part is encrypted, packed in an unknown way, damaged, or unpacks to more than the limits.
  func read(_ part: String) throws(ContainerFault) -> [UInt8]? {
    guard let entry = entries[ZipArchive.key(part)] else { return nil }
    guard !entry.isEncrypted else { throw .encrypted }
    guard entry.isReadable else { throw .unknownCompression(entry.name) }
    guard let file = zip_fopen_index(handle, entry.index, 0) else { throw .damagedPart(entry.name) }
    defer { zip_fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, zip_uint64_t($0.count)) }
      guard count >= 0 else { throw .damagedPart(entry.name) }
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: chunk.prefix(Int(count)))
      unpackedBytes += Int(count)
      try check(entry, bytes.count)
    }
  }

  private func check(_ entry: Entry, _ count: Int) throws(ContainerFault) {
    if count > ContainerLimits.ratioFromBytes, count > ContainerLimits.ratio * max(1, entry.packedBytes) {
      throw .ratioTooHigh(entry.name, limit: ContainerLimits.ratio)
    }
    guard count <= ContainerLimits.partBytes else {
      throw .partTooLarge(entry.name, limit: ContainerLimits.partBytes)
    }
    guard unpackedBytes <= ContainerLimits.allPartsBytes else {
      throw .partsTooLarge(limit: ContainerLimits.allPartsBytes)
    }
  }

  private static func sniff(_ bytes: [UInt8]) throws(ContainerFault) {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= ContainerLimits.fileBytes else {
      throw .fileTooLarge(bytes: bytes.count, limit: ContainerLimits.fileBytes)
    }
    switch ContainerKind(bytes) {
    case .zip: return
    case .pdf: throw .pdf
    case .oldExcel: throw .oldExcel
    case .encryptedOffice: throw .encrypted
    case .webPage: throw .webPage
    case .unknown: throw .notZip
    }
  }

  private static func open(_ bytes: [UInt8]) throws(ContainerFault) -> OpaquePointer {
    // libzip reads from this copy and frees it together with the source.
    guard let copy = malloc(bytes.count) else { throw .damaged }
    bytes.withUnsafeBytes {
      copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
    }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error) else {
      free(copy)
      throw .damaged
    }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw zip_error_code_zip(&error) == ZIP_ER_NOZIP ? .truncated : .damaged
    }
    return handle
  }

  private static func list(_ handle: OpaquePointer, fileBytes: Int) throws(ContainerFault) -> [String: Entry]
  {
    let count = Int(zip_get_num_entries(handle, 0))
    guard count <= ContainerLimits.parts else {
      throw .tooManyParts(count: count, limit: ContainerLimits.parts)
    }
    var entries: [String: Entry] = [:]
    for index in 0..<max(0, count) {
      var status = zip_stat_t()
      guard zip_stat_index(handle, zip_uint64_t(index), 0, &status) == 0, let text = status.name else {
        throw .damaged
      }
      let name = String(cString: text)
      let entry = Entry(
        index: zip_uint64_t(index), name: name,
        packedBytes: Int(min(status.comp_size, zip_uint64_t(fileBytes))),
        isEncrypted: status.encryption_method != zip_uint16_t(ZIP_EM_NONE),
        isReadable: [zip_uint16_t(ZIP_CM_STORE), zip_uint16_t(ZIP_CM_DEFLATE)].contains(status.comp_method))
      guard entries.updateValue(entry, forKey: key(name)) == nil else { throw .repeatedPart(name) }
    }
    return entries
  }

  /// Names of parts are equal without case (ECMA-376 part 2 §6.2.2); some writers use the other slash.
  private static func key(_ name: String) -> String {
    name.lowercased().split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "/")
  }
}
