import CQPDF

/// The one owner of a qpdf document read from memory; valid only inside `open`, because the bytes must outlive it.
final class QPDFDocument {
  let handle: qpdf_data?
  /// The bit of qpdf's return codes that means failure; the bit 1 means warnings only.
  static let errorBit: Int32 = 2

  /// Reads the bytes and lends the document to the body.
  ///
  /// Throws `PDFError.library` when qpdf cannot read them; warnings count as failures, because the files are ours.
  static func open<Result>(
    _ bytes: [UInt8], _ step: PDFError.Step, _ body: (QPDFDocument) throws(PDFError) -> Result
  ) throws(PDFError) -> Result {
    try bytes.withUnsafeBufferPointer { buffer throws(PDFError) in
      let document = QPDFDocument()
      let code = buffer.withMemoryRebound(to: CChar.self) {
        qpdf_read_memory(document.handle, "memory", $0.baseAddress, UInt64($0.count), nil)
      }
      if code & QPDFDocument.errorBit != 0 { try document.fail(step) }
      try document.check(step)
      return try body(document)
    }
  }

  init() {
    handle = qpdf_init()
    qpdf_set_suppress_warnings(handle, 1)
    var logger = qpdflogger_create()
    qpdflogger_set_info(logger, qpdf_log_dest_discard, nil, nil)
    qpdflogger_set_warn(logger, qpdf_log_dest_discard, nil, nil)
    qpdflogger_set_error(logger, qpdf_log_dest_discard, nil, nil)
    qpdf_set_logger(handle, logger)
    qpdflogger_cleanup(&logger)
  }

  deinit {
    var handle = handle
    qpdf_cleanup(&handle)
  }

  /// Throws `PDFError.library` when qpdf has an error or a warning to tell.
  func check(_ step: PDFError.Step) throws(PDFError) {
    if qpdf_has_error(handle) != 0 || qpdf_more_warnings(handle) != 0 { try fail(step) }
  }

  /// The messages that qpdf has to tell, errors and warnings alike; afterwards it has none.
  func takeMessages() -> [String] {
    var messages: [String] = []
    if qpdf_has_error(handle) != 0 { messages.append(text(qpdf_get_error(handle))) }
    while qpdf_more_warnings(handle) != 0 { messages.append(text(qpdf_next_warning(handle))) }
    return messages
  }

  private func text(_ error: qpdf_error?) -> String {
    String(cString: qpdf_get_error_full_text(handle, error))
  }

  private func fail(_ step: PDFError.Step) throws(PDFError) {
    throw .library(step, name: "qpdf", message: takeMessages().first ?? "no reason given")
  }

  /// Writes the document to memory in the archival way: version 1.7, object streams, an ID made of the content.
  ///
  /// Throws `PDFError.library` when qpdf fails.
  func write() throws(PDFError) -> [UInt8] {
    qpdf_init_write_memory(handle)
    qpdf_set_object_stream_mode(handle, qpdf_o_generate)
    qpdf_set_minimum_pdf_version(handle, "1.7")
    qpdf_force_pdf_version(handle, "1.7")
    qpdf_set_newline_before_endstream(handle, 1)
    qpdf_set_deterministic_ID(handle, 1)
    if qpdf_write(handle) & QPDFDocument.errorBit != 0 { try fail(.writing) }
    try check(.writing)
    return Array(UnsafeBufferPointer(start: qpdf_get_buffer(handle), count: qpdf_get_buffer_length(handle)))
  }
}

// Where things are.
extension QPDFDocument {
  var root: PDFObject { PDFObject(self, qpdf_get_root(handle)) }
  var trailer: PDFObject { PDFObject(self, qpdf_get_trailer(handle)) }
  var pageCount: Int { max(0, Int(qpdf_get_num_pages(handle))) }

  /// The page of the index, from 0.
  func page(_ index: Int) -> PDFObject { PDFObject(self, qpdf_get_page_n(handle, index)) }

  /// One more than the highest object number.
  var objectLimit: Int { trailer["/Size"].integer ?? 0 }

  /// The object of the number; null when there is none.
  func object(_ number: Int) -> PDFObject {
    PDFObject(self, qpdf_get_object_by_id(handle, Int32(number), 0))
  }
}

// Making objects.
extension QPDFDocument {
  /// The object that the PDF syntax writes; for fixed texts only.
  func parse(_ syntax: String) -> PDFObject { PDFObject(self, qpdf_oh_parse(handle, syntax)) }

  /// A text string: PDFDocEncoding where possible, UTF-16 otherwise (7.9.2.2). Latin and Cyrillic texts, that is nearly all, are
  /// encoded here, which costs a tenth of asking qpdf.
  func text(_ value: String) -> PDFObject {
    if value.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return string(Array(value.utf8)) }
    if value.unicodeScalars.contains(where: { ("\u{0400}"..."\u{04FF}").contains($0) }) {
      return string(TextString.utf16(value))
    }
    return PDFObject(self, qpdf_oh_new_unicode_string(handle, value))
  }

  /// A string of the very bytes.
  func string(_ bytes: [UInt8]) -> PDFObject {
    let made = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        qpdf_oh_new_binary_string(handle, $0.baseAddress, $0.count)
      }
    }
    return PDFObject(self, made)
  }

  func name(_ value: String) -> PDFObject { PDFObject(self, qpdf_oh_new_name(handle, value)) }
  func integer(_ value: Int) -> PDFObject { PDFObject(self, qpdf_oh_new_integer(handle, Int64(value))) }
  func array() -> PDFObject { PDFObject(self, qpdf_oh_new_array(handle)) }
  func dictionary() -> PDFObject { PDFObject(self, qpdf_oh_new_dictionary(handle)) }

  /// A stream of the bytes, an object of its own; qpdf compresses it when it writes.
  func stream(_ bytes: [UInt8]) -> PDFObject {
    let made = PDFObject(self, qpdf_oh_new_stream(handle))
    let none = PDFObject(self, qpdf_oh_new_null(handle))
    qpdf_oh_replace_stream_data(handle, made.id, bytes, bytes.count, none.id, none.id)
    return made
  }
}
