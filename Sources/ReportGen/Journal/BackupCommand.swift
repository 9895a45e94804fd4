import ArgumentParser
import Foundation
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
    discussion: """
      --ledger names a file with the output of `anonymise ledger` of the newest journal: names that were withdrawn after
      the backup are taken away again before the journal stands at its place.

      Example: reportgen restore journal-2026-06-30.sqlite --ledger ledger.txt --db journal.sqlite
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The backup.")
  var path: String

  @Option(help: "The ledger of withdrawn names; without it names withdrawn after the backup come back.")
  var ledger: String?

  func run() throws {
    let workspace = try common.workspace()
    let text = try ledger.map { try String(contentsOf: URL(filePath: $0), encoding: .utf8) }
    if text == nil {
      Console.complain(
        "\(path) › перечень обезличенных не указан › имена, скрытые после копии, вернутся: укажите --ledger, если такие есть"
      )
    }
    tell(try BackupRun(workspace).restore(from: path, ledger: text), workspace.database, common)
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
