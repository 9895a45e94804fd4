import JournalCore
import Layouts
import PDFOutput
import Typeset

/// The fingerprint of what a document says: its words and attached data with the form's version, the profile's revision and
/// the program; the day of the print and its number aside (DECISIONS 11).
enum ContentDigest {
  /// 64 hexadecimal digits.
  static func of(_ draft: PaperMaker.Draft, form: FormDescriptor, profile: String, program: String) -> String
  {
    var bytes: [UInt8] = []
    func add(_ text: String) {
      bytes.append(contentsOf: text.utf8)
      bytes.append(0)
    }
    for fact in [form.id, String(form.version), profile, program] { add(fact) }
    draft.document.forEachText(add)
    for table in draft.tables {
      add(table.fileName)
      bytes.append(contentsOf: table.csv)
    }
    return Digest.sha256(bytes)
  }
}

extension SchoolProfile {
  /// The profile with the day from which its revision holds.
  var revision: String { validFrom.map { "\(id)@\($0.iso)" } ?? id }
}
