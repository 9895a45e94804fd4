// swift-tools-version: 6.2
import Foundation
import PackageDescription

// The targets below are the architecture diagram of docs/architecture.md: an arrow only points down.

/// Strict settings of every target of ours (docs/decisions/0003-strict-settings.md).
let strict: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ] + typeCheckBudget

/// The compile-time budget is measured in wall time, so it binds in Scripts/check and not in every build.
var typeCheckBudget: [SwiftSetting] {
  guard Context.environment["REPORTGEN_TYPECHECK_BUDGET"] == "1" else { return [] }
  return [
    .unsafeFlags(
      [
        "-Xfrontend", "-warn-long-expression-type-checking=200",
        "-Xfrontend", "-warn-long-function-bodies=400",
      ], .when(configuration: .debug))
  ]
}

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  let folder = "Tests/\(name)"
  let data = ["Snapshots", "Fixtures", "Forms/Snapshots"].filter {
    FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/\(folder)/\($0)")
  }
  return .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], path: folder, exclude: data,
    swiftSettings: strict)
}

func benchmark(_ name: String, folder: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, path: "Benchmarks/\(folder)", swiftSettings: strict)
}

func systemLibrary(_ name: String, _ pkgConfig: String?, _ package: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "ReportGen",
  products: [
    .executable(name: "reportgen", targets: ["ReportGen"]),
    .executable(name: "typesetting-bench", targets: ["TypesettingBench"]),
    .executable(name: "specimen", targets: ["SpecimenWriter"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
  ],
  targets: [
    // L7
    .executableTarget(
      name: "ReportGen",
      dependencies: ["ReportPipeline", "JournalStore", "JournalCore", argumentParser],
      swiftSettings: strict),
    // L5
    library(
      "ReportPipeline",
      [
        "Layouts", "ReportModels", "Importers", "PDFOutput", "Typeset", "Archive", "JournalStore",
        "JournalCore", "CLinux", logging, yams,
      ]),
    // L4
    library("Layouts", ["ReportModels", "Typeset", "JournalCore", yams]),
    // L3
    library("ReportModels", ["JournalStore", "JournalCore", grdb]),
    library("Importers", ["JournalStore", "JournalCore", "CZip", "CExpat"]),
    // L2
    library("JournalStore", ["JournalCore", "Vault", grdb]),
    library(
      "PDFOutput", ["Typeset", "CCairo", "CHarfBuzz", "CHyphen", "CQPDF", "CLcms2", "CSodium", "CQrencode"]),
    // L1
    library("JournalCore", [yams]),
    library("Typeset", []),
    library("Vault", ["CSodium"]),
    library("Archive", ["CSodium"]),
    // L0
    systemLibrary("CCairo", "cairo-ft", "libcairo2-dev"),
    systemLibrary("CHarfBuzz", "harfbuzz", "libharfbuzz-dev"),
    systemLibrary("CHyphen", nil, "libhyphen-dev"),
    systemLibrary("CQPDF", "libqpdf", "libqpdf-dev"),
    systemLibrary("CLcms2", "lcms2", "liblcms2-dev"),
    systemLibrary("CZip", "libzip", "libzip-dev"),
    systemLibrary("CSodium", "libsodium", "libsodium-dev"),
    systemLibrary("CQrencode", "libqrencode", "libqrencode-dev"),
    systemLibrary("CExpat", "expat", "libexpat1-dev"),
    .systemLibrary(name: "CLinux"),
    // Measuring
    benchmark("TypesettingBench", folder: "Typesetting", ["Specimen", "PDFOutput", "Typeset"]),
    benchmark("SpecimenWriter", folder: "Specimen", ["Specimen", "PDFOutput", "Typeset"]),
    // Tests
    .target(
      name: "TestSupport", dependencies: ["Typeset"], path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "SchoolTestSupport", dependencies: ["ReportModels", "JournalStore", "JournalCore", grdb],
      path: "Tests/SchoolTestSupport", swiftSettings: strict),
    tests("JournalCoreTests", ["JournalCore"]),
    tests("VaultTests", ["Vault"]),
    tests("ArchiveTests", ["Archive"]),
    tests("JournalStoreTests", ["JournalStore", "JournalCore", "Vault", grdb]),
    tests(
      "ReportModelsTests", ["SchoolTestSupport", "ReportModels", "JournalStore", "JournalCore", grdb]),
    tests("TypesetTests", ["Typeset"]),
    tests(
      "LayoutsTests",
      ["SchoolTestSupport", "Layouts", "ReportModels", "Typeset", "JournalStore", "JournalCore", grdb]),
    .target(
      name: "Specimen", dependencies: ["PDFOutput", "Typeset"], path: "Tests/Specimen", swiftSettings: strict),
    tests("PDFOutputTests", ["Specimen", "PDFOutput", "Typeset"]),
    tests("ImportersTests", ["Importers", "JournalStore", "JournalCore"]),
    tests(
      "ReportPipelineTests",
      [
        "SchoolTestSupport", "ReportPipeline", "Layouts", "ReportModels", "Importers", "PDFOutput", "Typeset",
        "JournalStore", "JournalCore", grdb,
      ]),
    tests("ReportGenTests", ["ReportGen"]),
    tests("HouseTests", []),
  ]
)
