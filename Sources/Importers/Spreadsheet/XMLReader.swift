import CExpat

/// Takes what an XML part holds, piece by piece.
protocol XMLHandler: AnyObject {
  /// What the handler found wrong; reading stops at once.
  var fault: WorkbookFault? { get }
  /// An element begins; its name is empty when it is not of a workbook's own vocabulary.
  func start(_ element: String, _ attributes: [String: String], line: Int)
  /// An element ends.
  func end(_ element: String)
  /// A piece of text.
  func characters(_ text: String)
}

/// Reads one XML part by expat; document types, and so entities, are refused where they begin.
enum XMLReader {
  /// Feeds the part to the handler; throws the handler's fault, or where the XML is not well-formed.
  static func read(_ bytes: [UInt8], part: String, into handler: any XMLHandler) throws(WorkbookFault) {
    guard let parser = XML_ParserCreateNS(nil, CChar(UInt8(ascii: "\n"))) else {
      throw .malformed(part: part, line: 1)
    }
    defer { XML_ParserFree(parser) }
    let session = XMLSession(parser, handler)
    XML_SetUserData(parser, Unmanaged.passUnretained(session).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in XMLSession.of(data)?.start(name, attributes) },
      { data, name in XMLSession.of(data)?.end(name) })
    XML_SetCharacterDataHandler(parser) { data, text, count in XMLSession.of(data)?.characters(text, count) }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLSession.of(data)?.refuseDocumentType() }
    let status = withExtendedLifetime(session) {
      bytes.withUnsafeBufferPointer { buffer in
        buffer.withMemoryRebound(to: CChar.self) { XML_Parse(parser, $0.baseAddress, Int32($0.count), 1) }
      }
    }
    if let line = session.documentTypeLine { throw .documentType(part: part, line: line) }
    if let fault = handler.fault { throw fault }
    guard status == XML_STATUS_OK else { throw .malformed(part: part, line: session.line) }
  }
}

/// What the C callbacks of one reading share.
private final class XMLSession {
  private static let vocabularies: Set<Substring> = [
    "", "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/package/2006/relationships",
  ]

  private let parser: OpaquePointer
  private let handler: any XMLHandler
  private(set) var documentTypeLine: Int?

  init(_ parser: OpaquePointer, _ handler: any XMLHandler) {
    self.parser = parser
    self.handler = handler
  }

  static func of(_ data: UnsafeMutableRawPointer?) -> XMLSession? {
    data.map { Unmanaged<XMLSession>.fromOpaque($0).takeUnretainedValue() }
  }

  var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

  private var isStopped: Bool { documentTypeLine != nil || handler.fault != nil }

  func start(_ name: UnsafePointer<CChar>?, _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    guard !isStopped, let name else { return }
    var attributes: [String: String] = [:]
    var next = list
    while let pair = next, let key = pair[0], let value = pair[1] {
      attributes[String(XMLSession.split(String(cString: key)).local)] = String(cString: value)
      next = pair + 2
    }
    handler.start(XMLSession.ownName(name), attributes, line: line)
    stopIfNeeded()
  }

  func end(_ name: UnsafePointer<CChar>?) {
    guard !isStopped, let name else { return }
    handler.end(XMLSession.ownName(name))
    stopIfNeeded()
  }

  func characters(_ text: UnsafePointer<CChar>?, _ count: Int32) {
    guard !isStopped, let text else { return }
    let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
    handler.characters(String(decoding: bytes, as: UTF8.self))
    stopIfNeeded()
  }

  func refuseDocumentType() {
    documentTypeLine = line
    XML_StopParser(parser, 0)
  }

  private func stopIfNeeded() {
    if handler.fault != nil { XML_StopParser(parser, 0) }
  }

  private static func ownName(_ name: UnsafePointer<CChar>) -> String {
    let (space, local) = split(String(cString: name))
    return vocabularies.contains(space) ? String(local) : ""
  }

  private static func split(_ name: String) -> (space: Substring, local: Substring) {
    guard let border = name.utf8.lastIndex(of: UInt8(ascii: "\n")) else { return ("", name[...]) }
    return (name[..<border], name[name.utf8.index(after: border)...])
  }
}
