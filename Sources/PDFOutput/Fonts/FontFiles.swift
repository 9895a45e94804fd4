import CCairo
import Foundation
import Typeset

/// The bytes of one font for each face, read and verified once and shared by all font books.
///
/// A value of this type is proof: every face is bound, every file is the pinned one, may be embedded, and has the
/// required characters.
public struct FontFiles: Sendable {
  /// The list the files were read by, in the order of `Face.allCases`.
  public let specs: [FontSpec]
  let bytes: [FontBytes]

  /// Reads and checks the fonts of the list.
  ///
  /// Throws `PDFError.fonts` with every problem of every face at once.
  public init(_ specs: [FontSpec]) throws(PDFError) {
    var problems: [FontProblem] = []
    var bound: [FontSpec] = []
    var files: [FontBytes] = []
    var known: [String: FontBytes] = [:]
    for face in Face.allCases {
      let bindings = specs.filter { $0.face == face }
      if bindings.isEmpty { problems.append(.unbound(face)) }
      if bindings.count > 1 { problems.append(.boundTwice(face)) }
      for spec in bindings {
        switch FontFiles.read(spec, known[spec.path]) {
        case .success(let bytes):
          known[spec.path] = bytes
          files.append(bytes)
          problems += FontFiles.examine(bytes, spec)
        case .failure(let failure):
          problems.append(failure.problem)
        }
      }
      bound += bindings
    }
    guard problems.isEmpty else { throw .fonts(problems) }
    self.specs = bound
    bytes = files
  }

  private struct Failure: Error { let problem: FontProblem }

  private static func read(_ spec: FontSpec, _ known: FontBytes?) -> Result<FontBytes, Failure> {
    let bytes: FontBytes
    if let known {
      bytes = known
    } else {
      guard FileManager.default.fileExists(atPath: spec.path) else {
        return .failure(Failure(problem: .missing(spec)))
      }
      do {
        bytes = FontBytes(try Data(contentsOf: URL(filePath: spec.path)))
      } catch {
        return .failure(
          Failure(problem: .unreadable(spec, reason: "\((error as NSError).localizedDescription)")))
      }
    }
    guard bytes.sha256 == spec.sha256.lowercased() else {
      return .failure(Failure(problem: .otherDigest(spec, found: bytes.sha256)))
    }
    return .success(bytes)
  }

  private static func examine(_ bytes: FontBytes, _ spec: FontSpec) -> [FontProblem] {
    let face: FreeTypeFace
    switch FreeTypeFace.open(bytes) {
    case .success(let opened): face = opened
    case .failure(let failure): return [.notAFont(spec, code: failure.code)]
    }
    var problems: [FontProblem] = []
    if face.forbidsEmbedding { problems.append(.embeddingForbidden(spec)) }
    let lacking = RequiredCharacters.all.map(\.value).filter { !face.has($0) }
    if !lacking.isEmpty { problems.append(.lacks(spec, codePoints: lacking)) }
    return problems
  }
}

/// The bytes of a font file at a fixed address, with their digest.
///
/// Unchecked: the memory is written only in `init`, before anybody else can see it, and read afterwards.
final class FontBytes: @unchecked Sendable {
  let buffer: UnsafeBufferPointer<UInt8>
  let sha256: String

  init(_ data: Data) {
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, data.count))
    let end = memory.update(fromContentsOf: data)
    buffer = UnsafeBufferPointer(rebasing: memory[..<end])
    sha256 = Digest.sha256(buffer)
  }

  deinit { buffer.deallocate() }
}
