/// The steps that make cairo's file archival; each is one change, in the order in which the finisher calls them.
extension QPDFDocument {
  /// Adds what cairo leaves out of fonts.
  func repairFonts() {
    let identity = name("/Identity")
    for number in 1..<max(1, objectLimit) {
      let object = object(number)
      guard object.isDictionary else { continue }
      if object["/Subtype"].isName("/CIDFontType2") { object.set("/CIDToGIDMap", identity) }
    }
  }

  /// Drops what cairo's tags for links leave behind in a file that claims no tags.
  func dropTags() {
    for number in 0..<pageCount {
      let page = page(number)
      page.remove("/StructParents")
      let annotations = page["/Annots"]
      for index in 0..<annotations.count { annotations.item(index).remove("/StructParent") }
    }
    root.remove("/StructTreeRoot")
    root.remove("/MarkInfo")
  }

  /// Makes links printable and says what each is; the titles are in the order of the pages and of drawing on them.
  ///
  /// Throws `PDFError.linkTitles` when there are not as many as links.
  func describeLinks(_ titles: [String]) throws(PDFError) {
    let printed = integer(4)
    var links = 0
    for number in 0..<pageCount {
      let annotations = page(number)["/Annots"]
      for index in 0..<annotations.count {
        let annotation = annotations.item(index)
        annotation.set("/F", printed)
        if links < titles.count { annotation.set("/Contents", text(titles[links])) }
        links += 1
      }
    }
    guard links == titles.count else { throw .linkTitles(given: titles.count, links: links) }
  }

  /// Replaces the whole Info dictionary, because cairo writes dates in another form.
  func writeInfo(_ metadata: DocumentMetadata) {
    let info = dictionary()
    info.set("/Title", text(metadata.title))
    info.set("/Author", text(metadata.author))
    if !metadata.subject.isEmpty { info.set("/Subject", text(metadata.subject)) }
    if !metadata.keywords.isEmpty { info.set("/Keywords", text(metadata.joinedKeywords)) }
    info.set("/Creator", text(metadata.program))
    info.set("/Producer", text(metadata.producer))
    info.set("/CreationDate", text(metadata.created.pdf))
    info.set("/ModDate", text(metadata.created.pdf))
    trailer.set("/Info", info.indirect())
  }

  /// Sets the metadata packet.
  func writeMetadata(_ packet: [UInt8]) {
    let stream = stream(packet)
    stream.set("/Type", name("/Metadata"))
    stream.set("/Subtype", name("/XML"))
    root.set("/Metadata", stream)
  }

  /// Says what the colours mean, so that plain grey and RGB are allowed.
  func writeOutputIntent(_ profile: [UInt8]) {
    let stream = stream(profile)
    stream.set("/N", integer(3))
    stream.set("/Alternate", name("/DeviceRGB"))
    let intent = dictionary()
    intent.set("/Type", name("/OutputIntent"))
    intent.set("/S", name("/GTS_PDFA1"))
    intent.set("/OutputConditionIdentifier", text(ColourProfile.condition))
    intent.set("/Info", text(ColourProfile.condition))
    intent.set("/DestOutputProfile", stream)
    let intents = array()
    intents.append(intent.indirect())
    root.set("/OutputIntents", intents)
  }

  /// Says the language, and what a viewer shows first.
  func writeViewing(_ language: String) {
    root.set("/Lang", text(language))
    root.set("/ViewerPreferences", parse("<< /DisplayDocTitle true >>"))
    if root.has("/Outlines") { root.set("/PageMode", name("/UseOutlines")) }
  }

  /// Gives the outline the count of its visible entries; cairo writes its negative.
  func repairOutline() {
    let outlines = root["/Outlines"]
    guard outlines.isDictionary, let count = outlines["/Count"].integer, count < 0 else { return }
    outlines.set("/Count", integer(-count))
  }

  /// Sets the page labels; no runs mean plain numbers.
  func writePageLabels(_ runs: [PageLabelRun]) {
    let numbers = array()
    for run in runs.isEmpty ? [PageLabelRun(page: 0, prefix: "", start: 1)] : runs {
      let label = dictionary()
      if let start = run.start {
        label.set("/S", name("/D"))
        if start != 1 { label.set("/St", integer(start)) }
      }
      if !run.prefix.isEmpty { label.set("/P", text(run.prefix)) }
      numbers.append(integer(run.page))
      numbers.append(label)
    }
    let labels = dictionary()
    labels.set("/Nums", numbers)
    root.set("/PageLabels", labels.indirect())
  }

  /// Embeds the files and names them where viewers (the name tree) and PDF/A-3 (`/AF`) look for them.
  func attach(_ attachments: [Attachment]) {
    guard !attachments.isEmpty else { return }
    let associated = array()
    let names = array()
    for (key, attachment) in attachments.map({ ($0.key, $0) }).sorted(by: {
      $0.0.lexicographicallyPrecedes($1.0)
    }) {
      let specification = fileSpecification(attachment).indirect()
      names.append(string(key))
      names.append(specification)
      associated.append(specification)
    }
    let tree = dictionary()
    tree.set("/Names", names)
    let dictionary = root["/Names"].isDictionary ? root["/Names"] : dictionary()
    dictionary.set("/EmbeddedFiles", tree.indirect())
    root.set("/Names", dictionary)
    root.set("/AF", associated)
  }

  private func fileSpecification(_ attachment: Attachment) -> PDFObject {
    let modified = attachment.modified.pdf
    let file = stream(attachment.bytes)
    file.set("/Type", name("/EmbeddedFile"))
    file.set("/Subtype", name("/" + attachment.mimeType))
    let parameters = dictionary()
    parameters.set("/Size", integer(attachment.bytes.count))
    parameters.set("/CreationDate", text(modified))
    parameters.set("/ModDate", text(modified))
    parameters.set("/CheckSum", string(Digest.md5(attachment.bytes)))
    file.set("/Params", parameters)
    let files = dictionary()
    files.set("/F", file)
    files.set("/UF", file)
    let specification = dictionary()
    specification.set("/Type", name("/Filespec"))
    specification.set("/F", text(attachment.fileName))
    specification.set("/UF", text(attachment.fileName))
    specification.set("/Desc", text(attachment.description))
    specification.set("/AFRelationship", name("/" + attachment.relationship.rawValue))
    specification.set("/EF", files)
    return specification
  }
}

extension Attachment {
  /// The name as the name tree sorts it, in UTF-16 with a mark (7.9.2.2), ASCII too: readers that sort by what the names mean
  /// and readers that sort by bytes then find every file of a tree with names of both kinds.
  fileprivate var key: [UInt8] {
    TextString.utf16(fileName)
  }
}
