import JournalCore
import JournalStore
import ReportModels

/// Takes real names out of the vault for the director, each with an audit line of its own (D-16).
struct VaultLinks {
  let store: JournalStore
  let workspace: Workspace
  let principal: Principal?

  /// The links of the code names; those whose names are not in the vault yet, because the withdrawal goes on, are left out.
  ///
  /// Throws `Problem` when the principal may not open it, there is no vault, or the passphrase is wrong.
  func open(_ codes: [VolumeData.Code], _ passphrase: String) throws(Problem) -> [CodeLink] {
    let session = try workspace.session(of: store, as: principal)
    var links: [CodeLink] = []
    for code in codes {
      do throws(StoreError) {
        links.append(
          try store.perform(
            OpenCodeLink(code.kind, code.number, passphrase: passphrase), in: session))
      } catch {
        guard error == StoreError.rule(PrivacyRefusal.noLink(code.kind, code.number)) else {
          throw Problem(error)
        }
      }
    }
    return links
  }
}
