import Logging

/// The log of runs: forms, classes, pages and counts, never names or marks.
public enum RunLog {
  /// Sends the log to stderr, or nowhere unless it is asked for; to be called once, before the first run.
  public static func start(isVerbose: Bool) {
    LoggingSystem.bootstrap { label in
      guard isVerbose else { return SwiftLogNoOpLogHandler() }
      var handler = StreamLogHandler.standardError(label: label)
      handler.logLevel = .debug
      return handler
    }
  }

  static let runs = Logger(label: "reportgen.run")
}
