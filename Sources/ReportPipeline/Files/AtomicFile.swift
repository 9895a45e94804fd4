import Foundation

/// Files that appear whole or not at all: written beside their place, synced, then renamed.
enum AtomicFile {
  /// Writes the bytes to the path; throws a `Problem` and leaves nothing behind when that fails.
  static func write(_ bytes: [UInt8], to path: String) throws(Problem) {
    let temporary = path + ".part"
    let file = try openAlone(temporary, path)
    // The lock goes with the descriptor, so it holds until the file has its name.
    defer { close(file) }
    do throws(Problem) {
      try append(bytes, to: file, path)
      guard fsync(file) == 0 else { throw problem(errno, path) }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw problem(code, path)
    }
    syncFolder(of: path)
  }

  /// Opens the temporary file when no other run is writing it; what a killed run left in it is dropped.
  ///
  /// The lock may be had on a file that its owner has renamed meanwhile: then the place is opened again.
  private static func openAlone(_ temporary: String, _ path: String) throws(Problem) -> Int32 {
    while true {
      let file = open(temporary, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
      guard file >= 0 else { throw problem(errno, path) }
      var (mine, there) = (stat(), stat())
      guard flock(file, LOCK_EX) == 0, fstat(file, &mine) == 0 else {
        let code = errno
        close(file)
        throw problem(code, path)
      }
      if stat(temporary, &there) == 0, mine.st_ino == there.st_ino, mine.st_dev == there.st_dev {
        if mine.st_size > 0 { ftruncate(file, 0) }
        return file
      }
      close(file)
    }
  }

  /// Makes a folder and the folders above it.
  static func makeFolder(_ path: String) throws(Problem) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Problem(.workspace, "\(path) › the folder cannot be made. Choose a folder that you may write to.")
    }
    guard access(path, W_OK) == 0 else { throw problem(errno, path) }
  }

  /// Removes a database with the files that SQLite keeps beside it; what is not there is left out.
  static func remove(database path: String) {
    for name in [path, path + "-wal", path + "-shm"] { unlink(name) }
  }

  /// Appends all of the bytes to an open file; the path is for messages.
  static func append(_ bytes: [UInt8], to file: Int32, _ path: String) throws(Problem) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Foundation.write(file, buffer.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw problem(errno, path)
      }
      done += written
    }
  }

  /// Syncs the folder so that the rename outlives a power cut; where that cannot be done the file is still whole.
  static func syncFolder(of path: String) {
    let folder = open(
      URL(filePath: path).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// What an error number of the system means for somebody who writes to the path.
  static func problem(_ code: Int32, _ path: String) -> Problem {
    switch code {
    case ENOSPC, EDQUOT:
      Problem(
        .workspace, "\(path) › the disk is full; this file was not written. Free some space and run again.")
    case EACCES, EPERM, EROFS:
      Problem(.workspace, "\(path) › writing is not permitted here. Choose a folder that you may write to.")
    default:
      Problem(
        .workspace,
        "\(path) › the file cannot be written: \(String(cString: strerror(code))). Check the folder.")
    }
  }
}
