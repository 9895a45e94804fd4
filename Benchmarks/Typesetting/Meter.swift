import Glibc

/// CPU time and memory of this process.
enum Meter {
  /// CPU seconds so far, user and system.
  static var cpu: Double {
    let use = usage
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
    return seconds(use.ru_utime) + seconds(use.ru_stime)
  }

  /// The greatest memory so far in megabytes.
  static var peak: Double { Double(usage.ru_maxrss) / 1024 }

  /// The CPU seconds that the body takes, and what it gives.
  static func time<Result>(_ body: () throws -> Result) rethrows -> (seconds: Double, result: Result) {
    let start = cpu
    let result = try body()
    return (cpu - start, result)
  }

  private static var usage: rusage {
    var use = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &use)
    return use
  }
}
