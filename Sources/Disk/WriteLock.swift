internal import SystemPackage

/// The right to write to a project, taken before the project is looked at: what was planned is still true when it is
/// written.
package struct WriteLock {
    /// Where no lock can be made, nothing can be written either, but a run that has nothing to write needs neither.
    let state: Result<StateFolder, WriteFault>

    package init(_ project: ProjectTree) {
        do throws(WriteFault) {
            state = .success(try StateFolder(locking: project.storage))
        } catch {
            state = .failure(error)
        }
    }

    /// A fault that ends even a run that has nothing to write: another run is at work, or the state folder is damaged.
    var refusal: WriteFault? {
        switch state {
        case .failure(.system(.wouldBlock, let path)): .system(.wouldBlock, path)
        case .failure(.refused(let faults)): .refused(faults)
        case .success, .failure: nil
        }
    }

    /// Leaves no state folder behind if nothing was written.
    package func release() {
        guard case .success(let state) = state else { return }
        try? state.removeIfUnused(withBases: false)
        state.release()
    }
}
