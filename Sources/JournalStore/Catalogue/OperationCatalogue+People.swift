extension OperationCatalogue {
  /// The operations of the area of people.
  static let people: [any RecordedOperation.Type] = []
}
