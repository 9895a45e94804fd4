extension OperationCatalogue {
  /// The operations of the area of marks.
  static let marks: [any RecordedOperation.Type] = []
}
