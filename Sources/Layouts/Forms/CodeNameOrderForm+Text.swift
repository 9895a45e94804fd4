import JournalCore
import ReportModels

/// The sentences of the order on code names (FORMS §15.2).
extension CodeNameOrderForm {
  private var names: OrderNames<Phrase> { OrderNames(phrases: phrases, isDraft: options.isDraft) }

  /// What a sheet with the pupils says; an extract when the order names others as well (D-34).
  func text(_ members: [CodeNameOrderData.Member]) -> OrderText {
    OrderText(
      heading: heading(members), preamble: preamble(members), points: points(members),
      acquainted: acquainted(members), isExtract: members.count < data.members.count + data.others)
  }

  private func heading(_ members: [CodeNameOrderData.Member]) -> String {
    if options["heading"] == "anonymisation" { return phrases[.anonymisation] }
    return members.count > 1
      ? phrases[.headingOfMany, ["pupil": data.head.noun.plural[.dative]]]
      : phrases[.heading, ["pupil": word(members, .dative)]]
  }

  private func preamble(_ members: [CodeNameOrderData.Member]) -> String {
    let grounds = members.map { member in
      phrases[
        .ground,
        [
          "name": names.full(member.applicant, .genitive), "date": RussianDate.signed(member.refusal.day),
          "number": member.refusal.number,
        ]]
    }
    let key: Phrase = members.count > 1 ? .preambleOfMany : .preamble
    return phrases[key, ["grounds": grounds.joined(separator: "; ")]]
  }

  private func points(_ members: [CodeNameOrderData.Member]) -> [OrderText.Point] {
    members.map(pupilPoint) + members.flatMap(\.guardians).map(guardianPoint)
      + [administratorPoint(members)] + teacherPoints(members) + [OrderText.Point(text: phrases[.copyPoint])]
  }

  private func pupilPoint(_ member: CodeNameOrderData.Member) -> OrderText.Point {
    let pupil = ClassPhrase(member.schoolClass.label).pupil(
      OrderNames<Phrase>.sex(member.pupil), data.head.noun, in: .instrumental)
    return OrderText.Point(
      text: phrases[
        .pupilPoint,
        [
          "pupil": pupil, "name": names.full(member.pupil, .instrumental),
          "code": unbroken(member.pupil.code),
        ]])
  }

  private func guardianPoint(_ guardian: OrderPerson) -> OrderText.Point {
    OrderText.Point(
      text: phrases[
        .guardianPoint,
        ["name": names.full(guardian, .instrumental), "code": unbroken(guardian.code)]])
  }

  private func administratorPoint(_ members: [CodeNameOrderData.Member]) -> OrderText.Point {
    let guardians = members.flatMap(\.guardians).count
    let account = guardians == 0 ? [] : [phrases[guardians > 1 ? .accountsPart : .accountPart]]
    let rename =
      members.count > 1
      ? phrases[.renamePartOfMany, ["pupil": data.head.noun.plural[.genitive]]]
      : phrases[.renamePart, ["pupil": word(members, .genitive)]]
    return OrderText.Point(
      text: phrases[
        .administratorPoint,
        [
          "name": names.surnameFirst(data.head.administrator, .dative),
          "date": RussianDate.signed(data.inForceFrom),
        ]], parts: account + [rename])
  }

  /// A point a class.
  private func teacherPoints(_ members: [CodeNameOrderData.Member]) -> [OrderText.Point] {
    classes(of: members).map { own in
      OrderText.Point(
        text: phrases[
          .teacherPoint,
          [
            "class": ClassPhrase(own[0].schoolClass.label).form(.genitive),
            "name": names.surnameFirst(own[0].classTeacher, .dative),
            "pupil": own.count > 1 ? data.head.noun.plural[.genitive] : word(own, .genitive),
          ]])
    }
  }

  private func acquainted(_ members: [CodeNameOrderData.Member]) -> [(name: String, post: String)] {
    let teachers = classes(of: members).map { own in
      (
        own[0].classTeacher,
        "\(options.posts.classTeacher) \(ClassPhrase(own[0].schoolClass.label).form(.genitive))"
      )
    }
    return ([(data.head.administrator, phrases[.administrator])] + teachers).map { person, post in
      (person?.shown.name[.nominative].full ?? "", Typography.typeset(post))
    }
  }

  /// The members class by class, in their order.
  private func classes(of members: [CodeNameOrderData.Member]) -> [[CodeNameOrderData.Member]] {
    members.reduce(into: []) { groups, member in
      if let place = groups.firstIndex(where: { $0[0].schoolClass.id == member.schoolClass.id }) {
        groups[place].append(member)
      } else {
        groups.append([member])
      }
    }
  }

  /// The word for the pupil of a sheet in the case; neutral while the name is hidden (D-17).
  private func word(_ members: [CodeNameOrderData.Member], _ grammaticalCase: GrammaticalCase) -> String {
    let sex = members.first.map { OrderNames<Phrase>.sex($0.pupil) } ?? .unknown
    return data.head.noun.forms(sex)[grammaticalCase]
  }

  /// «Ученик 1» is not divided.
  private func unbroken(_ code: String) -> String { code.replacing(" ", with: "\u{00A0}") }
}
