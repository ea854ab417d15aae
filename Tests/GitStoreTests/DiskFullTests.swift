import Foundation
import GitStore
import SeededRandom
import Testing

/// Writes on a file system that runs full at every possible moment.
@Suite(.serialized) struct DiskFullTests {
  let sandbox = Sandbox()

  /// A small file system of its own, unmounted with the object.
  private final class SmallDisk {
    let path: String

    init?(_ path: String, options: String) {
      self.path = path
      try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      guard mount("tmpfs", path, "tmpfs", 0, options) == 0 else { return nil }
    }

    deinit {
      umount2(path, Int32(MNT_DETACH))
    }
  }

  private static let canMount: Bool = {
    let sandbox = Sandbox()
    return SmallDisk(sandbox.path("probe"), options: "size=64k") != nil
  }()

  /// Fills the disk but for `pages` pages of 4 KiB.
  private func fill(_ path: String, leaving pages: Int) throws {
    let descriptor = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0o600)
    defer { close(descriptor) }
    let page = [UInt8](repeating: 0x78, count: 4096)
    var size: off_t = 0
    while write(descriptor, page, page.count) == page.count { size += 4096 }
    ftruncate(descriptor, max(0, size - off_t(pages) * 4096))
  }

  @Test(.enabled(if: canMount, "needs the right to mount a small file system"), arguments: [true, false])
  func leavesTheBranchWhereItWas(bare: Bool) throws {
    let disk = try #require(SmallDisk(sandbox.path("disk"), options: "size=1200k"))
    _ = try Repository.initialize(at: sandbox.path("disk/r"), bare: bare, branch: "main")
      .commitFiles(["a": "old\n", "d/b": "old\n"])
    let before = try sandbox.git("rev-parse", "main", in: "disk/r").text
    // Hardly compressible, so that the blob takes several pages.
    var generator = SeededGenerator(seed: 1)
    let new = (0..<800).map { _ in String(generator.next(), radix: 36) }.joined()
    var failures = 0
    var succeeded = false
    for pages in Array(0..<6) + Array(stride(from: 6, to: 60, by: 3)) where !succeeded {
      try fill(sandbox.path("disk/filler"), leaving: pages)
      let repository = try Repository.open(at: sandbox.path("disk/r"))
      do {
        try repository.commitFiles(["a": new + "\(pages)", "d/b": nil, "e/f/g": "\(pages)"])
        succeeded = true
      } catch let error as GitError {
        failures += 1
        #expect(error.code == .diskFull, "\(pages) pages: \(error)")
      }
      try FileManager.default.removeItem(atPath: sandbox.path("disk/filler"))
      let tip = try sandbox.git("rev-parse", "main", in: "disk/r").text
      #expect((tip != before) == succeeded, "\(pages) pages")
      let check = try sandbox.git("fsck", "--strict", "--no-dangling", in: "disk/r", allowingFailure: true)
      #expect(check.status == 0 && check.errors == "", "\(pages) pages: \(check.errors)")
      if !bare {
        #expect(try sandbox.git("status", "--porcelain", in: "disk/r").text == "", "\(pages) pages")
      }
    }
    #expect(failures >= 4, "the disk was never full at different moments")
    #expect(succeeded)
    withExtendedLifetime(disk) {}
  }

  @Test(.enabled(if: canMount, "needs the right to mount a small file system"))
  func namesAReadOnlyDisk() throws {
    let disk = try #require(SmallDisk(sandbox.path("disk"), options: "size=1200k"))
    _ = try Repository.initialize(at: sandbox.path("disk/r"), bare: false, branch: "main").commitFiles([
      "a": "old\n"
    ])
    _ = try Repository.initialize(at: sandbox.path("disk/b"), bare: true, branch: "main").commitFiles([
      "a": "old\n"
    ])
    // Busy as long as a child that another test is just starting holds a copy of a descriptor.
    var remounted: Int32 = -1
    for _ in 0..<500 where remounted != 0 {
      remounted = mount("tmpfs", disk.path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), "")
      if remounted != 0 { usleep(10_000) }
    }
    #expect(remounted == 0)
    for name in ["disk/r", "disk/b"] {
      let repository = try Repository.open(at: sandbox.path(name))
      #expect(gitError { try repository.commitFiles(["a": "new\n"]) }?.code == .readOnly)
    }
    withExtendedLifetime(disk) {}
  }
}
