// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// What plans does most of the work of a test: optimized, it takes a fraction of the time.
let quick = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
    name: "scaffold",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "scaffold", targets: ["scaffold"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .target(
            name: "Platform", dependencies: [.product(name: "SystemPackage", package: "swift-system")],
            swiftSettings: quick),
        .target(name: "Documents", dependencies: ["CLibYAML"], swiftSettings: quick),
        .target(name: "Extending", dependencies: ["Documents"], swiftSettings: quick),
        .target(name: "Templating", dependencies: ["Documents"], swiftSettings: quick),
        .target(name: "Assets", dependencies: ["Documents"], swiftSettings: strict, plugins: ["EmbedAssets"]),
        .target(name: "Model", dependencies: ["Documents", "Templating"], swiftSettings: quick),
        .target(
            name: "Blueprints",
            dependencies: [
                "Assets", "Documents", "Extending", "Model", "Platform", "Templating",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: quick),
        .target(
            name: "Planning",
            dependencies: [
                "Blueprints", "Documents", "Model", "Platform", "Templating",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: quick),
        .target(name: "Changes", dependencies: ["Documents", "Model"], swiftSettings: quick),
        .target(
            name: "Disk",
            dependencies: [
                "Changes", "Documents", "Platform", .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: quick),
        .target(
            name: "PlanCheck",
            dependencies: [
                "Assets", "Documents", "Platform", .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: quick),
        .target(
            name: "ScaffoldKit",
            dependencies: [
                "Assets", "Blueprints", "Changes", "Disk", "Documents", "Model", "PlanCheck", "Planning", "Platform",
                "Templating", .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: quick),
        .executableTarget(
            name: "scaffold",
            dependencies: [
                "Assets", "Blueprints", "Changes", "Disk", "Documents", "PlanCheck", "Planning", "Platform",
                "ScaffoldKit",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "embed-assets",
            dependencies: ["Documents", "Extending", "Templating"], path: "Sources/EmbedAssets/Tool",
            // Links, by which a build sees that files were added to these folders or removed: it plans anew when the
            // tree of a target changes, and asks the plug-in for its files then alone.
            exclude: ["Skills", "Templates"], swiftSettings: strict),
        .plugin(
            name: "EmbedAssets", capability: .buildTool(), dependencies: ["embed-assets"],
            path: "Sources/EmbedAssets/Plugin"),
        .executableTarget(
            name: "scaffold-bench",
            dependencies: [
                "CLibYAML", "Changes", "Disk", "Documents", "Model", "ScaffoldKit", "Templating",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            path: "Tests/Benchmarks",
            exclude: ["engines.py", "peak.py", "requirements.txt", "services", "validate.py"],
            swiftSettings: strict),
        .target(name: "TestSupport", path: "Tests/Support", swiftSettings: strict),
        .testTarget(name: "DocumentsTests", dependencies: ["Documents"], swiftSettings: strict),
        .testTarget(
            name: "TemplatingTests", dependencies: ["Blueprints", "Documents", "Templating", "TestSupport"],
            exclude: ["oracle"],
            swiftSettings: strict),
        .testTarget(
            name: "ScaffoldKitTests",
            dependencies: [
                "Assets", "Blueprints", "Changes", "Disk", "Documents", "Model", "PlanCheck", "Planning", "Platform",
                "ScaffoldKit", "Templating", "TestSupport", .product(name: "SystemPackage", package: "swift-system"),
            ],
            exclude: ["goldens", "oracle", "schema-fixtures"], swiftSettings: strict),
        .testTarget(
            name: "EndToEnd", dependencies: ["TestSupport"],
            exclude: ["cases", "requirements-example", "sentences", "team", "terminal.py"], swiftSettings: strict),
    ]
)
