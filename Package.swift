// swift-tools-version: 6.2
import PackageDescription

// Layers import only downward: a target may use what stands above it in this list, never what stands below.
let package = Package(
  name: "kengen",
  products: [
    .executable(name: "kengen", targets: ["kengen"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .systemLibrary(name: "Clibgit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"])]),
    .target(name: "Clibgit2Shim", dependencies: ["Clibgit2"]),
    .target(name: "GitStore", dependencies: ["Clibgit2", "Clibgit2Shim"]),
    .target(name: "RegistryModel"),
    .target(
      name: "RegistryText", dependencies: ["RegistryModel", .product(name: "Yams", package: "Yams")]),
    .target(name: "Authority", dependencies: ["RegistryModel"]),
    .target(name: "Validation", dependencies: ["RegistryModel", "Authority"]),
    .target(
      name: "RegistryStore",
      dependencies: ["GitStore", "RegistryModel", "RegistryText", "Authority", "Validation"]),
    .target(
      name: "Report",
      dependencies: ["GitStore", "RegistryModel", "RegistryText", "Authority", "Validation", "RegistryStore"]),
    .target(
      name: "KengenKit",
      dependencies: [
        "GitStore", "RegistryModel", "RegistryText", "Authority", "Validation", "RegistryStore", "Report",
      ]),
    .executableTarget(
      name: "kengen",
      dependencies: [
        "RegistryModel", "Report", "KengenKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "AuthorityTestSupport", dependencies: ["RegistryModel", "Authority"],
      path: "Tests/AuthorityTestSupport"),
    .testTarget(name: "AuthorityTests", dependencies: ["RegistryModel", "Authority", "AuthorityTestSupport"]),
    .testTarget(
      name: "ValidationTests", dependencies: ["RegistryModel", "Authority", "Validation", "AuthorityTestSupport"]),
  ]
)

for target in package.targets where target.type != .system {
  guard target.name != "Clibgit2Shim" else { continue }
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
}
