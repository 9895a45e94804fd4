import JournalCore
import JournalStore

/// What a batch makes: every document with its number, in the order of printing, decided before the first is made.
struct BatchPlan: Sendable {
  /// What is to be done with a document.
  enum Task: Hashable, Sendable {
    /// It is made under its number as of the day.
    case make(on: Day)
    /// It is as the register says; its file is looked at and made again when it is not there or not the same.
    indirect case keep(IssuedDocument)
    /// It did not change, and only changed ones are asked for.
    indirect case leave(IssuedDocument)
    /// It was refused when its content was compared with the issued one.
    case refuse(String)
  }

  /// A document with its number and what is done with it.
  struct Item: Sendable {
    let document: BatchDocument
    let entry: NumberPlan.Entry
    let task: Task
    /// The content, where it was compared.
    let content: String?
    /// Whether the register holds the document of the number already.
    let isInRegister: Bool

    /// The day as of which the document is printed, where it is printed at all.
    var day: Day? {
      switch task {
      case .make(let day): day
      case .keep(let issued), .leave(let issued): issued.moment
      case .refuse: nil
      }
    }
  }

  /// The documents in the order of printing.
  let items: [Item]
  /// The highest number before the plan and after it.
  let numbers: (before: Int, after: Int)
  /// Requests of which nothing can be printed, with the reason.
  let refusals: [BatchEntry]
}

/// Makes plans: lists the documents, asks the register, compares contents where something may have changed.
struct BatchPlanner {
  let context: BatchContext
  private var request: BatchRequest { context.request }

  /// The plan of the whole run, also when only a part of it is made here: every part has the same numbers.
  func plan() throws(Problem) -> BatchPlan {
    let papers = try BatchPapers(context)
    var documents: [BatchDocument] = []
    var refusals: [BatchEntry] = []
    var places: [String: DocumentPlace] = [:]
    for (part, wanted) in context.parts.enumerated() {
      do throws(Problem) {
        let source = try papers.source(part, on: request.moment)
        documents += try source.clearances(context.principal).map {
          BatchDocument(source, part: part, scope: $0.index)
        }
        places.merge(try known(wanted.form)) { first, _ in first }
      } catch {
        switch error.kind {
        // A form of a kind that the school has nothing for is no fault.
        case .usage: continue
        case .notAllowed, .refusedDocument:
          refusals.append(BatchEntry(form: wanted.form, refused: error.text))
        case .workspace: throw error
        }
      }
    }
    let contents = try compare(documents.filter { mayHaveChanged($0, places[$0.slot]) })
    return try number(documents, places, contents, refusals)
  }

  private func known(_ form: String) throws(Problem) -> [String: DocumentPlace] {
    do {
      return try context.view.snapshot.documentPlaces(of: form)
    } catch {
      throw Problem(error)
    }
  }

  /// Whether the register knows the place, and not that everything is as it was.
  private func mayHaveChanged(_ document: BatchDocument, _ place: DocumentPlace?) -> Bool {
    guard let place, place.newest.status.isCurrent else { return false }
    return place.input != context.state(of: document)
  }

  /// The contents of the documents now, or why they are refused, by place.
  private func compare(_ documents: [BatchDocument]) throws(Problem) -> [String: Result<String, Problem>] {
    let found = try Workers.map(
      documents, jobs: request.jobs, { () throws(Problem) in try BatchPapers(context) }
    ) {
      papers, document throws(Problem) in
      do throws(Problem) {
        return Result<String, Problem>.success(try papers.draft(document, on: request.moment).content)
      } catch {
        guard error.kind == .refusedDocument else { throw error }
        return .failure(error)
      }
    }
    return Dictionary(zip(documents.map(\.slot), found)) { first, _ in first }
  }

  private func number(
    _ documents: [BatchDocument], _ places: [String: DocumentPlace],
    _ contents: [String: Result<String, Problem>], _ refusals: [BatchEntry]
  ) throws(Problem) -> BatchPlan {
    let last: Int
    do {
      last = try context.view.snapshot.lastDocumentNumber()
    } catch {
      throw Problem(error)
    }
    let known = documents.map { self.known(of: $0, places[$0.slot], contents[$0.slot]) }
    let numbers = NumberPlan(known, after: last)
    let items = zip(documents, zip(known, numbers.entries)).map { document, numbered in
      let newest = places[document.slot]?.newest
      var content: String?
      if case .success(let found) = contents[document.slot] { content = found }
      return BatchPlan.Item(
        document: document, entry: numbered.1,
        task: task(of: numbered.0, newest, refusal: contents[document.slot]), content: content,
        isInRegister: numbered.0.isIssued)
    }
    return BatchPlan(items: items, numbers: (last, numbers.last), refusals: refusals)
  }

  private func known(
    of document: BatchDocument, _ place: DocumentPlace?, _ content: Result<String, Problem>?
  ) -> NumberPlan.Known {
    guard let newest = place?.newest else { return .nothing }
    if newest.status == .reserved { return .reserved(newest.number, replaces: newest.replaces) }
    guard newest.status.isCurrent else { return .changed(newest.number) }
    // What is refused now leaves the issued document as it is.
    guard case .success(let found) = content, found != newest.paper?.content else {
      return .unchanged(newest.number, replaces: newest.replaces)
    }
    return .changed(newest.number)
  }

  private func task(
    of known: NumberPlan.Known, _ newest: IssuedDocument?, refusal: Result<String, Problem>?
  ) -> BatchPlan.Task {
    if case .failure(let problem) = refusal { return .refuse(problem.text) }
    guard case .unchanged = known, let newest else { return .make(on: request.moment) }
    if request.onlyChanged { return .leave(newest) }
    return request.isForced ? .make(on: newest.moment) : .keep(newest)
  }
}

extension NumberPlan.Known {
  /// Whether the number that the plan keeps is that of an issued document.
  fileprivate var isIssued: Bool {
    if case .unchanged = self { true } else { false }
  }
}
