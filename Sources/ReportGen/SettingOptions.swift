import ArgumentParser

/// Options of a form that win over the profile's.
struct SettingOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help:
      "An option of the form in place of the profile's, like sides=duplex; repeat for more; see reportgen forms."
  )
  var settings: [String] = []

  func validate() throws {
    guard settings.allSatisfy({ $0.contains("=") }) else {
      throw ValidationError("--set takes an option like sides=duplex")
    }
  }

  /// The values by name.
  var overrides: [String: String] {
    settings.reduce(into: [:]) { values, setting in
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      values[String(parts[0])] = String(parts[1])
    }
  }
}
