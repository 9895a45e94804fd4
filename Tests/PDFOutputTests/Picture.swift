import Testing

/// A page as grey pixels, drawn by `pdftoppm`; 0 is black.
struct Picture {
  let width: Int
  let height: Int
  let pixels: [UInt8]

  init(width: Int, height: Int, pixels: [UInt8]) {
    (self.width, self.height, self.pixels) = (width, height, pixels)
  }

  /// The page of the number, from 1, at 60 dots an inch.
  init(of pdf: [UInt8], page: Int) throws {
    let number = String(page)
    let file = try Tools.run("pdftoppm", ["-r", "60", "-gray", "-f", number, "-l", number, "FILE"], on: pdf)
      .bytes
    // A PGM: "P5\n<width> <height>\n255\n" and the pixels.
    let head = String(decoding: file.prefix(40), as: UTF8.self).split(separator: "\n", maxSplits: 3)
    try #require(head.count > 3 && head[0] == "P5" && head[2] == "255")
    let sides = head[1].split(separator: " ").compactMap { Int($0) }
    try #require(sides.count == 2)
    (width, height) = (sides[0], sides[1])
    pixels = Array(file.suffix(width * height))
  }
}
