import Foundation

/// The processor time that the calling thread has taken since the clock was made; other tests do not count.
struct ThreadClock {
  private let start = ThreadClock.now()

  /// Seconds of processor time.
  var seconds: Double { ThreadClock.now() - start }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
