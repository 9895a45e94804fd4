extension OperationCatalogue {
  /// The operations of the area of lessons.
  static let lessons: [any RecordedOperation.Type] = []
}
