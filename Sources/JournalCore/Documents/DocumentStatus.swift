/// What a number of the register of issued documents stands for (D-12).
public enum DocumentStatus: String, Hashable, Sendable, CaseIterable, Codable {
  /// The number was kept for a document that was refused so far.
  case reserved
  /// A draft: «ПРЕДВАРИТЕЛЬНЫЙ».
  case preliminary
  /// Issued though data were lacking: «ДАННЫЕ НЕПОЛНЫ».
  case incomplete
  /// Issued as it stays.
  case final
  /// A later number stands in its place.
  case superseded
  /// Declared void: «АННУЛИРОВАН».
  case void

  /// Whether the document of the number counts.
  public var isCurrent: Bool {
    switch self {
    case .preliminary, .incomplete, .final: true
    case .reserved, .superseded, .void: false
    }
  }

  /// As registers and checks print it: «итоговый».
  public var printed: String {
    switch self {
    case .reserved: "номер зарезервирован"
    case .preliminary: "предварительный"
    case .incomplete: "данные неполны"
    case .final: "итоговый"
    case .superseded: "заменён"
    case .void: "аннулирован"
    }
  }
}
