import JournalCore
import Testing

@Suite struct LessonRosterTests {
  private let first = ID<Pupil>(1)
  private let second = ID<Pupil>(2)
  private let third = ID<Pupil>(3)
  private let fourth = ID<Pupil>(4)
  private let own = ID<SchoolClass>(70)
  private let other = ID<SchoolClass>(71)

  private var facts: RosterFacts {
    RosterFacts(target: .schoolClass(own), enrolled: [first: own, second: own, third: own, fourth: other])
  }

  private func standings(_ facts: RosterFacts) -> [Int64: LessonRoster.Standing] {
    Dictionary(
      uniqueKeysWithValues: LessonRoster(facts).seats.map { ($0.pupil.rawValue, $0.standing) })
  }

  @Test func aClassLessonHasTheClassListWithStandings() {
    var facts = facts
    facts.leftOut = [first]
    facts.atHome = [second, first]
    facts.exempt = [third]
    #expect(standings(facts) == [1: .notStudied, 2: .atHome, 3: .exempt])
    let roster = LessonRoster(facts)
    #expect(roster.expected == [third])
    #expect(roster.markable == [second, third])
    #expect(roster.seat(of: fourth) == nil)
  }

  @Test func aGroupLessonHasItsMembersWhoAreListedOnTheDay() {
    var facts = facts
    facts.target = .subgroup(ID(5))
    facts.members = [first, ID(99)]
    #expect(standings(facts) == [1: .studies])
    facts.target = .stream(ID(6))
    facts.members = [second, fourth]
    #expect(LessonRoster(facts).seat(of: fourth)?.schoolClass == other)
    #expect(standings(facts) == [2: .studies, 4: .studies])
  }

  @Test func aLessonAtHomeHasItsPupilAsOneWhoStudies() {
    var facts = facts
    facts.target = .pupil(second)
    facts.atHome = [second]
    #expect(standings(facts) == [2: .studies])
  }
}
