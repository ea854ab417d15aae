import Glibc

/// Waiting a little, so that two who are in each other's way fall out of step.
enum Pause {
  static func random(upToMilliseconds limit: Int) {
    usleep(UInt32.random(in: 0...UInt32(max(limit, 1) * 1000)))
  }
}
