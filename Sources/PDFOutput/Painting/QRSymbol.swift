import CQrencode
public import Typeset

/// A QR code (ISO/IEC 18004) of a short text, drawn as lines: each stretch of dark modules in a row is two strokes, one
/// above the other, half a module thick, because strokes end with square caps and a line of no length is not drawn.
public enum QRSymbol {
  /// The symbol with modules of the width; the four empty modules around it are the caller's to keep free.
  ///
  /// Medium error correction: a sixth of the symbol may be lost. Nil for a text that fits no symbol.
  public static func drawing(of text: String, module: Length) -> Drawing? {
    guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 0) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard width > 0, let modules = code.pointee.data else { return nil }
    var lines: [PlacedLine] = []
    for row in 0..<width {
      let (upper, lower) = (module * row + module / 4, module * row + module * 3 / 4)
      var start: Int?
      for column in 0...width {
        let isDark = column < width && modules[row * width + column] & 1 == 1
        if isDark, start == nil { start = column }
        if !isDark, let from = start {
          let (left, right) = (module * from + module / 4, module * column - module / 4)
          for y in [upper, lower] {
            lines.append(
              PlacedLine(from: Point(x: left, y: y), to: Point(x: right, y: y), stroke: Stroke(module / 2)))
          }
          start = nil
        }
      }
    }
    return Drawing(size: Size(width: module * width, height: module * width), lines: lines)
  }
}
