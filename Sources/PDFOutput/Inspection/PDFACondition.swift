/// A condition that every archival file keeps; one case each, so that a test can show each of them failing.
///
/// They are the rules of ISO 19005-2 and -3 at level U, and of level A with ISO 14289-1 for tagged files, that can be broken by what this program draws and writes, and
/// a few of the house's own. A full validator knows more; this list is what is checked on every file.
public enum PDFACondition: String, Hashable, Sendable, CaseIterable {
  case readable, header, trailerEnd, streamEnds, noEncryption, fileIdentifier
  case pages, cidToGIDMap, fontEmbedded, toUnicode, unicodeValues
  case annotationPrinted, annotationContents, untagged
  case filters, noExternalData, noInterpolation, noForeignXObjects, plainGraphicsState, blendingSpace
  case noActions, noForms, noOptionalContent
  case metadataStream, conformanceLevel, metadataEqualsInfo, infoDates
  case outputIntent, colourProfile, language, titleShown, outlineCount, labelsFromFirstPage
  case attachmentDescribed, attachmentListed, attachmentSound, attachmentsNeedPart3
  case tagged, universalAccess, contentMarked, contentListed, tabOrder
  case headingOrder, tableRegular, headerScope, figureDescribed, linkDescribed

  /// What must hold, and how it can come about that it does not.
  public var explanation: String {
    switch self {
    case .readable:
      "The file is read without repair. Links outside a tag make cairo write a damaged cross-reference table."
    case .header:
      "The file begins with %PDF-1.7 and a comment of four bytes over 127. Another writer may leave it out."
    case .trailerEnd:
      "The file ends with %%EOF. A write that was cut short does not."
    case .streamEnds:
      "A line end stands before every endstream. qpdf writes it only when told to."
    case .noEncryption:
      "The file is not encrypted. Encrypting it later, to send it, ends its archival life."
    case .fileIdentifier:
      "The trailer has an ID of two strings. cairo writes none; qpdf does."
    case .pages:
      "There is at least one page. A merge of nothing has none."
    case .cidToGIDMap:
      "Every embedded CID TrueType font has a CIDToGIDMap. cairo leaves it out."
    case .fontEmbedded:
      "Every font carries its program. Fonts of a foreign file that was merged in may not."
    case .toUnicode:
      "Every font says which Unicode characters its glyphs are. Text drawn without clusters does not."
    case .unicodeValues:
      "No glyph is mapped to U+FFFD, U+FEFF or U+FFFE. A glyph whose text was not given is."
    case .annotationPrinted:
      "Every annotation is printed and not hidden (/F 4). cairo sets no flags on links."
    case .annotationContents:
      "Every annotation has Contents. cairo writes none."
    case .untagged:
      "An untagged file has no rest of tags. cairo's tag calls leave StructParents and MarkInfo."
    case .filters:
      "No stream uses LZW or a Crypt filter. Foreign files may."
    case .noExternalData:
      "No stream takes its data from another file (/F). Foreign files may."
    case .noInterpolation:
      "No image asks for interpolation. cairo does, unless told to use the nearest pixel."
    case .noForeignXObjects:
      "There are no PostScript or reference XObjects. Foreign files may hold them."
    case .plainGraphicsState:
      "No graphics state has transfer functions or halftone phases. Prepress files may."
    case .blendingSpace:
      "A page with transparency has a blending colour space or the file an output intent. cairo groups every page."
    case .noActions:
      "Nothing runs and nothing leads out of the file: no JavaScript, launch, remote or automatic actions."
    case .noForms:
      "There are no interactive forms. Foreign files may hold them."
    case .noOptionalContent:
      "There are no layers, so that every reader shows the same. Drawings merged in may have some."
    case .metadataStream:
      "The catalogue has an XMP packet. cairo writes none."
    case .conformanceLevel:
      "The packet names part 2 or 3 and level U, or part 3 and level A. A packet of another program may not."
    case .metadataEqualsInfo:
      "Info and the packet say the same. An editor that changes one of them breaks this."
    case .infoDates:
      "Dates in Info have the form D:20261121123456+03'00'. cairo writes another."
    case .outputIntent:
      "There is one output intent GTS_PDFA1 with an RGB profile. cairo writes none."
    case .colourProfile:
      "The profile is a sound RGB profile without the clock. lcms2 stamps the clock into it."
    case .language:
      "The catalogue names the language. cairo does not."
    case .titleShown:
      "Viewers show the title and not the file name. cairo does not ask for it."
    case .outlineCount:
      "The outline counts its visible entries with a positive number. cairo writes a negative one."
    case .labelsFromFirstPage:
      "Page labels begin at page 0 and rise. cairo may leave the first out."
    case .attachmentDescribed:
      "Every attached file has both names, a description and its relationship. Other tools leave some out."
    case .attachmentListed:
      "Every attached file is in the name tree and in /AF. Adding one with another tool skips /AF."
    case .attachmentSound:
      "Every attached file has its type, size, date and a checksum that agrees. Changing it later breaks this."
    case .attachmentsNeedPart3:
      "A file with attachments claims part 3. Attaching something to a part 2 file breaks this."
    case .tagged:
      "A file that claims level A is marked and has a structure tree with one Document at its head. cairo writes both."
    case .universalAccess:
      "A file that claims level A claims PDF/UA-1, and describes that claim in the packet. cairo claims nothing."
    case .contentMarked:
      "All drawing of a tagged file lies in marks: of the structure tree, or of an artifact. cairo leaves grids unmarked."
    case .contentListed:
      "Every mark and every link is found in the tree from its page. A page moved by another tool loses them."
    case .tabOrder:
      "Pages of a tagged file are walked through in the order of the structure. cairo does not say so."
    case .headingOrder:
      "Headings begin at level 1 and leave out none on the way down. An author may."
    case .tableRegular:
      "Tables hold rows, rows hold cells, a table has a head, and all rows are equally wide. A missing span breaks this."
    case .headerScope:
      "Every head of a table says whether it names a column or a row. cairo writes no attributes."
    case .figureDescribed:
      "Every drawing has words that say what it shows. cairo writes none."
    case .linkDescribed:
      "Every link of a tagged file says where it leads. cairo writes nothing."
    }
  }
}

/// A condition that a file does not keep, and where.
public struct PDFAViolation: Hashable, Sendable, CustomStringConvertible {
  /// The condition.
  public let condition: PDFACondition
  /// The object, page or part of the file; holds no text of the paper.
  public let place: String

  /// A broken condition at a place.
  public init(_ condition: PDFACondition, at place: String) {
    self.condition = condition
    self.place = place
  }

  /// Where › what.
  public var description: String { "\(place) › \(condition.rawValue): \(condition.explanation)" }
}
