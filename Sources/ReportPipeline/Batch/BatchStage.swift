import CLinux
import Foundation
import PDFOutput
import Synchronization

/// The place beside the papers where a batch is prepared: each document is written there whole and noted in a log; all get
/// their names together at the end. What a killed run leaves is taken over by the next (DECISIONS 14).
final class BatchStage: Sendable {
  /// A line of the log: a document that lies ready, and the ticket under which it was made.
  private struct Line: Codable {
    let ticket: String
    let entry: BatchEntry
    let warnings: [String]
  }

  /// A document that lies ready.
  struct Ready: Sendable {
    let entry: BatchEntry
    let warnings: [String]
  }

  let folder: String
  private let part: String
  private let log: Mutex<Int32>
  private let ready: [String: Ready]

  /// The stage of a folder, which is made when it is not there.
  ///
  /// Throws `Problem` when nothing can be written there, or when another run is preparing its papers there.
  init(_ folder: String, of shard: Shard? = nil) throws(Problem) {
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    part = self.folder + "/.reportgen-batch" + (shard.map { "-\($0.number)-\($0.count)" } ?? "")
    try AtomicFile.makeFolder(part)
    let path = part + "/log"
    let file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw AtomicFile.problem(errno, path) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      throw Problem(
        .workspace,
        "\(folder) › сюда уже печатает другой запуск › дождитесь его конца или укажите другую папку")
    }
    let lines = FileManager.default.contents(atPath: path) ?? Data()
    var ready: [String: Ready] = [:]
    for line in lines.split(separator: 0x0A) {
      // The last line of a killed run may be cut.
      guard let line = try? JSONDecoder().decode(Line.self, from: Data(line)) else { continue }
      ready[line.ticket] = Ready(entry: line.entry, warnings: line.warnings)
    }
    // What follows a cut line must not become its end.
    if let last = lines.last, last != 0x0A { Foundation.write(file, "\n", 1) }
    self.ready = ready
    log = Mutex(file)
  }

  deinit { log.withLock { _ = close($0) } }

  /// What lies ready under the ticket, here or at its place already, and is whole; nil when it must be made.
  func taken(_ ticket: String) -> Ready? {
    guard let found = ready[ticket], let file = found.entry.file, let hash = found.entry.sha256 else {
      return nil
    }
    return isWhole("\(part)/\(file)", hash) || isWhole("\(folder)/\(file)", hash) ? found : nil
  }

  /// Whether the file stands at its place with the fingerprint.
  func isAtPlace(_ file: String, _ hash: String) -> Bool { isWhole("\(folder)/\(file)", hash) }

  private func isWhole(_ path: String, _ hash: String) -> Bool {
    guard let data = FileManager.default.contents(atPath: path) else { return false }
    return Digest.sha256(Array(data)) == hash
  }

  /// Writes a file, not yet under its name. Throws `Problem` and leaves nothing of it when that fails.
  func put(_ bytes: [UInt8], as file: String) throws(Problem) {
    try put(as: file) { take throws(Problem) in try take(bytes) }
  }

  /// Writes a file piece by piece, not yet under its name. Throws `Problem` and leaves nothing of it when that fails.
  func put(
    as file: String, _ pieces: (([UInt8]) throws(Problem) -> Void) throws(Problem) -> Void
  ) throws(Problem) {
    let path = "\(part)/\(file)"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw AtomicFile.problem(errno, "\(folder)/\(file)") }
    defer { close(descriptor) }
    do throws(Problem) {
      try pieces { bytes throws(Problem) in
        try AtomicFile.append(bytes, to: descriptor, "\(folder)/\(file)")
      }
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Notes a document whose file was put.
  func note(_ entry: BatchEntry, warnings: [String], ticket: String) throws(Problem) {
    guard var line = try? JSONEncoder().encode(Line(ticket: ticket, entry: entry, warnings: warnings)) else {
      preconditionFailure("an entry is plain text and numbers")
    }
    line.append(0x0A)
    let bytes = Array(line)
    try log.withLock { file throws(Problem) in try AtomicFile.append(bytes, to: file, folder) }
  }

  /// Gives all files their names, once the disk has them.
  func commit(_ files: [String]) throws(Problem) {
    let written = open(part, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard written >= 0 else { throw AtomicFile.problem(errno, folder) }
    defer { close(written) }
    guard syncfs(written) == 0 else { throw AtomicFile.problem(errno, folder) }
    for file in files {
      // A file of a run that was killed among its renames has its name already.
      guard rename("\(part)/\(file)", "\(folder)/\(file)") == 0 || errno == ENOENT else {
        throw AtomicFile.problem(errno, "\(folder)/\(file)")
      }
    }
    AtomicFile.syncFolder(of: "\(folder)/.")
  }

  /// Removes the stage, once everything that it served is in the register.
  func discard() { try? FileManager.default.removeItem(atPath: part) }
}
