import PDFOutput
import Typeset
import Yams

/// The list of fonts in `fonts/fonts.yaml`: a file, its package and its SHA-256 for each face.
struct FontList {
  let specs: [FontSpec]

  private struct File: Decodable {
    struct Entry: Decodable {
      let path: String
      let package: String
      let sha256: String
    }
    let faces: [String: Entry]
  }

  /// The list in the text of the file. Throws `Problem` with everything that is wrong.
  init(yaml text: String, file: String) throws(Problem) {
    let entries: [String: File.Entry]
    do {
      entries = try YAMLDecoder().decode(File.self, from: text).faces
    } catch {
      throw Problem(.workspace, "\(file) › each face needs path, package and sha256. Correct the file.")
    }
    let known = Set(Face.allCases.map(\.rawValue))
    let unknown = entries.keys.filter { !known.contains($0) }.sorted()
    let missing = known.subtracting(entries.keys).sorted()
    let problems =
      unknown.map { "\(file) › \($0) › there is no such face. Remove it." }
      + missing.map { "\(file) › \($0) › the face is missing. Bind it to a font file." }
    guard problems.isEmpty else { throw Problem(.workspace, problems.joined(separator: "\n")) }
    specs = Face.allCases.compactMap { face in
      entries[face.rawValue].map {
        FontSpec(face: face, path: $0.path, package: $0.package, sha256: $0.sha256)
      }
    }
  }
}
