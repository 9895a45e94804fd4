import Foundation
public import JournalCore
import JournalStore
import PDFOutput

/// Puts the parts of a run together: checks that they are parts of one run over one state of the journal, that none is
/// missing and that every file is whole; the result is that of the undivided run, byte by byte (DECISIONS 15).
public struct MergeRun {
  private let workspace: Workspace
  private let principal: Principal?

  /// A run on the workspace's journal: the one that the parts were made from, or a later state of it.
  public init(_ workspace: Workspace, as principal: Principal? = nil) {
    self.workspace = workspace
    self.principal = principal
  }

  /// A part where it lies.
  private struct Part {
    let folder: String
    let shard: Shard
    let list: BatchList
  }

  /// Merges the parts in the folders into a folder; `registers` enters the documents into the journal's register.
  ///
  /// Throws `Problem` when parts are missing, doubled, of different runs, or damaged, and when numbers were given meanwhile.
  public func perform(_ folders: [String], into folder: String, registers: Bool) throws(Problem)
    -> BatchReport
  {
    let parts = try parts(in: folders)
    let first = try whole(parts)
    guard let moment = Day(iso: first.moment) else { throw .damagedList(parts[0].folder) }
    let documents = parts.flatMap(\.list.documents).sorted { $0.place < $1.place }
    guard documents.map(\.place) == Array(0..<first.total) else {
      throw Problem(
        .workspace,
        "части пакета › документов \(documents.count), а в пакете их \(first.total) › напечатайте части заново"
      )
    }
    let stage = try BatchStage(folder)
    for part in parts { try copy(part, to: stage) }
    let list = BatchList(
      kind: first.kind, school: first.school, moment: first.moment, profile: first.profile,
      program: first.program,
      journal: first.journal, plan: first.plan, shard: nil, total: first.total, documents: documents,
      volumes: parts.flatMap(\.list.volumes).sorted { $0.file < $1.file })
    let view = try JournalView(workspace)
    let lists = try BatchListFiles(view: view, press: try Press.Parts(workspace), moment: moment)
      .put(list, of: nil, on: stage)
    let files = documents.compactMap(\.file) + list.volumes.map(\.file)
    try stage.commit(files + lists)
    if registers { try register(list, moment, view) }
    stage.discard()
    return BatchReport(
      list: list, made: documents.filter { $0.file != nil }.count, kept: 0,
      refused: documents.filter { $0.refused != nil }.count,
      pages: documents.reduce(0) { $0 + ($1.pages ?? 0) },
      files: files, warnings: [])
  }

  private func parts(in folders: [String]) throws(Problem) -> [Part] {
    var parts: [Part] = []
    for folder in folders {
      let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
      let found = names.compactMap { name -> Shard? in
        guard let match = name.wholeMatch(of: /reportgen-batch-(\d+)-(\d+)\.json/) else { return nil }
        return Int(match.output.1).flatMap { number in
          Int(match.output.2).flatMap { Shard(number: number, of: $0) }
        }
      }
      guard !found.isEmpty else {
        throw Problem(
          .workspace, "\(folder) › здесь нет части пакета › укажите папку, в которую печатали с --shard")
      }
      for shard in found {
        guard let list = BatchList.read(from: folder, of: shard), list.shard == shard.description else {
          throw .damagedList("\(folder)/\(BatchList.file(of: shard))")
        }
        parts.append(Part(folder: folder, shard: shard, list: list))
      }
    }
    return parts.sorted { $0.shard.number < $1.shard.number }
  }

  /// The list of the first part, once all parts are known to be those of one run.
  private func whole(_ parts: [Part]) throws(Problem) -> BatchList {
    guard let first = parts.first else {
      throw Problem(.usage, "merge › не указано ни одной папки › reportgen merge ЧАСТЬ1 ЧАСТЬ2 … --out ПАПКА")
    }
    for part in parts {
      if part.shard.count != first.shard.count || part.list.plan != first.list.plan
        || !part.list.isOfRun(first.list)
      {
        throw Problem(
          .workspace,
          "\(part.folder) › часть \(part.shard) напечатана по другому состоянию журнала или с другими условиями, чем часть \(first.shard) › напечатайте все части с одной копии журнала одной программой"
        )
      }
    }
    let numbers = parts.map(\.shard.number)
    let missing = Set(1...first.shard.count).subtracting(numbers).sorted()
    if !missing.isEmpty {
      let told = missing.map { "\($0)/\(first.shard.count)" }.joined(separator: ", ")
      throw Problem(.workspace, "части пакета › не хватает: \(told) › напечатайте их: --shard")
    }
    if let twice = numbers.first(where: { number in numbers.filter { $0 == number }.count > 1 }) {
      throw Problem(
        .workspace, "части пакета › часть \(twice)/\(first.shard.count) указана дважды › оставьте одну папку")
    }
    return first.list
  }

  private func copy(_ part: Part, to stage: BatchStage) throws(Problem) {
    let files = part.list.documents.compactMap { entry in entry.file.map { ($0, entry.sha256) } }
    let volumes = part.list.volumes.map { ($0.file, Optional($0.sha256)) }
    for (name, hash) in files + volumes {
      let path = "\(part.folder)/\(name)"
      guard let data = FileManager.default.contents(atPath: path) else {
        throw Problem(.workspace, "\(path) › файла части \(part.shard) нет › напечатайте эту часть заново")
      }
      let bytes = Array(data)
      guard Digest.sha256(bytes) == hash else {
        throw Problem(
          .workspace, "\(path) › файл части \(part.shard) повреждён › напечатайте эту часть заново")
      }
      try stage.put(bytes, as: name)
    }
  }

  /// Enters what is new; what bears a known number must be what the register holds.
  private func register(_ list: BatchList, _ moment: Day, _ view: JournalView) throws(Problem) {
    do {
      let last = try view.snapshot.lastDocumentNumber()
      var documents: [IssuedDocument] = []
      for entry in list.documents {
        guard let new = IssuedDocument(entry, on: moment, profile: list.profile, program: list.program) else {
          continue
        }
        guard new.number <= last else {
          documents.append(new)
          continue
        }
        let known = try view.snapshot.issuedDocument(new.number)
        if known?.status == .reserved, known?.slot == new.slot {
          if new.paper != nil { documents.append(new) }
        } else if known?.slot != new.slot || (new.paper != nil && known?.paper?.content != new.paper?.content)
        {
          throw StoreError.rule(DocumentRefusal.numbersTaken(expected: new.number - 1, found: last))
        }
      }
      guard !documents.isEmpty else { return }
      let store = try workspace.open()
      let session = try workspace.session(of: store, as: principal)
      let right = AccessDemand(.printClassPapers, .print)
      try store.perform(RegisterDocuments(documents, after: last, under: right), in: session)
    } catch {
      throw Problem(error)
    }
  }
}

extension BatchList {
  /// Whether both lists are of parts of one run.
  fileprivate func isOfRun(_ other: BatchList) -> Bool {
    (kind, school, moment) == (other.kind, other.school, other.moment)
      && (profile, program, journal, total) == (other.profile, other.program, other.journal, other.total)
  }
}

extension Problem {
  static func damagedList(_ path: String) -> Problem {
    Problem(.workspace, "\(path) › список части не читается › напечатайте эту часть заново")
  }
}
