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
    .target(name: "Messages", dependencies: ["RegistryModel"]),
    .target(
      name: "RegistryText", dependencies: ["RegistryModel", "Messages", .product(name: "Yams", package: "Yams")]),
    .target(name: "Feasibility"),
    .target(name: "Finder"),
    .target(name: "Authority", dependencies: ["RegistryModel", "Feasibility"]),
    .target(name: "Guard", dependencies: ["RegistryModel", "RegistryText", "Authority"]),
    .target(name: "Validation", dependencies: ["RegistryModel", "Messages", "RegistryText", "Authority", "Feasibility"]),
    .target(name: "CWorkbooks", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "Workbooks", dependencies: ["CWorkbooks", "RegistryModel", "Messages"]),
    .target(name: "OfficeFiles", dependencies: ["RegistryModel", "Messages", "Workbooks"]),
    .target(name: "Ledger", dependencies: ["RegistryModel", "Messages", "RegistryText", "OfficeFiles", "Authority", "Validation"]),
    .target(name: "StaffChanges", dependencies: ["RegistryModel", "Messages", "RegistryText", "OfficeFiles"]),
    .target(
      name: "RegistryStore",
      dependencies: ["GitStore", "RegistryModel", "Messages", "RegistryText", "Authority", "Guard", "Validation"]),
    .target(name: "CShippedFiles"),
    .target(name: "ShippedFiles", dependencies: ["CShippedFiles"]),
    .target(
      name: "UseCases",
      dependencies: [
        "ShippedFiles", "Feasibility", "Finder",
        "GitStore", "RegistryModel", "Messages", "RegistryText", "Workbooks", "OfficeFiles", "StaffChanges", "Authority", "Guard",
        "Validation",
        "Ledger", "RegistryStore",
      ]),
    .target(
      name: "Presentation",
      dependencies: [
        "Feasibility", "GitStore", "RegistryModel", "Messages", "RegistryText", "Workbooks", "OfficeFiles", "StaffChanges", "Authority",
        "Guard",
        "Validation", "Ledger",
        "RegistryStore", "UseCases",
      ]),
    .executableTarget(
      name: "kengen",
      dependencies: [
        "RegistryModel", "Messages", "Guard", "UseCases", "Presentation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "SampleBodies", dependencies: ["ShippedFiles", "RegistryModel"], path: "Tests/SampleBodies"),
    .testTarget(
      name: "SampleBodiesTests", dependencies: ["SampleBodies", "RegistryModel", "RegistryText", "Validation"]),
    .target(name: "SeededRandom", path: "Tests/SeededRandom"),
    .testTarget(name: "GitStoreTests", dependencies: ["GitStore", "SeededRandom"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "kengen", "ShippedFiles", "GitStore", "RegistryModel", "Messages", "RegistryText", "Workbooks", "Guard", "RegistryStore",
        "Validation",
        "Presentation",
        "SeededRandom",
      ],
      exclude: ["Golden"]),
    .testTarget(name: "WorkbooksTests", dependencies: ["Workbooks", "OfficeFiles", "RegistryModel", "SeededRandom"]),
    .testTarget(
      name: "GuardTests", dependencies: ["RegistryModel", "RegistryText", "Authority", "Guard", "AuthorityTestSupport", "SeededRandom"]),
    .testTarget(name: "OfficeFilesTests", dependencies: ["RegistryModel", "OfficeFiles"]),
    .testTarget(name: "ShippedFilesTests", dependencies: ["ShippedFiles"]),
    .testTarget(name: "LedgerTests", dependencies: ["RegistryModel", "Authority", "Ledger", "AuthorityTestSupport"]),
    .testTarget(name: "StaffChangesTests", dependencies: ["RegistryModel", "RegistryText", "OfficeFiles", "StaffChanges", "SeededRandom"]),
    .testTarget(
      name: "RegistryStoreTests",
      dependencies: ["GitStore", "RegistryModel", "RegistryText", "RegistryStore", "StaffChanges", "Validation", "SeededRandom"]),
    .testTarget(
      name: "FinderTests", dependencies: ["Finder", "RegistryModel", "RegistryText", "Messages", "UseCases"],
      exclude: ["questions.txt"]),
    .testTarget(name: "FeasibilityTests", dependencies: ["Feasibility", "SeededRandom"]),
    .testTarget(name: "MessagesTests", dependencies: ["RegistryModel", "Messages"]),
    .testTarget(name: "RegistryModelTests", dependencies: ["RegistryModel", "SeededRandom"]),
    .testTarget(name: "RegistryTextTests", dependencies: ["RegistryModel", "RegistryText", "SeededRandom"]),
    .testTarget(
      name: "FactHistoryTests", dependencies: ["GitStore", "RegistryModel", "RegistryText", "RegistryStore", "SeededRandom"]),
    .target(
      name: "AuthorityTestSupport", dependencies: ["RegistryModel", "Authority"],
      path: "Tests/AuthorityTestSupport"),
    .testTarget(name: "AuthorityTests", dependencies: ["RegistryModel", "Authority", "AuthorityTestSupport"]),
    .testTarget(
      name: "ValidationTests",
      dependencies: ["RegistryModel", "Feasibility", "Authority", "Validation", "AuthorityTestSupport"]),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "RegistryModel", "RegistryText", "Validation", "Presentation", "kengen",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(
      name: "UseCasesTests",
      dependencies: ["GitStore", "RegistryModel", "Messages", "RegistryStore", "Authority", "Validation", "UseCases"]),
    .testTarget(name: "PresentationTests", dependencies: ["RegistryModel", "Messages", "UseCases", "Presentation"]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "RegistryModel", "Messages", "UseCases", "Presentation", "kengen",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ]
)

let cTargets: Set = ["Clibgit2Shim", "CShippedFiles", "CWorkbooks"]

for target in package.targets where target.type != .system {
  guard !cTargets.contains(target.name) else { continue }
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
  // A newer compiler may warn of more; that must not stop whoever merely wants to build.
  if Context.environment["KENGEN_STRICT"] != nil {
    target.swiftSettings?.append(.treatAllWarnings(as: .error))
  }
}

// What the benchmarks measure inside the program; only they build it (Benchmarks/README.md).
if Context.environment["KENGEN_BENCH"] != nil {
  package.targets.append(
    .executableTarget(
      name: "kengen-inprocess", dependencies: ["RegistryModel", "Feasibility", "Authority", "Validation", "RegistryStore"],
      path: "Benchmarks/InProcess"))
}
