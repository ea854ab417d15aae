package import GitStore
package import RegistryModel
package import RegistryText

/// Answers questions from one state of a registry, reading only the parts that the questions need.
package final class QuerySession {
  package let loader: RegistryLoader
  package let registry: Registry
  /// The commit that is read; nil for the work tree and the index.
  package let commit: ObjectID?

  /// Reads the head of the registry; `extra` names further kinds, of one file each, that the question needs.
  package init(files: any FileSnapshot, commit: ObjectID?, extra: [FactKind] = []) throws(StoreError) {
    loader = RegistryLoader(files: files)
    self.commit = commit
    let manifest = try loader.manifest()
    let always = RegistryPath.alwaysRead
    let paths = always + extra.compactMap(\.schema?.path).filter { !always.contains($0) }
    let contents = try loader.contents(of: paths, layout: manifest.layout)
    registry = Registry(manifest: manifest, contents: contents, isComplete: false)
  }

  /// On a registry that is read already, of which `files` is the text; it must be complete.
  package init(_ registry: Registry, files: any FileSnapshot, commit: ObjectID?) {
    loader = RegistryLoader(files: files)
    self.registry = registry
    self.commit = commit
  }

  /// Reads one more kind, of one file; empty where it is not there.
  package func contents(of kind: FactKind) throws(StoreError) -> RegistryContents {
    try loader.contents(of: kind.schema.map { [$0.path] } ?? [], layout: registry.manifest.layout)
  }

  /// Works out an answer, loading what it turns out to need and working it out anew, until nothing is missing.
  ///
  /// A defect in any file that is needed is thrown: nothing is answered from text that cannot be trusted.
  package func resolve<Answer>(_ work: (Registry) -> Answer) throws(StoreError) -> Answer {
    while true {
      let answer = work(registry)
      let missing = registry.missing
      if missing.isEmpty { return answer }
      for shard in missing {
        let contents = try loader.contents(
          of: RegistryPath.files(of: shard), layout: registry.manifest.layout)
        registry.absorb(contents, of: shard)
      }
    }
  }
}
