import Foundation

/// A place for new files: a folder, or a bag.
protocol NewPlace {
  /// A new file that is written by pieces. Throws a `Problem` when it cannot be made.
  func open(_ name: String) throws(Problem) -> any NewPlaceFile
}

/// A file that is written by pieces into a place.
protocol NewPlaceFile {
  /// Appends the bytes.
  func append(_ bytes: [UInt8]) throws(Problem)
  /// Ends the file, which is kept from then on.
  func finish() throws(Problem)
}

extension NewPlace {
  /// Writes a whole file.
  func write(_ bytes: [UInt8], to name: String) throws(Problem) {
    let file = try open(name)
    try file.append(bytes)
    try file.finish()
  }
}

/// A folder that appears with all its files or not at all: filled beside its place, synced, then renamed.
///
/// Its files may be read by their owner only.
final class NewFolder: NewPlace {
  private let path: String
  private var part: String { path + ".part" }

  /// A folder that is not there yet, or is there and empty. Throws a `Problem` for any other place.
  init(_ path: String) throws(Problem) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let names = try? FileManager.default.contentsOfDirectory(atPath: path)
    guard names?.isEmpty ?? !FileManager.default.fileExists(atPath: path) else {
      throw Problem(.workspace, "\(path) › здесь уже что-то есть › укажите новую папку")
    }
    try? FileManager.default.removeItem(atPath: part)
    try AtomicFile.makeFolder(part)
  }

  /// A new file in the folder, to be written by pieces.
  func open(_ name: String) throws(Problem) -> any NewPlaceFile { try NewFile("\(part)/\(name)") }

  /// Gives the folder its name.
  func finish() throws(Problem) {
    // An empty folder at the place gives way to the full one.
    guard rename(part, path) == 0 else { throw AtomicFile.problem(errno, path) }
    AtomicFile.syncFolder(of: path)
  }

  /// Removes what was written.
  func discard() { try? FileManager.default.removeItem(atPath: part) }
}

/// A new file that is written by pieces; owns the descriptor.
final class NewFile: NewPlaceFile {
  private let path: String
  private let descriptor: Int32

  /// Makes the file; throws a `Problem` when it is there or cannot be made.
  init(_ path: String) throws(Problem) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw AtomicFile.problem(errno, path) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Appends the bytes.
  func append(_ bytes: [UInt8]) throws(Problem) { try AtomicFile.append(bytes, to: descriptor, path) }

  /// Waits until the disk has all of it.
  func finish() throws(Problem) {
    guard fsync(descriptor) == 0 else { throw AtomicFile.problem(errno, path) }
  }
}
