extension OperationCatalogue {
  /// The operations of the area of periods.
  static let periods: [any RecordedOperation.Type] = []
}
