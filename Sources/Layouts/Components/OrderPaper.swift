import JournalCore
import ReportModels
import Typeset

/// What one order says: the heading answers «о чём?», the points are numbered by the paper (FORMS §15.1).
struct OrderText {
  /// A numbered point with its own points.
  struct Point {
    let text: String
    var parts: [String] = []
  }

  let heading: String
  let preamble: String
  let points: [Point]
  /// Full names with posts of those who read the order.
  let acquainted: [(name: String, post: String)]
  /// Whether the order names others who are left out here (D-34).
  var isExtract = false
}

/// An order on its sheet with all requisites (FORMS §15.1, GOST R 7.0.97).
struct OrderPaper<Key: OrderPhrase> {
  let descriptor: FormDescriptor
  let phrases: Phrases<Key>
  let options: FormOptions
  let head: OrderHead

  /// The paper of the texts, each on a page of its own.
  ///
  /// Page numbers stand on top from the second page on; not where each page may be another order.
  func document(_ texts: [OrderText]) -> Document {
    let least = LeastType(points: options.minimumFontPoints)
    let reference = "№\u{00A0}\(head.order.number) от \(head.order.date.dotted)"
    return Document(
      form: descriptor.id, title: "\(descriptor.title) \(reference)", outline: "Приказ \(reference)",
      page: PageSetup(
        descriptor.paper,
        margins: HouseStyle.orderMargins(binding: .mm(options.bindingMillimetres)))
    ) {
      least.raised(body(texts))
    } head: {
      band(numbered: texts.count == 1)
    } firstHead: {
      band(numbered: false)
    } foot: {
      Gap(.mm(3))
      Paragraph(foot, HouseStyle.note)
    }
  }

  /// The lower half of the upper margin, with the number of the page or empty.
  private func band(numbered: Bool) -> Boxed {
    let (height, number) = (Length.mm(10), HouseStyle.order.size.scaled(by: 1.2))
    let padding = Insets(top: .zero, left: .zero, bottom: numbered ? height - number : height, right: .zero)
    return Boxed(Stroke(.pt(0.25)), edges: [], padding: padding) {
      if numbered { Paragraph([.pageNumber], HouseStyle.order, alignment: .center, leading: 1200) }
    }
  }

  @BlockBuilder private func body(_ texts: [OrderText]) -> [Block] {
    if options["rendition"] == "placeholder" {
      placeholder
    } else {
      for (index, text) in texts.enumerated() {
        if index > 0 { PageBreak() }
        letterhead
        title(text)
        main(text)
        ending(text)
      }
    }
  }

  /// The sheet that stands in a bundle where the order lies elsewhere (DECISIONS 10).
  @BlockBuilder private var placeholder: [Block] {
    Gap(.mm(90))
    Paragraph(
      phrases[.placeholder, ["number": head.order.number, "date": RussianDate.inWords(head.order.date)]],
      HouseStyle.orderTitle, alignment: .center, leading: 1400)
  }

  // MARK: - Requisites above the text

  @BlockBuilder private var letterhead: [Block] {
    if options["letterhead"] == "corner" {
      let width = OrderOptions.cornerMillimetres(options["gostEdition"], on: head.order.date)
      SideBySide(
        SidePart(share: width, letterheadLines), SidePart(share: max(1, printableMillimetres - width), []))
    } else {
      letterheadLines
    }
    Gap(.mm(6))
  }

  private var printableMillimetres: Int { 200 - Int(options.bindingMillimetres) }

  /// A gap tells the languages apart.
  private var letterheadLines: [Block] {
    let typed = head.letterhead.blocks
    let blocks =
      typed.isEmpty
      ? [[head.school.fullName, phrases[.shortName, ["name": head.school.shortName]]]] : typed
    return blocks.enumerated().flatMap { index, lines in
      lines.enumerated().map { place, line in
        Paragraph(Typography.typeset(line), HouseStyle.order, alignment: .center, leading: 1150)
          .spaced(before: index > 0 && place == 0 ? .mm(2) : .zero).block
      }
    }
  }

  @BlockBuilder private func title(_ text: OrderText) -> [Block] {
    if let stamp { Paragraph(stamp, HouseStyle.stamp, alignment: .right) }
    Paragraph(
      phrases[text.isExtract ? .extract : options["titleForm"] == "spaced" ? .spacedOrder : .order],
      HouseStyle.orderTitle, alignment: .center)
    Gap(.mm(4))
    SideBySide(
      SidePart([paragraph(date).block]),
      SidePart([
        Paragraph(
          phrases[.number, ["number": head.order.number]], HouseStyle.order, alignment: .right
        ).block
      ]))
    if let place = head.letterhead.place {
      Paragraph(Typography.typeset(place), HouseStyle.order, alignment: .center)
    }
    Gap(.mm(6))
    SideBySide(SidePart([paragraph(text.heading).block]), SidePart([]))
    Gap(.mm(6))
  }

