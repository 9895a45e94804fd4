/// Why a change to the records of people is refused.
public enum PeopleRefusal: Error, RuleRefusal {
  /// The person's names were replaced by a code name; nothing personal is stored any more.
  case coded(ID<Person>)
  /// A name is given for a day on which the same name holds already.
  case sameName(ID<Person>, day: Day)
  /// A birth date after today.
  case bornLater(Day)
  /// A person cannot be the own guardian.
  case ownGuardian(ID<Pupil>)
  /// The relation must be shown by a document.
  case noGuardianDocument(GuardianRelation)
  /// The relation makes nobody a lawful representative.
  case notLawful(GuardianRelation)
  /// A minor would have no lawful representative.
  case minorWithoutGuardian(ID<Pupil>, day: Day)
  /// The guardian stands for the pupil already on one of the days.
  case guardianAlready(ID<Guardian>, ID<Pupil>, Validity)
  /// The person does not stand for the pupil on the day.
  case notGuardian(ID<Guardian>, ID<Pupil>, day: Day)
  /// A contact without a source.
  case contactWithoutSource(ContactKind)
  /// A contact that cannot be one of its kind.
  case badContact(ContactKind)
  /// The responsible person is appointed by order.
  case appointmentWithoutOrder(Post)
  /// Another director holds the post on one of the days.
  case secondDirector(ID<StaffMember>, Validity)
  /// The member holds no post on the day.
  case notEmployed(ID<StaffMember>, day: Day)
  /// The class has no leader for whom somebody could stand in.
  case classWithoutLeader(ID<SchoolClass>, day: Day)
  /// The leader cannot be the own stand-in.
  case standInIsLeader(ID<SchoolClass>)
  /// The class has a stand-in on one of the days.
  case secondStandIn(ID<SchoolClass>, Validity)
  /// An exemption without a certificate.
  case noCertificate(ID<Pupil>)
  /// The pupil is exempt from the subject on one of the days.
  case exemptAlready(ID<Pupil>, ID<Subject>, Validity)
  /// The pupil is taught at home on one of the days.
  case atHomeAlready(ID<Pupil>, Validity)
  /// The profile has no individual plans.
  case noIndividualPlans(ID<Pupil>)
  /// A plan names a subject twice.
  case subjectTwice(ID<Pupil>, ID<Subject>)
  /// A plan without subjects.
  case emptyPlan(ID<Pupil>)
  /// Another plan holds on one of the days.
  case planAlready(ID<Pupil>, Validity)
  /// Home teaching, an exemption or an agreement that does not hold on the day.
  case nothingToEnd(ID<Pupil>, day: Day)
  /// The pupil is not of the class.
  case notOfClass(ID<Pupil>, ID<SchoolClass>, day: Day)
  /// There is no such request.
  case noSuchRequest(Int64)
  /// A request to correct data was carried out or declined before.
  case requestClosed(Int64)
  /// Something is dated after today.
  case inFuture(day: Day, today: Day)
  /// The subject has a name from the day or a later one.
  case laterSubjectName(ID<Subject>, day: Day)
  /// A text that must say something is empty.
  case emptyText(String)
}
