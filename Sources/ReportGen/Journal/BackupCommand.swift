import ArgumentParser
import JournalStore
import ReportPipeline

/// Copies the journal into a new file.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the journal into a new file and read the copy back.",
    discussion: "Example: reportgen backup /media/copy/journal-2026-06-30.sqlite")

  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOptions

  @Argument(help: "The new file.")
  var path: String

  func run() throws {
    let workspace = try common.workspace()
    let receipt = try BackupRun(workspace, as: try actor.principal(in: workspace)).backup(to: path)
    tell(receipt, path, common)
  }
}

/// Makes a journal of a backup.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make a new journal of a backup, after everything in it was read.",
    discussion: "Example: reportgen restore journal-2026-06-30.sqlite --db journal.sqlite")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The backup.")
  var path: String

  func run() throws {
    let workspace = try common.workspace()
    tell(try BackupRun(workspace).restore(from: path), workspace.database, common)
  }
}

/// Tells what a copy holds.
private func tell(_ receipt: BackupReceipt, _ path: String, _ common: CommonOptions) {
  guard !common.quiet else { return }
  let facts = ["file": path, "bytes": "\(receipt.bytes)", "lines": "\(receipt.lines)", "head": receipt.head]
  Console.say(
    common.json
      ? Report.json(facts)
      : "\(path): \(receipt.bytes) bytes, \(receipt.lines) audit lines, head \(receipt.head)")
}
