import Foundation

/// The file of a journal: the only place of the store that looks at the file system itself.
enum StoreFile {
  /// Makes an empty file where there is none, for nobody but its owner (S3-3.2.b); SQLite gives its companions the same
  /// rights. Throws `exists`, `missing` (no such folder), `readOnly` or `diskFull`.
  static func claim(_ path: String) throws(StoreError) {
    do {
      try Data().write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    } catch let error as CocoaError {
      switch error.code {
      case .fileWriteFileExists: throw .exists(path: path)
      case .fileNoSuchFile, .fileReadNoSuchFile: throw .missing(path: path)
      case .fileWriteNoPermission, .fileWriteVolumeReadOnly: throw .readOnly
      case .fileWriteOutOfSpace: throw .diskFull
      default: throw .io(code: error.errorCode, detail: "the file could not be made")
      }
    } catch {
      throw .io(code: 0, detail: "the file could not be made")
    }
  }

  /// Throws `missing` when there is no file and `notAJournal` when it is a folder.
  static func requireFile(_ path: String) throws(StoreError) {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw .missing(path: path)
    }
    if isDirectory.boolValue { throw .notAJournal(path: path) }
  }

  /// Puts a finished file, written through to the disk, in the place of a claimed one.
  static func replace(_ path: String, by part: String) throws(StoreError) {
    do {
      let handle = try FileHandle(forUpdating: URL(fileURLWithPath: part))
      try handle.synchronize()
      try handle.close()
    } catch {
      throw .io(code: 0, detail: "the file could not be written through to the disk")
    }
    guard rename(part, path) == 0 else {
      throw .io(code: Int(errno), detail: "the file could not be renamed")
    }
    // Readers leave empty companions of the old name behind.
    remove(part)
  }

  /// The size of the file in bytes; 0 when it cannot be told.
  static func size(_ path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }

  /// Removes the file and SQLite's companions after a creation that failed; what is not there is no error.
  static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
  }
}
