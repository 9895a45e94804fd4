import Glibc

/// The calls of the system that the archive needs; each throws what the system refused, with the path.
enum SystemFile {
  /// How much is read at once.
  private static let pieceSize = 1 << 20

  /// A new file of the bytes, on the disk when it returns.
  static func write(_ bytes: [UInt8], to path: String) throws(ArchiveError) {
    let file = try create(path)
    defer { close(file) }
    let written = bytes.withUnsafeBytes { buffer in
      Result { () throws(ArchiveError) in try append(buffer, to: file, path) }
    }
    try written.get()
    guard fsync(file) == 0 else { throw .system(path, code: errno) }
  }

  /// Copies a file; the copy is on the medium when it returns, and out of the memory of the system.
  static func copy(_ source: String, to path: String) throws(ArchiveError) {
    let file = try create(path)
    defer { close(file) }
    try read(source) { (piece) throws(ArchiveError) in try append(piece, to: file, path) }
    guard fsync(file) == 0 else { throw .system(path, code: errno) }
    posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED)
  }

  /// Reads a file piece by piece; a symbolic link is not followed.
  static func read(
    _ path: String, _ take: (UnsafeRawBufferPointer) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { throw .system(path, code: errno) }
    defer { close(file) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceSize, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = Glibc.read(file, buffer.baseAddress, pieceSize)
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(path, code: errno)
      }
      if count == 0 { return }
      try take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// A new folder; one that is there already is fine.
  static func makeFolder(_ path: String) throws(ArchiveError) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .system(path, code: errno) }
  }

  /// Waits until the names in the folder are on the disk.
  static func syncFolder(_ path: String) throws(ArchiveError) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .system(path, code: errno) }
    defer { close(folder) }
    // Some media cannot sync a folder; the files are whole all the same.
    guard fsync(folder) == 0 || errno == EINVAL else { throw .system(path, code: errno) }
  }

  /// The folder that holds the path.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func create(_ path: String) throws(ArchiveError) -> Int32 {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .system(path, code: errno) }
    return file
  }

  private static func append(
    _ buffer: UnsafeRawBufferPointer, to file: Int32, _ path: String
  ) throws(ArchiveError) {
    var rest = buffer
    while !rest.isEmpty {
      let count = Glibc.write(file, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(path, code: errno)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }
}
