extension OperationCatalogue {
  /// The operations of the area of privacy.
  static let privacy: [any RecordedOperation.Type] = []
}
