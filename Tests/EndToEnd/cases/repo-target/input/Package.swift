// swift-tools-version:6.0
// On https://github.com/vapor/vapor and its fluent-postgres-driver.
