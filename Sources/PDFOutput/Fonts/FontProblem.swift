public import Typeset

/// What is wrong with a font of the font list, as facts; the sentence is made in `description`.
public enum FontProblem: Hashable, Sendable {
  /// No font is bound to the face.
  case unbound(Face)
  /// Two fonts are bound to the face.
  case boundTwice(Face)
  /// The file does not exist.
  case missing(FontSpec)
  /// The file exists but cannot be read; the reason is the system's.
  case unreadable(FontSpec, reason: String)
  /// The file is not the pinned one.
  case otherDigest(FontSpec, found: String)
  /// FreeType does not know the file as an outline font; the number is its error code.
  case notAFont(FontSpec, code: Int)
  /// The font's licence bits forbid embedding (OpenType, OS/2 fsType).
  case embeddingForbidden(FontSpec)
  /// The font lacks characters that every face must have.
  case lacks(FontSpec, codePoints: [UInt32])
}

extension FontProblem: CustomStringConvertible {
  /// Where › what › what to do.
  public var description: String {
    switch self {
    case .unbound(let face):
      "fonts/fonts.yaml › \(face.rawValue): no font is bound to this face. Add it to the font list."
    case .boundTwice(let face):
      "fonts/fonts.yaml › \(face.rawValue): two fonts are bound to this face. Leave one of them."
    case .missing(let spec):
      "\(place(spec)): the file \(spec.path) is missing. \(install(spec))"
    case .unreadable(let spec, let reason):
      "\(place(spec)): the file \(spec.path) cannot be read (\(reason)). Give the program the right to read it."
    case .otherDigest(let spec, let found):
      "\(place(spec)): the file \(spec.path) has SHA-256 \(found), the list says \(spec.sha256.lowercased()). "
        + "Install the package \(spec.package) of the release the list was made for, or accept the new file "
        + "by writing its SHA-256 into the list; papers will then differ in their bytes from earlier ones."
    case .notAFont(let spec, let code):
      "\(place(spec)): the file \(spec.path) is not a TrueType font (FreeType error \(code)). \(install(spec))"
    case .embeddingForbidden(let spec):
      "\(place(spec)): the font \(spec.path) forbids embedding, which PDF/A requires. Bind another font."
    case .lacks(let spec, let codePoints):
      "\(place(spec)): the font \(spec.path) lacks \(codePoints.count) of the required characters: "
        + codePoints.map(CodePoint.name).joined(separator: ", ") + ". Bind a font that has them."
    }
  }

  private func place(_ spec: FontSpec) -> String { "fonts/fonts.yaml › \(spec.face.rawValue)" }

  private func install(_ spec: FontSpec) -> String {
    "Install the Debian package \(spec.package) (Scripts/bootstrap does)."
  }
}

/// How a code point is written in messages.
enum CodePoint {
  /// The code point as `U+04E7`.
  static func name(_ value: UInt32) -> String {
    let hexadecimal = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
  }
}
