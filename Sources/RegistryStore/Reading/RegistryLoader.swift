package import GitStore
package import RegistryModel
package import RegistryText

/// Reads a registry from a snapshot, wholly or by the parts that a question needs.
package struct RegistryLoader {
  package let files: any FileSnapshot

  package init(files: any FileSnapshot) {
    self.files = files
  }

  /// The manifest; a registry without a valid one cannot be read at all.
  package func manifest() throws(StoreError) -> Manifest {
    guard let bytes = try bytes(at: RegistryPath.manifest) else { throw .notARegistry(path: RegistryPath.manifest) }
    let result = ManifestReader.read(bytes)
    guard let manifest = result.manifest else { throw .defective(result.defects) }
    return manifest
  }

  /// The whole registry with every defect of its text; facts in defective rows are left out of it, so it is
  /// for checking, not for answering. Files that `known` knows are not read again.
  package func whole(knowing known: KnownFiles? = nil) throws(StoreError) -> (registry: Registry, defects: [FormatDiagnostic]) {
    let (manifest, contents, defects) = try wholeContents(knowing: known)
    return (Registry(manifest: manifest, contents: contents, isComplete: true), defects)
  }

  /// The same before it is put into one registry.
  package func wholeContents(
    knowing known: KnownFiles? = nil
  ) throws(StoreError) -> (manifest: Manifest, contents: RegistryContents, defects: [FormatDiagnostic]) {
    let manifest = try manifest()
    var reader = RegistryReader(layout: manifest.layout)
    var defects: [FormatDiagnostic] = []
    var present: Set<String> = []
    var isFull = false
    for folder in RegistryPath.managedFolders {
      for path in try allFiles(in: folder, &defects) {
        present.insert(path)
        // Nothing is answered from it anyway.
        if reader.defects.count >= DefectLimit.inAll {
          if !isFull { defects.append(DefectLimit.reached(before: path)) }
          isFull = true
          continue
        }
        if let known {
          do throws(GitError) {
            if let said = try known.read(path, files, manifest.layout) { reader.append(said) }
          } catch { throw .git(error) }
        } else if let bytes = try bytes(at: path) {
          reader.read(path, bytes)
        }
      }
    }
    known?.finishState()
    for schema in RegistrySchemas.all where schema.isRequired && !present.contains(schema.path) {
      defects.append(.missingFile(schema.path))
    }
    var contents = reader.contents
    contents[SignerLine.self] = SignerLines.read(try bytes(at: RegistryPath.signers) ?? [])
    return (manifest, contents, defects + reader.defects)
  }

  /// Reads these files, failing on the first file set with defects.
  func contents(of paths: [String], layout: Layout) throws(StoreError) -> RegistryContents {
    var reader = RegistryReader(layout: layout)
    for path in paths {
      if let bytes = try bytes(at: path) {
        reader.read(path, bytes)
      } else if RegistrySchemas.all.contains(where: { $0.isRequired && $0.path == path }) {
        throw .defective([.missingFile(path)])
      }
    }
    guard reader.defects.isEmpty else { throw .defective(reader.defects) }
    return reader.contents
  }

  /// Paths of the procedures, sorted.
  func procedures() throws(StoreError) -> [String] {
    let folder = RegistryPath.proceduresFolder
    do { return try files.names(in: folder).filter { !RegistryPath.isHarmless($0.name) }.map { "\(folder)/\($0.name)" } } catch {
      throw .git(error)
    }
  }

  package func bytes(at path: String) throws(StoreError) -> [UInt8]? {
    do { return try files.bytes(at: path) } catch { throw .git(error) }
  }

  /// Files below a managed folder, by path; what is neither a file nor a folder is a defect.
  private func allFiles(in folder: String, _ defects: inout [FormatDiagnostic]) throws(StoreError) -> [String] {
    guard folder.utf8.count < 4096 else {
      defects.append(.unknownFile(String(folder.prefix(60)) + "…"))
      return []
    }
    var result: [String] = []
    let entries: [Entry]
    do { entries = try files.names(in: folder) } catch { throw .git(error) }
    for entry in entries where !RegistryPath.isHarmless(entry.name) {
      let path = "\(folder)/\(entry.name)"
      guard entry.isText else {
        defects.append(.unknownFile(path))
        continue
      }
      switch entry.kind {
      case .file: result.append(path)
      case .directory: result += try allFiles(in: path, &defects)
      case .other: defects.append(.unknownFile(path))
      }
    }
    return result
  }
}
