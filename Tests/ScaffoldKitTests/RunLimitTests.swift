import Blueprints
import Changes
import Documents
import Foundation
import PlanCheck
import Planning
import Templating
import Testing

@testable import ScaffoldKit

/// Limits of a whole run.
@Suite struct RunLimitTests {
    private func render(_ total: RenderTotal) throws -> (files: Int, codes: [String]) {
        let example = try Example("invoice", stack: "go-chi")
        var diagnostics = Diagnostics()
        let renderer = StubRenderer(
            templates: TemplateFiles(stack: example.requirements.stack, reporting: &diagnostics),
            requirements: example.requirements, architecture: example.architecture, made: [])
        var total = total
        let stubs = renderer.render(charging: &total, reporting: &diagnostics)
        return (stubs.files.count, diagnostics.all.map(\.code))
    }

    /// Every rendering is within its own limit; together they are not.
    @Test(arguments: [RenderTotal(bytes: 20_000), RenderTotal(steps: 500)])
    func endsWhatIsTooLargeTogether(_ total: RenderTotal) throws {
        let whole = try render(RenderTotal())
        #expect(whole.codes == [])
        let cut = try render(total)
        #expect(cut.codes == ["run-limit"])
        #expect(cut.files > 0 && cut.files < whole.files)
    }

    @Test func fixesNoPlanThatIsTooLarge() throws {
        let box = Sandbox()
        box.put("plan.json", "{}")
        #expect(try PlanFile.read(box("plan.json"), limit: PlanFile.fixLimit).bytes.count == 2)
        truncate(box("plan.json"), off_t(PlanFile.fixLimit + 1))
        #expect(throws: PlanFile.Failure.self) { try PlanFile.read(box("plan.json"), limit: PlanFile.fixLimit) }
    }
}
