import Typeset

/// What stands around the body of a paper of lists: sheet, margins, heads and foot (FORMS §1.1, §1.2).
struct PaperFrame {
  let descriptor: FormDescriptor
  let options: FormOptions
  /// The title with what the paper is about, for metadata.
  let title: String
  /// The entry in the outline.
  let outline: String
  /// What stands before page numbers in a volume.
  var labelPrefix = ""
  var paper: Paper?
  var margins = HouseStyle.reportMargins
  /// The margins of a paper that is bound and kept for long, in place of the others.
  var bound: Margins?
  let firstHead: [Block]
  let head: [Block]
  let foot: SheetFoot

  /// The paper with the body, all type raised to the smallest that the profile permits.
  func document(@BlockBuilder _ body: () -> [Block]) -> Document {
    let least = LeastType(points: options.minimumFontPoints)
    return Document(
      form: descriptor.id, title: title, outline: outline, labelPrefix: labelPrefix,
      page: bound.map { PageSetup(paper ?? descriptor.paper, margins: $0) }
        ?? PageSetup(paper ?? descriptor.paper, margins: margins)
    ) {
      least.raised(body())
    } head: {
      least.raised(head)
    } firstHead: {
      least.raised(firstHead)
    } foot: {
      least.raised([foot.block])
    }
  }
}
