import JournalCore
import ReportModels
import Typeset

/// One application to the director, with places for the decision and the execution (S4-4.1).
extension ChangeRequestsForm {
  @BlockBuilder func application(_ row: ChangeRow) -> [Block] {
    SideBySide(SidePart([]), SidePart(address(row)))
    Gap(.mm(12))
    Paragraph(
      phrases[.application, ["number": String(row.number), "date": row.filing.day.dotted]],
      HouseStyle.title, alignment: .center)
    Gap(.mm(6))
    Paragraph(phrases[.request], body, alignment: .justified, leading: 1400).indented(first: .mm(12.5))
    Gap(.mm(2))
    facts(row)
    Gap(.mm(8))
    line(phrases[.applicantLine], row.filing.person?.shown.initialsFirst ?? "", row.filing.day)
    Gap(.mm(10))
    Paragraph(resolution(row), body, leading: 1400)
    Gap(.mm(4))
    line(options.posts.director, data.head.director?.shown.initialsFirst ?? "", row.decision?.day)
    Gap(.mm(10))
    Paragraph(
      phrases[.registered, ["number": String(row.number), "date": row.filing.day.dotted]], body,
      leading: 1400)
    if let execution = row.execution {
      Paragraph(
        phrases[
          .executedLine, ["date": execution.day.dotted, "party": ChangeWords.party(execution)]], body,
        leading: 1400)
    }
  }

  private var body: TextStyle { TextStyle(.serif, .pt(12)) }

  /// «Директору …, от учителя …» in the upper right corner.
  private func address(_ row: ChangeRow) -> [Block] {
    let director = data.head.director.map {
      DeclinedName(name: $0.shown, sex: .unknown)[.dative].surnameFirst
    }
    let asking = row.filing.person.map {
      DeclinedName(name: $0.shown, sex: .unknown)[.genitive].surnameFirst
    }
    let lines = [
      phrases[
        .addressee,
        [
          "school": Typography.typeset(data.head.school.shortName), "name": director ?? "",
        ]],
      phrases[
        .from, ["party": phrases[genitive(row.filing.party)], "name": asking ?? "____________________"]],
    ]
    return lines.map { Paragraph($0, body, leading: 1250).block }
  }

  private func genitive(_ party: ChangeParty) -> Phrase {
    switch party {
    case .teacher: .ofTeacher
    case .classTeacher: .ofClassTeacher
    case .deputy: .ofDeputy
    case .director: .ofDirector
    case .administrator: .ofAdministrator
    case .guardian: .ofGuardian
    }
  }

  private func facts(_ row: ChangeRow) -> [Block] {
    var lines = [
      phrases[.classLine, ["class": ChangeWords.classes(row)]],
      phrases[.subjectLine, ["name": row.subject]],
    ]
    if let pupil = row.pupil { lines.append(phrases[.pupilLine, ["name": pupil.shown.full]]) }
    lines += [
      phrases[.placeLine, ["place": ChangeWords.place(row)]],
      phrases[.kindLine, ["kind": row.kind.printed]],
      phrases[.oldLine, ["value": ChangeWords.value(row.old)]],
      phrases[.newLine, ["value": ChangeWords.value(row.wanted)]],
      phrases[.groundLine, ["ground": ChangeWords.ground(row)]],
    ]
    return lines.map { Paragraph($0, body, leading: 1400).block }
  }

  /// Where no decision is recorded both words stand, one to be struck out by hand.
  private func resolution(_ row: ChangeRow) -> String {
    let words =
      row.decision == nil
      ? "\(phrases[.grantedWord]) / \(phrases[.refusedWord])"
      : phrases[row.isGranted ? .grantedWord : .refusedWord]
    return "\(phrases[.resolution]) \(words)"
  }

  /// A post, a line for the hand, a name and a date.
  private func line(_ post: String, _ name: String, _ day: Day?) -> SignatureBlock {
    SignatureBlock(
      [.init(post: post, name: name)], caption: phrases[.signature], seal: nil,
      date: day.map(RussianDate.signed) ?? phrases[.signingDate])
  }
}
