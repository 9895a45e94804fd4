import Glibc

/// Everything that lies in a folder and below, without following symbolic links.
struct FolderListing {
  /// What something in a folder is.
  enum Kind: Hashable { case file, folder, link, special }

  /// Something that was found, by its path from the top.
  struct Entry: Hashable {
    let path: String
    let kind: Kind
  }

  /// What was found, sorted by path: a folder comes before what it holds.
  private(set) var entries: [Entry] = []
  /// Folders that cannot be read.
  private(set) var unreadable: [String] = []

  /// The listing of a folder.
  init(_ top: String) {
    visit(top, "")
    entries.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func visit(_ top: String, _ folder: String) {
    let place = folder.isEmpty ? top : "\(top)/\(folder)"
    guard let stream = opendir(place) else {
      unreadable.append(folder.isEmpty ? "." : folder)
      return
    }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    closedir(stream)
    for name in names {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      let kind = FolderListing.kind("\(top)/\(path)")
      entries.append(Entry(path: path, kind: kind))
      if kind == .folder { visit(top, path) }
    }
  }

  private static func kind(_ path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .special }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .special
    }
  }
}

/// A folder beside its place that gets its name when it is whole; only one run at a time has it.
final class PartFolder {
  /// The place.
  let target: String
  /// Where it is filled.
  let path: String
  private let lock: Int32

  /// A fresh folder for a place that is free or holds an empty folder; what a killed run left is removed.
  ///
  /// Throws `taken`, `busy`, or what the system refused.
  init(for target: String) throws(ArchiveError) {
    self.target = target.count > 1 && target.hasSuffix("/") ? String(target.dropLast()) : target
    path = self.target + ".part"
    try PartFolder.requireFree(self.target)
    try SystemFile.makeFolder(path)
    lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { throw .system(path, code: errno) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      close(lock)
      throw .busy(self.target)
    }
    try PartFolder.empty(path)
  }

  deinit { close(lock) }

  /// Syncs every folder and gives the whole its name; nothing stands at the place before.
  func publish() throws(ArchiveError) {
    for entry in FolderListing(path).entries where entry.kind == .folder {
      try SystemFile.syncFolder("\(path)/\(entry.path)")
    }
    try SystemFile.syncFolder(path)
    // An empty folder at the place gives way to the full one.
    guard rename(path, target) == 0 else { throw .system(target, code: errno) }
    try SystemFile.syncFolder(SystemFile.parent(of: target))
  }

  /// Removes what was written.
  func discard() {
    try? PartFolder.empty(path)
    rmdir(path)
  }

  private static func requireFree(_ target: String) throws(ArchiveError) {
    var status = stat()
    guard lstat(target, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR, FolderListing(target).entries.isEmpty else {
      throw .taken(target)
    }
  }

  private static func empty(_ path: String) throws(ArchiveError) {
    for entry in FolderListing(path).entries.reversed() {
      let place = "\(path)/\(entry.path)"
      guard (entry.kind == .folder ? rmdir(place) : unlink(place)) == 0 else {
        throw .system(place, code: errno)
      }
    }
  }
}
