/// All rules, in the order of their findings at one position.
enum CheckRules {
    static let all: [any CheckRule.Type] = [
        J1OneObject.self, J2Keys.self, J3Types.self,
        S1Values.self, S2Status.self,
        A1Summary.self, A2Endpoints.self, A3Models.self, A4Services.self,
        O1Order.self, D1Dependencies.self, D2FirstTask.self,
        M1Work.self, M2Paths.self, M3Files.self, M4Requirements.self,
        V1Criteria.self, V2Critical.self, V3Checkable.self, V4OwnCases.self,
        V5Provable.self,
        C1Pairs.self, C2CritiqueSkill.self, C3OwnMaker.self, C4MakerOnMaker.self, C5PreviousCritique.self,
        C6PrecedingTask.self, C7CopiedCriteria.self, C8Prompt.self, C9Verdict.self,
        N1CritiqueName.self, N2Names.self,
        T1Timeout.self, T2UnusualTimeout.self,
        K1Skill.self, X1Leftovers.self,
        R1Authentication.self, R2PublicMutation.self, R3SensitiveData.self,
        G1Made.self, G2TestedHandlers.self, G3Planned.self, G4Columns.self,
    ]
}