  private var stamp: String? {
    if options.isDraft { return phrases[.project] }
    return options["rendition"] == "copy" ? phrases[.copyStamp] : nil
  }

  private var date: String {
    options["dateForm"] == "dotted" ? head.order.date.dotted : RussianDate.inWords(head.order.date)
  }

  // MARK: - The text

  @BlockBuilder private func main(_ text: OrderText) -> [Block] {
    point(text.preamble)
    Gap(.mm(2))
    paragraph(phrases[options["operative"] == "lower" ? .quietOperative : .operative])
    Gap(.mm(2))
    let control = OrderText.Point(
      text: phrases[options["control"] == "given" ? .controlOfGiven : .control])
    for (index, each) in (text.points + [control]).enumerated() {
      point("\(index + 1).\u{00A0}\(each.text)")
      for (place, part) in each.parts.enumerated() { point("\(index + 1).\(place + 1).\u{00A0}\(part)") }
    }
    if options.isDraft {
      Gap(.mm(2))
      Paragraph(phrases[.generated], HouseStyle.note)
    }
  }

  /// Words are divided, names are not: no word with a capital is (FORMS §23.7).
  private func point(_ words: String) -> Paragraph {
    Paragraph(Typography.typeset(words), HouseStyle.order, alignment: .justified, leading: 1250)
      .indented(first: HouseStyle.orderIndent).spaced(after: .mm(0.8)).hyphenated()
  }

  private func paragraph(_ words: String) -> Paragraph {
    Paragraph(Typography.typeset(words), HouseStyle.order, leading: 1200)
  }

  // MARK: - Requisites below the text

  @BlockBuilder private func ending(_ text: OrderText) -> [Block] {
    let isCopy = text.isExtract || options["rendition"] == "copy"
    Gap(.mm(11))
    KeepWithPrevious {
      signer(options.posts.director, head.director, signs: !isCopy)
    }
    if isCopy {
      Gap(.mm(8))
      KeepTogether { certification }
    } else if options["acquaintance"] == "list" {
      Gap(.mm(8))
      KeepTogether {
        paragraph(phrases[.acquainted])
        Gap(.mm(2))
        acquaintance(text.acquainted)
      }
    }
  }

  private func signer(_ post: String, _ person: Personal<DeclinedPerson>?, signs: Bool) -> SideBySide {
    let name = person?.shown.name[.nominative].initialsFirst ?? ""
    let line = Blank(
      .filling(atLeast: .mm(30)), caption: phrases[.signature], captionStyle: HouseStyle.caption)
    return SideBySide(
      SidePart(share: 5, [paragraph(post).block]),
      SidePart(share: 4, signs ? [Paragraph([.blank(line)], HouseStyle.order).block] : []),
      SidePart(share: 4, [Paragraph(name, HouseStyle.order, alignment: .right).block]))
  }

  /// «Верно», who certifies, when, the seal, and where the original lies (FORMS §15.2).
  @BlockBuilder private var certification: [Block] {
    paragraph(phrases[.certified])
    Gap(.mm(3))
    signer(phrases[.secretary], head.secretary, signs: true)
    Gap(.mm(3))
    SideBySide(
      SidePart([paragraph(phrases[.signingDate]).block]), SidePart([paragraph(options.sealText).block]))
    Gap(.mm(5))
    paragraph(
      phrases[.original, ["school": head.school.shortName, "year": String(head.order.date.year)]])
  }

  private func acquaintance(_ people: [(name: String, post: String)]) -> Table {
    let header = HouseStyle.cell(HouseStyle.orderTable, .center)
    let text = HouseStyle.cell(HouseStyle.orderTable)
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(8)
    return Table(people, rules: rules) {
      Column(phrases[.personHead], .flexible(minimum: .mm(50), weight: 1), headed: header, styled: text) {
        Cell($0.name)
      }
      Column(phrases[.postHead], .fixed(.mm(50)), headed: header, styled: text) { Cell($0.post) }
      Column(phrases[.signedHead], .fixed(.mm(30)), headed: header, styled: text) { _ in Cell.empty }
      Column(phrases[.dateHead], .fixed(.mm(25)), headed: header, styled: text) { _ in Cell.empty }
    }
  }

  private var foot: String {
    phrases[
      .moment,
      ["date": head.moment.dotted, "form": descriptor.code, "version": String(descriptor.version)]]
  }
}
