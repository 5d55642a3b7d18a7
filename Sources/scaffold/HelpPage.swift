internal import ArgumentParser

/// The help of the program: how it is called with and without a subcommand.
enum HelpPage {
    private static let statuses = """

        EXIT STATUS:
          0   done
          1   the request, a blueprint or the project has errors, or a merge left conflicts
          2   generated files were changed (status --exit-code)
          3   one of your files is in the way; nothing was written
          64  wrong usage
          74  reading or writing failed

        """

    /// The page of the program, with the arguments and options of the command without a subcommand in place of its own.
    static var text: String {
        let (program, plan) = (ScaffoldCommand.helpMessage(), sectioned(PlanCommand.helpMessage()))
        guard let options = program.firstRange(of: "OPTIONS:\n"),
            let subcommands = program.firstRange(of: "SUBCOMMANDS:\n"),
            let arguments = plan.firstRange(of: "ARGUMENTS:\n")
        else { return program + "\n" }
        return program[..<options.lowerBound] + plan[arguments.lowerBound...] + "\n"
            + program[subcommands.lowerBound...] + "\n" + statuses
    }

    /// A page with the options for stub files in a section of their own.
    static func sectioned(_ page: String) -> String {
        guard let options = page.firstRange(of: "OPTIONS:\n"), let stubs = page.firstRange(of: "  --write "),
            let others = page.firstRange(of: "  --format ")
        else { return page }
        return page[..<options.lowerBound] + "STUB FILES:\n" + page[stubs.lowerBound..<others.lowerBound] + "\n"
            + page[options.lowerBound..<stubs.lowerBound] + page[others.lowerBound...]
    }
}
