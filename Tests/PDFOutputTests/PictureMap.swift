import Foundation
import Testing

/// A page's picture as a small map of grey: one character a block of 8 × 8 pixels, from 0 (black) to f, white as a dot.
struct PictureMap {
  /// A block's side in pixels.
  private static let side = 8
  /// The most by which the mean of all blocks may differ, of white.
  static let meanTolerance = 0.01
  /// The most by which one block may differ, of white: two of fifteen steps.
  static let blockTolerance = 2.0 / 15

  /// The rows of the map.
  let rows: [[Int]]

  init(_ picture: Picture) {
    let (columns, lines) = (picture.width / PictureMap.side, picture.height / PictureMap.side)
    rows = (0..<lines).map { line in
      (0..<columns).map { column in
        var sum = 0
        for y in 0..<PictureMap.side {
          let start = (line * PictureMap.side + y) * picture.width + column * PictureMap.side
          for x in 0..<PictureMap.side { sum += Int(picture.pixels[start + x]) }
        }
        // A block is seldom more than half ink, so the darker half of the scale is left to solid areas.
        return min(15, sum * 15 / (255 * PictureMap.side * PictureMap.side))
      }
    }
  }

  init(text: String) {
    rows = text.split(separator: "\n").map { line in line.map { $0 == "." ? 15 : $0.hexDigitValue ?? 0 } }
  }

  var text: String {
    rows.map { row in row.map { $0 == 15 ? "." : String($0, radix: 16) }.joined() }.joined(separator: "\n")
      + "\n"
  }

  /// Why the maps differ beyond the tolerances; nil when they do not.
  func difference(from other: PictureMap) -> String? {
    guard rows.count == other.rows.count, zip(rows, other.rows).allSatisfy({ $0.count == $1.count }) else {
      return "the sizes differ"
    }
    var (sum, count) = (0, 0)
    for (line, pair) in zip(rows, other.rows).enumerated() {
      for (column, values) in zip(pair.0, pair.1).enumerated() {
        let difference = abs(values.0 - values.1)
        if Double(difference) / 15 > PictureMap.blockTolerance {
          return "block \(column + 1) of line \(line + 1) is \(values.0), was \(values.1)"
        }
        sum += difference
        count += 1
      }
    }
    let mean = Double(sum) / 15 / Double(max(1, count))
    return mean > PictureMap.meanTolerance ? "the mean difference is \(mean)" : nil
  }
}

/// Compares a page with the map `Snapshots/<name>.map.txt`; with `RECORD_SNAPSHOTS=1` writes it instead.
func expectPicture(
  of pdf: [UInt8], page: Int, named name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let map = PictureMap(try Picture(of: pdf, page: page))
  let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots")
  let snapshot = folder.appending(path: name + ".map.txt")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(map.text.utf8).write(to: snapshot)
    return
  }
  guard let data = try? Data(contentsOf: snapshot) else {
    Issue.record(
      "there is no picture \(name); look at the page and run Scripts/record", sourceLocation: sourceLocation)
    return
  }
  if let difference = map.difference(from: PictureMap(text: String(decoding: data, as: UTF8.self))) {
    Issue.record("page \(page) does not look like \(name): \(difference)", sourceLocation: sourceLocation)
  }
}
