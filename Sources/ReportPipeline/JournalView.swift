import JournalCore
import JournalStore
import Layouts
import PDFOutput
import ReportModels

/// One consistent view of the journal with the school and its rules; what every paper of a run is made from.
struct JournalView: Sendable {
  let workspace: Workspace
  let snapshot: StoreSnapshot
  let profile: SchoolProfile
  let school: School

  /// A view of the workspace's journal for so many readers at once, or of one that other runs share.
  ///
  /// Throws `Problem` when the journal cannot be read, the school has no name or the profile names unknown forms.
  init(_ workspace: Workspace, of shared: StoreSnapshot? = nil, readers: Int = 1) throws(Problem) {
    self.workspace = workspace
    do {
      snapshot = try shared ?? workspace.open().snapshot(readers: readers)
      school = try snapshot.school().school
    } catch {
      throw Problem(error)
    }
    guard !school.fullName.isEmpty else { throw .noSchoolName }
    profile = try workspace.profile(of: snapshot)
    try FormIDs.check(profile)
  }

  /// Who prints when nobody signed in.
  var localOperator: Principal { Principal(roles: profile.localOperatorRoles) }
}
