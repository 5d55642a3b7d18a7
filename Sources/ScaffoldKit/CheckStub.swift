internal import Templating
internal import Documents
extension Template { func check(against: TemplateShape, reporting: inout Diagnostics) {} }
extension Expression { func check(against: TemplateShape, reporting: inout Diagnostics) -> TemplateShape { .any } }
extension LoopHeader { func check(against: TemplateShape, reporting: inout Diagnostics) -> TemplateShape { .any } }
