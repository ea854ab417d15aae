// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building and testing the program never waits for the benchmarks.
let package = Package(
  name: "kengen-benchmarks",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .executableTarget(
      name: "kengen-bench",
      dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")])
  ]
)
