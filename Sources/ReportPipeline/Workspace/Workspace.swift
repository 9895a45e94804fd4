import Foundation
public import JournalCore
public import JournalStore
import Layouts
import PDFOutput

/// What every command works with: the files of the house and the journal, opened and checked.
public struct Workspace: Sendable {
  /// The version of the program, printed in metadata.
  public static let version = "0.1.0"

  /// The files of the house.
  public let house: HouseFiles
  /// The path of the journal.
  public let database: String
  /// The system's clock; entries get their moment from here, never from the user (D-28).
  public let clock: SystemClock

  /// A workspace; nothing is opened yet.
  public init(house: HouseFiles, database: String, clock: SystemClock) {
    self.house = house
    self.database = database
    self.clock = clock
  }

  /// Makes a new journal for a profile; the school's names come from the profile unless they are told.
  public func create(profile id: String, fullName: String?, shortName: String?) throws(Problem)
    -> JournalStore
  {
    let profile = try profile(id)
    try FormIDs.check(profile)
    let school = School(fullName: fullName ?? profile.fullName, shortName: shortName ?? profile.shortName)
    do {
      return try JournalStore.create(
        at: database, school: school, in: .ofOperator(now: now(in: profile), under: profile))
    } catch {
      throw Problem(error)
    }
  }

  /// Opens the journal.
  public func open() throws(Problem) -> JournalStore {
    do {
      return try JournalStore.open(at: database)
    } catch {
      throw Problem(error)
    }
  }

  /// The profile with the id; the other profiles are read only to suggest one when there is no such id.
  public func profile(_ id: String) throws(Problem) -> SchoolProfile {
    do {
      return try (house.library(of: id) ?? house.profiles()).profile(id)
    } catch {
      throw Problem(error)
    }
  }

  /// The profile of a journal.
  public func profile(of snapshot: StoreSnapshot) throws(Problem) -> SchoolProfile {
    do {
      return try profile(try snapshot.school().profile)
    } catch {
      throw Problem(error)
    }
  }

  /// The present second in the school's zone (D-9).
  public func now(in profile: SchoolProfile) -> LocalMoment {
    clock.now(in: profile.timeZone)
  }

  /// The present day in the time zone of the journal's school.
  public func today() throws(Problem) -> Day {
    do {
      return now(in: try profile(of: try open().snapshot(readers: 1))).day
    } catch {
      throw Problem(error)
    }
  }

  /// A session on the journal at the present moment: of the principal, or of the local operator.
  public func session(
    of store: JournalStore, as principal: Principal? = nil, mode: Session.Mode = .ordinary
  ) throws(Problem) -> Session {
    do {
      let profile = try profile(of: try store.snapshot(readers: 1))
      let actor = principal ?? Principal(roles: profile.localOperatorRoles)
      return Session(actor, now: now(in: profile), under: profile, mode: mode)
    } catch {
      throw Problem(error)
    }
  }

  /// The subjects that the programme knows.
  public func subjects() throws(Problem) -> SubjectCatalogue { try house.subjects() }

  /// The fonts, read and verified once.
  func fonts() throws(Problem) -> FontFiles {
    let list = try FontList(yaml: try house.text("fonts/fonts.yaml"), file: "fonts/fonts.yaml")
    do {
      return try FontFiles(list.specs)
    } catch {
      throw Problem(error)
    }
  }
}
