import ArgumentParser

/// The year's end: what is kept for decades.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Make the archive of a year: volumes on paper, the electronic archive, its copies.",
    discussion: "Example: reportgen archive bag --year 2025/2026 --out архив-2025-2026",
    subcommands: [
      ArchiveVolumeCommand.self, ArchiveBagCommand.self, ArchiveCopyCommand.self, ArchiveCopiesCommand.self,
      ArchiveCertifyCommand.self,
    ])
}
