import TestSupport
import Testing

/// Compares text with a file of `Tests/LayoutsTests/Snapshots`, the one such folder of all forms.
func expectLayout(
  _ actual: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  expectSnapshot(actual, named: name, file: #filePath, sourceLocation: sourceLocation)
}
