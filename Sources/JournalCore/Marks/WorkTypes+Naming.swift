extension WorkTypes {
  /// The types that a name or a code means: exactly one when it is clear, several when variants share the code.
  public func meant(by text: String) -> [WorkType] {
    if let type = named(text) { return [type] }
    let folded = SubjectCatalogue.folded(text)
    let byName = all.filter { SubjectCatalogue.folded($0.name) == folded }
    return byName.isEmpty ? coded(text) : byName
  }
}
