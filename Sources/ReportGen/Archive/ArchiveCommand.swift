import ArgumentParser

/// The year's end: what is kept for decades.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Make the electronic archive of a year, and copies of it on other media.",
    discussion: "Example: reportgen archive bag --year 2025/2026 --out архив-2025-2026",
    subcommands: [ArchiveBagCommand.self, ArchiveCopyCommand.self])
}
