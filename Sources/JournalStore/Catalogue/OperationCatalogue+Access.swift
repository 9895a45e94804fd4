extension OperationCatalogue {
  /// The operations of the area of access.
  static let access: [any RecordedOperation.Type] = []
}
