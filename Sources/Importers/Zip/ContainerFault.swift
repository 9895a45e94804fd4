/// What can be wrong with an outside file as a container, before anything inside it is understood.
public enum ContainerFault: Hashable, Sendable, Error {
  /// There are no bytes.
  case empty
  /// The file is larger than the limit, in bytes.
  case fileTooLarge(bytes: Int, limit: Int)
  /// A PDF, whatever its name says.
  case pdf
  /// The binary workbook of Excel 97–2003.
  case oldExcel
  /// A workbook or a part of one that opens only with a password.
  case encrypted
  /// A web page under a workbook's name.
  case webPage
  /// None of the known kinds.
  case notZip
  /// The beginning of a ZIP whose end is missing.
  case truncated
  /// A ZIP whose directory contradicts itself.
  case damaged
  /// A part whose packed bytes or checksum are wrong.
  case damagedPart(String)
  /// Two parts of one name.
  case repeatedPart(String)
  /// A part packed by a method that workbooks do not use.
  case unknownCompression(String)
  /// More parts than the limit.
  case tooManyParts(count: Int, limit: Int)
  /// A part that unpacks to more than the limit, in bytes.
  case partTooLarge(String, limit: Int)
  /// Parts that together unpack to more than the limit, in bytes.
  case partsTooLarge(limit: Int)
  /// A part that unpacks to more than so many times its packed size.
  case ratioTooHigh(String, limit: Int)
}
