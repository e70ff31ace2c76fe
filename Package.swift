// swift-tools-version: 6.0
import PackageDescription

/// A release for Linux is one file without shared libraries: it starts in a fraction of the time, and runs anywhere.
let release = BuildSettingCondition.when(platforms: [.linux], configuration: .release)

let package = Package(
  name: "TwoLevel",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "twolevel", targets: ["twolevel"])],
  dependencies: [.package(url: "https://github.com/attaswift/BigInt", from: "6.0.1")],
  targets: [
    // Each target may import only what its line names: the order is the architecture (Sources/README.md).
    .target(name: "Diagnostics"),
    .target(name: "Numbers"),
    .target(name: "Threads"),
    .target(name: "Syntax", dependencies: ["Diagnostics", "Numbers"]),
    .target(name: "Knowledge", dependencies: ["Diagnostics", "Numbers", "Syntax", "Threads"]),
    .target(name: "CLadder"),
    .target(name: "Solver", dependencies: ["CLadder", "Knowledge", "Numbers", "Threads"]),
    .target(name: "Answers", dependencies: ["Numbers"]),
    .target(name: "Verbs", dependencies: ["Diagnostics", "Numbers", "Syntax", "Knowledge", "Solver", "Answers"]),
    .target(name: "Rendering", dependencies: ["Diagnostics", "Numbers", "Answers"]),
    .target(
      name: "Shell",
      dependencies: [
        "Diagnostics", "Numbers", "Threads", "Syntax", "Knowledge", "Solver", "Answers", "Verbs", "Rendering",
      ]),
    .target(name: "Invocation", dependencies: ["Diagnostics", "Syntax", "Verbs"]),
    .target(
      name: "CLineEdit",
      linkerSettings: [
        .linkedLibrary("edit"), .linkedLibrary("tinfo", release), .linkedLibrary("bsd", release),
        .linkedLibrary("md", release),
      ]),
    .target(name: "LineEditor", dependencies: ["CLineEdit"]),
    .target(name: "CFirstCase"),
    .target(name: "CLessons"),
    .target(name: "CStart", cSettings: [.define("IS_RELEASE", release)]),
    .executableTarget(
      name: "twolevel",
      dependencies: [
        "Diagnostics", "Syntax", "Knowledge", "Solver", "Verbs", "Rendering", "Shell", "Invocation", "LineEditor",
        "CFirstCase", "CLessons", "CStart",
      ],
      exclude: ["start.order"],
      // Without what debuggers read; what a start needs stands side by side (Tests/Speed/order.py) and all is written in
      // one go, so that the system maps little of it, in a few large parts.
      linkerSettings: [
        .unsafeFlags(
          [
            "-static-executable", "-Xlinker", "--strip-debug", "-Xlinker", "--no-mmap-output-file", "-Xlinker",
            "--section-ordering-file=\(Context.packageDirectory)/Sources/twolevel/start.order",
          ], release)
      ]),
    // BigInt is the second way to compute what our own big integers do.
    .testTarget(name: "NumbersTests", dependencies: ["Numbers", "BigInt"]),
    .testTarget(name: "GrammarTests", dependencies: ["Diagnostics", "Syntax", "Verbs"]),
    .testTarget(name: "KnowledgeTests", dependencies: ["Diagnostics", "Numbers", "Syntax", "Knowledge"]),
    .testTarget(
      name: "SolverTests",
      dependencies: ["Answers", "Diagnostics", "Numbers", "Syntax", "Knowledge", "Solver", "Verbs"]),
    .testTarget(
      name: "PivotTests", dependencies: ["CLadder", "Diagnostics", "Knowledge", "Numbers", "Solver", "Syntax"]),
    .testTarget(name: "RenderingTests", dependencies: ["Answers", "Numbers", "Rendering"]),
    .testTarget(
      name: "VerbTests",
      dependencies: ["Answers", "Diagnostics", "Knowledge", "Numbers", "Rendering", "Solver", "Syntax", "Verbs"]),
    .testTarget(name: "InvocationTests", dependencies: ["Invocation", "Verbs"]),
    .testTarget(
      name: "TranscriptTests",
      dependencies: [
        "CLessons", "Diagnostics", "Numbers", "Syntax", "Knowledge", "Answers", "Verbs", "Rendering", "Shell",
      ]),
  ]
)

// A release asks for the types that it needs by calls, and not by names for the runtime to take apart and to look up: a
// quarter of all that a start costs. Its functions can be put in any order.
for target in package.targets where target.type != .test {
  target.swiftSettings = [
    .unsafeFlags(
      [
        "-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors", "-Xfrontend", "-function-sections",
      ], release)
  ]
}
