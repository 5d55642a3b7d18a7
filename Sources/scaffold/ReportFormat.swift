internal import ArgumentParser

/// The format of a report: for people or for programs.
enum ReportFormat: String, NamedValue { case text, json }
