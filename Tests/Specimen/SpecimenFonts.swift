package import PDFOutput
import Typeset

/// The fonts of the papers as fonts/fonts.yaml pins them, for code that has no workspace.
package enum SpecimenFonts {
  private static let folder = "/usr/share/fonts/truetype/paratype/"

  /// One font a face.
  package static let specs: [FontSpec] = [
    spec(.serif, "PTF55F.ttf", "d074251529defb38523f3d89cfadfc2491515b32c22f154a8fc6b4c184415a69"),
    spec(.serifBold, "PTF75F.ttf", "71a57caa616bec6f7266bddb176defd481f4edfca357123d4d3d8bb942b10f26"),
    spec(.serifItalic, "PTF56F.ttf", "e2b2f71276ed2745ca137fef788246dcd381e88e66d9d23754112f51d73e05fc"),
    spec(.narrow, "PTN57F.ttf", "91cc2663e17bd1056f4e7cb06ea9935ed6f75c0216db2e30fff3997ac73cb905"),
    spec(.narrowBold, "PTN77F.ttf", "fc310ffbaf08063e924fe760ad2038c18e1bc94c94f532d284dc22f07babbd44"),
  ]

  private static func spec(_ face: Face, _ file: String, _ sha256: String) -> FontSpec {
    FontSpec(face: face, path: folder + file, package: "fonts-paratype", sha256: sha256)
  }
}
