import CCairo
import CHarfBuzz
import CQPDF

/// The versions of the libraries that decide the bytes of a file.
public enum LibraryVersions {
  /// The version of cairo, as `1.16.0`.
  public static var cairo: String { String(cString: cairo_version_string()) }
  /// The version of qpdf, as `11.3.0`.
  public static var qpdf: String { String(cString: qpdf_get_qpdf_version()) }
  /// The version of HarfBuzz, as `6.0.0`.
  public static var harfBuzz: String { String(cString: hb_version_string()) }

  /// All versions in one line, for the metadata.
  static let sentence = "cairo \(cairo), HarfBuzz \(harfBuzz), qpdf \(qpdf)"
}
