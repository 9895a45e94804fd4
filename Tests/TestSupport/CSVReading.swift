/// A reader of RFC 4180 that knows nothing of the writer; it works on scalars, since CRLF is one character.
public enum CSVReading {
  /// The rows of the text.
  public static func rows(_ text: String) -> [[String]] {
    var (rows, row, field) = ([[String]](), [String](), String.UnicodeScalarView())
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if isQuoted {
        if scalar != "\"" {
          field.append(scalar)
        } else if index < scalars.count, scalars[index] == "\"" {
          field.append(scalar)
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch scalar {
      case "\"": isQuoted = true
      case ",":
        row.append(String(field))
        field = .init()
      case "\r": continue
      case "\n":
        rows.append(row + [String(field)])
        (row, field) = ([], .init())
      default: field.append(scalar)
      }
    }
    return rows
  }
}
