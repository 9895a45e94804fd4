public import Foundation
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

  /// A workspace; nothing is opened yet.
  public init(house: HouseFiles, database: String) {
    self.house = house
    self.database = database
  }

  /// Makes a new journal for a profile; the school's names come from the profile unless they are told.
  public func create(profile id: String, fullName: String?, shortName: String?) throws(Problem)
    -> JournalStore
  {
    let profile = try profile(id)
    try FormIDs.check(profile)
    do {
      _ = try AccessPolicy.decide(.setUp, for: Principal(roles: profile.localOperatorRoles))
    } catch {
      throw Problem(error)
    }
    let school = School(fullName: fullName ?? profile.fullName, shortName: shortName ?? profile.shortName)
    do {
      return try JournalStore.create(at: database, school: school, profile: id)
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

  /// The day of a moment in the time zone of the journal's school.
  public func today(now: Date) throws(Problem) -> Day {
    do {
      let profile = try profile(of: try open().snapshot(readers: 1))
      let offset = (TimeZone(identifier: profile.timeZone) ?? .gmt).secondsFromGMT(for: now)
      return Day(ordinal: Int(((now.timeIntervalSince1970 + Double(offset)) / 86_400).rounded(.down)))
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
