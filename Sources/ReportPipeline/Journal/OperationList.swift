import JournalStore

/// The operations that a file may hold, for the command's list.
public struct OperationList: Hashable, Sendable, Codable {
  /// One operation.
  public struct Entry: Hashable, Sendable, Codable {
    /// The name.
    public let name: String
    /// What it does.
    public let summary: String
    /// Its fields: name, kind, whether the file must have it, what it means.
    public let fields: [Field]
  }

  /// One field.
  public struct Field: Hashable, Sendable, Codable {
    /// The name.
    public let name: String
    /// What is written in it.
    public let kind: String
    /// Whether the file must have it.
    public let isRequired: Bool
    /// What it means.
    public let help: String
  }

  /// All operations by name.
  public static var entries: [Entry] {
    OperationCatalogue.all.map { operation in
      Entry(
        name: operation.name, summary: operation.summary,
        fields: operation.fields.map {
          Field(name: $0.name, kind: $0.kind.rawValue, isRequired: $0.isRequired, help: $0.help)
        })
    }.sorted { $0.name < $1.name }
  }
}
