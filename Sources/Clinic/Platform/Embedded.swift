import CEmbedded

/// A file of the source tree that travels inside the binary: a schema step, a rule pack, a stylesheet.
package struct EmbeddedFile: Sendable {
    /// Its folder and name, such as `packs/adult-iop.yaml`.
    package let name: String
    package let bytes: [UInt8]
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Every file whose name starts with `folder`, in the order of the names.
    package static func all(in folder: String) -> [EmbeddedFile] {
        (0..<embedded_file_count()).compactMap { index in
            guard let file = embedded_file_at(index)?.pointee, let name = file.name.map({ String(cString: $0) }), name.hasPrefix(folder)
            else { return nil }
            return EmbeddedFile(name: name, bytes: Array(UnsafeBufferPointer(start: file.bytes, count: Int(file.count))))
        }
    }
}
