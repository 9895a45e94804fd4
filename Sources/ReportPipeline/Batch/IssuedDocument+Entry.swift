import JournalCore

extension IssuedDocument {
  /// The entry of the register that a document of a batch makes; nil for a request of which nothing was printed.
  init?(_ entry: BatchEntry, on moment: Day, profile: String, program: String) {
    guard let number = entry.number, let version = entry.formVersion else { return nil }
    self.init(
      number: number, form: entry.form, formVersion: version, slot: entry.slot, label: entry.label,
      moment: entry.moment.flatMap(Day.init(iso:)) ?? moment, profile: profile, program: program,
      status: entry.paper == nil ? .reserved : entry.status, replaces: entry.replaces, paper: entry.paper)
  }
}
