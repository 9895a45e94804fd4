import JournalCore
import JournalStore

/// Records the digests that a batch issued, so that the next ones begin the day after (S2-A2.2, S0-11.4.3).
struct DigestRecorder {
  let store: JournalStore
  let session: Session
  let snapshot: StoreSnapshot

  /// A digest with the number of its document.
  struct Issued {
    let digest: BatchDocument.Digest
    let label: String
    let number: Int
  }

  /// Records them; gives a note for each that cannot be recorded, because its days leave a gap or were told already.
  ///
  /// Throws `StoreError` for trouble with the journal.
  func record(_ issued: [Issued]) throws(StoreError) -> [RunReport.Note] {
    var open: [(issued: Issued, operation: IssueDigest)] = []
    for one in issued {
      let known = try snapshot.digests(for: one.digest.pupil)
      // A corrected digest of the same days stands in place of the first.
      if known.contains(where: { $0.range == one.digest.days }) { continue }
      open.append(
        (one, IssueDigest(for: one.digest.pupil, over: one.digest.days, document: String(one.number))))
    }
    let tried = try store.perform(all: open.map(\.operation), in: session, isRehearsal: true)
    var notes: [RunReport.Note] = []
    var sound: [IssueDigest] = []
    for (one, result) in zip(open, tried) {
      switch result {
      case .success: sound.append(one.operation)
      case .failure(let error):
        notes.append(
          .init(name: "digest \(one.issued.label)", text: "вручение не записано: \(error.description)"))
      }
    }
    _ = try store.perform(all: sound, in: session)
    return notes
  }
}
