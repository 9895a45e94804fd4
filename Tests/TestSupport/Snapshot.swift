import Foundation
public import Testing

/// Compares text with the file `Snapshots/<name>.txt` beside the test; with `RECORD_SNAPSHOTS=1` writes it instead.
///
/// A missing file fails the test: a snapshot is never made silently.
public func expectSnapshot(
  _ actual: String, named name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots")
  let snapshot = folder.appending(path: name + ".txt")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: snapshot)
    } catch {
      Issue.record("the snapshot \(name) could not be written: \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let data = try? Data(contentsOf: snapshot) else {
    Issue.record(
      "there is no snapshot \(name); look at the text and run Scripts/record", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: data, as: UTF8.self)
  guard actual != expected else { return }
  Issue.record(
    "\(name) differs from its snapshot:\n\(firstDifference(expected, actual))", sourceLocation: sourceLocation
  )
}

private func firstDifference(_ expected: String, _ actual: String) -> String {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
  let was = old.indices.contains(line) ? String(old[line]) : "(end)"
  let now = new.indices.contains(line) ? String(new[line]) : "(end)"
  return "line \(line + 1)\n  expected: \(was)\n  actual:   \(now)"
}
