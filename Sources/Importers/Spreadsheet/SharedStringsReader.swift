/// Reads the texts that the sheets of a workbook share.
final class SharedStringsReader: XMLHandler {
  private(set) var strings: [String] = []
  private var item: RichText?

  let fault: WorkbookFault? = nil

  func start(_ element: String, _ attributes: [String: String], line: Int) {
    if element == "si" { item = RichText() }
    item?.start(element, attributes)
  }

  func end(_ element: String) {
    item?.end(element)
    guard element == "si", let text = item?.joined else { return }
    strings.append(text)
    item = nil
  }

  func characters(_ text: String) { item?.characters(text) }
}
