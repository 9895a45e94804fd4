// What the attached files must be (ISO 19005-3, 6.8).
extension PDFInspector {
  mutating func inspectAttachments() {
    let names = document.root["/Names"]["/EmbeddedFiles"]["/Names"]
    var named: Set<Int> = []
    for index in stride(from: 1, to: names.count, by: 2) {
      let specification = names.item(index)
      named.insert(specification.number)
      inspectSpecification(specification)
    }
    let listed = document.root["/AF"]
    var associated: Set<Int> = []
    for index in 0..<listed.count { associated.insert(listed.item(index).number) }
    expect(named == associated, .attachmentListed, "catalogue")
  }

  private mutating func inspectSpecification(_ specification: borrowing PDFObject) {
    let place = "object \(specification.number)"
    let texts = ["/F", "/UF", "/Desc"].allSatisfy { specification[$0].text?.isEmpty == false }
    expect(texts && specification["/AFRelationship"].name != nil, .attachmentDescribed, place)
    let file = specification["/EF"]["/F"]
    guard file.isStream, let data = file.streamData() else { return report(.attachmentSound, place) }
    let parameters = file["/Params"]
    let isSound =
      file["/Subtype"].name != nil && parameters["/Size"].integer == data.count
      && parameters["/ModDate"].text?.hasPrefix("D:") == true
      && parameters["/CheckSum"].bytes == Digest.md5(data)
    expect(isSound, .attachmentSound, place)
  }
}
