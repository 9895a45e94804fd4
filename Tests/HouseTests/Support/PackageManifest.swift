/// The targets of `Package.swift` and what they depend on, read from its text.
struct PackageManifest {
  /// The dependencies of each target of ours that is no test, by its name.
  let arrows: [String: Set<String>]

  init(_ text: String) {
    var arrows: [String: Set<String>] = [:]
    for match in text.matches(
      of: /(?:library\(|executableTarget\(\s*name:)\s*"(\w+)",\s*(?:dependencies:\s*)?\[([^\]]*)\]/)
    {
      let names = match.output.2.matches(of: /"(\w+)"/).map { String($0.output.1) }
      let products = match.output.2.matches(of: /\b(grdb|yams|logging|argumentParser)\b/).compactMap {
        PackageManifest.products[String($0.output.1)]
      }
      arrows[String(match.output.1)] = Set(names + products)
    }
    self.arrows = arrows
  }

  /// The modules behind the names that the manifest gives to products.
  private static let products = [
    "grdb": "GRDB", "yams": "Yams", "logging": "Logging", "argumentParser": "ArgumentParser",
  ]

  static func ours() throws -> PackageManifest { PackageManifest(try Repository.text("Package.swift")) }
}
