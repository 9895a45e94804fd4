import ArgumentParser
import Foundation
import JournalCore
import ReportPipeline

/// Who acts.
struct ActorOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help:
      "Who acts; the secret comes from REPORTGEN_SECRET or the first line of stdin. Default the local operator."
  )
  var login: String?

  /// The account that acts, after its secret was found right; nil for the local operator.
  func principal(in workspace: Workspace) throws -> Principal? {
    guard let login else { return nil }
    let secret = ProcessInfo.processInfo.environment["REPORTGEN_SECRET"] ?? readLine() ?? ""
    return try workspace.principal(login: login, secret: secret)
  }
}
