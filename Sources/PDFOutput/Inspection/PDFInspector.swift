import CQPDF

/// Reads a finished file again and lists the conditions of PDF/A that it breaks.
public struct PDFInspector {
  private(set) var violations: [PDFAViolation] = []
  let document: QPDFDocument
  /// Whether the file claims to have tags.
  let isTagged: Bool

  /// The broken conditions of the file, in the order in which they are found; empty for a file that keeps all.
  ///
  /// A file that cannot be read breaks `readable` (or `noEncryption`), and nothing else is said of it.
  public static func violations(of bytes: [UInt8]) -> [PDFAViolation] {
    QPDFDocument.inspect(bytes) { document, failure in
      if let failure { return [failure] }
      var inspector = PDFInspector(document: document)
      inspector.inspectBytes(bytes)
      inspector.inspectCatalogue()
      inspector.inspectMetadata()
      inspector.inspectPages()
      inspector.inspectObjects()
      inspector.inspectAttachments()
      inspector.inspectTags()
      for message in document.takeMessages() { inspector.report(.readable, "qpdf: \(message)") }
      return inspector.violations
    }
  }

  private init(document: QPDFDocument) {
    self.document = document
    isTagged = PDFInspector.claimsTags(document)
  }

  mutating func report(_ condition: PDFACondition, _ place: @autoclosure () -> String) {
    violations.append(PDFAViolation(condition, at: place()))
  }

  mutating func expect(
    _ holds: Bool, _ condition: PDFACondition, _ place: @autoclosure () -> String
  ) {
    if !holds { report(condition, place()) }
  }

  private mutating func inspectBytes(_ bytes: [UInt8]) {
    let header = Array("%PDF-1.7\n%".utf8)
    expect(
      bytes.starts(with: header) && bytes.dropFirst(header.count).prefix(4).allSatisfy { $0 > 127 },
      .header, "first line")
    expect(bytes.suffix(6).elementsEqual("%%EOF\n".utf8), .trailerEnd, "last line")
    if let place = ByteSearch.streamWithoutLineEnd(bytes) { report(.streamEnds, "byte \(place)") }
  }
}

extension QPDFDocument {
  /// Reads foreign bytes without repairing them and lends the document, or says why it could not be read.
  static func inspect<Result>(
    _ bytes: [UInt8], _ body: (QPDFDocument, PDFAViolation?) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { buffer in
      let document = QPDFDocument()
      qpdf_set_attempt_recovery(document.handle, 0)
      let code = buffer.withMemoryRebound(to: CChar.self) {
        qpdf_read_memory(document.handle, "memory", $0.baseAddress, UInt64($0.count), nil)
      }
      guard code & QPDFDocument.errorBit != 0 else { return body(document, nil) }
      let error = qpdf_get_error(document.handle)
      let isLocked = qpdf_get_error_code(document.handle, error) == qpdf_e_password
      let place = "qpdf: " + String(cString: qpdf_get_error_full_text(document.handle, error))
      return body(document, PDFAViolation(isLocked ? .noEncryption : .readable, at: place))
    }
  }
}
