import JournalCore

/// What a school settles by hand for an import: sex of pupils, names of subjects, who a namesake is (`--map`).
///
/// A map with problems can be used: they are reported together with those of the imported file.
public struct ImportMap: Hashable, Sendable {
  /// A pupil as a line points at one.
  enum PupilKey: Hashable, Sendable {
    /// The n-th pupil of the file by that name, folded; nil when the line gives no number.
    case name(String, occurrence: Int?)
    /// The pupil whose name stands in the cell.
    case cell(CellAddress)
  }

  /// Who a pupil of the file is.
  enum PupilChoice: Hashable, Sendable {
    /// Nobody that the journal has.
    case new
    /// The pupil of the record.
    case existing(ID<Pupil>)
  }

  /// A value with the line that says it, from 1.
  struct Entry<Value: Hashable & Sendable>: Hashable, Sendable {
    let line: Int
    let value: Value
  }

  /// The name of the file, for messages.
  public let fileName: String
  /// What is wrong with the lines themselves, in their order.
  public internal(set) var problems: [ImportProblem] = []
  /// Names to load under, by the folded names in the file; `+` for the file's own.
  var subjects: [String: Entry<String>] = [:]
  /// Sex by pupil.
  var sexes: [PupilKey: Entry<Sex>] = [:]
  /// Records by pupil.
  var pupils: [PupilKey: Entry<PupilChoice>] = [:]

  /// A map that settles nothing.
  public static let empty = ImportMap(fileName: "")

  /// The largest map, in bytes: 4 MB.
  public static let limit = 4 << 20

  private init(fileName: String) { self.fileName = fileName }

  /// The map of a CSV file with the columns `kind`, `key`, `value`; UTF-8 with or without a byte order mark.
  public init(fileName: String, bytes: [UInt8]) {
    self.init(fileName: fileName)
    guard bytes.count <= ImportMap.limit else {
      note(.tooLarge(bytes: bytes.count, limit: ImportMap.limit), nil)
      return
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      note(.notUTF8, nil)
      return
    }
    read(SeparatedText(text))
  }

  /// A message about a line.
  mutating func note(_ fault: MapFault, _ line: Int?) {
    problems.append(ImportProblem(.map(fault), at: ImportPlace(map: fileName, line: line)))
  }
}
