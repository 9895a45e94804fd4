/// The metadata packet of a PDF/A (ISO 16684-1), equal to the Info dictionary field by field.
enum XMPPacket {
  /// The packet in UTF-8.
  static func bytes(_ metadata: DocumentMetadata, _ level: PDFALevel) -> [UInt8] {
    Array(text(metadata, level).utf8)
  }

  private static func text(_ metadata: DocumentMetadata, _ level: PDFALevel) -> String {
    let date = metadata.created.iso8601
    let names = level.isTagged ? accessibilityNames : []
    var lines = [
      "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>",
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">",
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">",
      "<rdf:Description rdf:about=\"\"" + names.map { "\n xmlns:\($0)" }.joined(),
      " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"",
      " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"",
      " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"",
      " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">",
      element("pdfaid:part", "\(level.part)"),
      element("pdfaid:conformance", level.isTagged ? "A" : "U"),
      element("dc:format", "application/pdf"),
      list("dc:title", "Alt", localised(metadata.title, metadata.language)),
      list("dc:creator", "Seq", [item(metadata.author)]),
      list("dc:language", "Bag", [item(metadata.language)]),
    ]
    if level.isTagged { lines += accessibility }
    if !metadata.subject.isEmpty {
      lines.append(list("dc:description", "Alt", localised(metadata.subject, metadata.language)))
    }
    if !metadata.keywords.isEmpty { lines.append(element("pdf:Keywords", metadata.joinedKeywords)) }
    lines += [
      element("pdf:Producer", metadata.producer),
      element("xmp:CreatorTool", metadata.program),
      element("xmp:CreateDate", date),
      element("xmp:ModifyDate", date),
      element("xmp:MetadataDate", date),
      "</rdf:Description>",
      "</rdf:RDF>",
      "</x:xmpmeta>",
      "<?xpacket end=\"w\"?>",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The claim of PDF/UA-1, and the description that PDF/A asks for of a property it does not know.
  private static let accessibilityNames = [
    "pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"",
    "pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"",
    "pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"",
    "pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"",
  ]
  private static let accessibility = [
    element("pdfuaid:part", "1"),
    "<pdfaExtension:schemas>",
    "<rdf:Bag><rdf:li rdf:parseType=\"Resource\">",
    element("pdfaSchema:schema", "PDF/UA identification schema"),
    element("pdfaSchema:namespaceURI", "http://www.aiim.org/pdfua/ns/id/"),
    element("pdfaSchema:prefix", "pdfuaid"),
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">",
    element("pdfaProperty:name", "part"),
    element("pdfaProperty:valueType", "Integer"),
    element("pdfaProperty:category", "internal"),
    element("pdfaProperty:description", "Part of ISO 14289 that the file conforms to"),
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>",
  ]

  private static func element(_ name: String, _ value: String) -> String {
    "<\(name)>\(escaped(value))</\(name)>"
  }

  private static func list(_ name: String, _ kind: String, _ items: [String]) -> String {
    "<\(name)><rdf:\(kind)>\(items.joined())</rdf:\(kind)></\(name)>"
  }

  private static func item(_ value: String) -> String { "<rdf:li>\(escaped(value))</rdf:li>" }

  private static func localised(_ value: String, _ language: String) -> [String] {
    ["x-default", language].map { "<rdf:li xml:lang=\"\($0)\">\(escaped(value))</rdf:li>" }
  }

  /// The text as XML carries it in an element.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  /// The text of the first element of the name, its first list item if it is a list; nil when absent.
  static func value(_ name: String, in packet: [UInt8]) -> String? {
    guard let opened = ByteSearch.place(of: "<\(name)>", in: packet[...]) else { return nil }
    let rest = packet[(opened + name.utf8.count + 2)...]
    guard let closed = ByteSearch.place(of: "</\(name)>", in: rest) else { return nil }
    let inner = rest[..<closed]
    if let item = ByteSearch.place(of: "<rdf:li", in: inner), let start = inner[item...].firstIndex(of: 0x3E),
      let end = ByteSearch.place(of: "</rdf:li>", in: inner)
    {
      return String(decoding: inner[(start + 1)..<end], as: UTF8.self).unescaped
    }
    return String(decoding: inner, as: UTF8.self).unescaped
  }
}

extension String {
  fileprivate var unescaped: String {
    guard utf8.contains(0x26) else { return self }
    var result = ""
    var rest = self[...]
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      rest = rest[ampersand...]
      let known = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">")].first { rest.hasPrefix($0.0) }
      result += known?.1 ?? "&"
      rest = rest.dropFirst(known?.0.count ?? 1)
    }
    return result + rest
  }
}
