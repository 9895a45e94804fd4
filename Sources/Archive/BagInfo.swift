/// What a bag says of itself: labels and values in the order given (RFC 8493, 2.2.2).
public struct BagInfo: Hashable, Sendable {
  /// A label with its value.
  public struct Field: Hashable, Sendable {
    /// The label, like `Source-Organization`.
    public let label: String
    /// The value.
    public let value: String

    /// A field of the label.
    public init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  /// The label of the size, which the bag counts itself.
  static let oxum = "Payload-Oxum"

  /// The fields in order.
  public let fields: [Field]

  /// The fields as they will be written. Throws `badField` for a label with a colon, a value of several lines, and
  /// for the size, which nobody may tell.
  public init(_ fields: [Field]) throws(ArchiveError) {
    for field in fields {
      let label = field.label
      let isLabel = !label.isEmpty && label.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") }
      guard isLabel, label != BagInfo.oxum, !field.value.isEmpty,
        !field.value.contains(where: \.isNewline)
      else { throw .badField(label) }
    }
    self.fields = fields
  }

  /// The values with the label, in order.
  public func values(_ label: String) -> [String] { fields.filter { $0.label == label }.map(\.value) }

  /// The fields in the text of `bag-info.txt`; a line that begins with a blank goes on with the one before.
  init(reading text: String) {
    var found: [Field] = []
    for line in text.split(whereSeparator: \.isNewline) {
      if let first = line.first, first.isWhitespace, let last = found.popLast() {
        found.append(Field(last.label, last.value + " " + line.drop(while: \.isWhitespace)))
      } else if let colon = line.firstIndex(of: ":") {
        let value = line[line.index(after: colon)...].drop(while: \.isWhitespace)
        found.append(Field(String(line[..<colon]), String(value)))
      }
    }
    fields = found
  }

  /// The text of `bag-info.txt` with the size of the payload.
  func text(oxum: String) -> String {
    (fields + [Field(BagInfo.oxum, oxum)]).map { "\($0.label): \($0.value)\n" }.joined()
  }
}
