public import Typeset

/// The font file that a face of the house is bound to, pinned so that the same paper gives the same bytes.
public struct FontSpec: Hashable, Sendable {
  /// The role on paper.
  public let face: Face
  /// The absolute path of the font file.
  public let path: String
  /// The Debian package that brings the file.
  public let package: String
  /// The SHA-256 of the file, 64 hexadecimal digits in either case.
  public let sha256: String

  /// Binds the face to the file.
  public init(face: Face, path: String, package: String, sha256: String) {
    self.face = face
    self.path = path
    self.package = package
    self.sha256 = sha256
  }
}

extension Face {
  /// The place of the face in tables by face.
  var index: Int {
    switch self {
    case .serif: 0
    case .serifBold: 1
    case .serifItalic: 2
    case .narrow: 3
    case .narrowBold: 4
    }
  }
}
